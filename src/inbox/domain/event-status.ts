/**
 * How an event of the inbox stands. `received`: its workflow has not done its work yet · `processed`: its effects
 * are in the database · `ignored`: of a type, or kind, that Parley does not act on · `quarantined`: kept for a
 * person to look at.
 */
export const EVENT_STATUSES = ['received', 'processed', 'ignored', 'quarantined'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];
