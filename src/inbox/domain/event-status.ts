/**
 * The state of an event in the inbox. `received`: its workflow has not recorded it yet · `processed`: its effects
 * are in the database · `ignored`: of a type, or kind, that Parley does not act on · `quarantined`: kept for a
 * person to examine.
 */
export const EVENT_STATUSES = ['received', 'processed', 'ignored', 'quarantined'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];
