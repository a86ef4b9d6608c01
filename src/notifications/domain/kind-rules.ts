import type { NotificationKind } from './kinds';

export interface KindRule {
  /** Told together with what else happens in the same conversation soon after. */
  readonly isDigested: boolean;
  /** Waits until the recipient's quiet hours are over. */
  readonly isQuiet: boolean;
}

const PATIENT: KindRule = { isDigested: true, isQuiet: true };
/** What one waits for is told by itself. */
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
