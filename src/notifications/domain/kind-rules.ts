import type { NotificationKind } from './kinds';

export interface KindRule {
  /** Delivered in one digest with others of the same conversation that come soon after. */
  readonly isDigested: boolean;
  /** Waits until the recipient's quiet hours are over. */
  readonly isQuiet: boolean;
}

const PATIENT: KindRule = { isDigested: true, isQuiet: true };
/** Recipients wait for these: they are delivered by themselves. */
const AT_ONCE: KindRule = { isDigested: false, isQuiet: true };

export const KIND_RULES: Readonly<Record<NotificationKind, KindRule>> = {
  new_offer: PATIENT,
  offer_countered: PATIENT,
  offer_accepted: AT_ONCE,
  offer_declined: PATIENT,
  offer_withdrawn: PATIENT,
  offer_expiring: PATIENT,
  offer_expired: PATIENT,
  offer_failed: AT_ONCE,
  offer_ended: PATIENT,
  unread_messages: PATIENT,
  unanswered_inquiry: PATIENT,
  moderation_case: { isDigested: false, isQuiet: false },
};
