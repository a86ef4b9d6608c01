import type { ListingStatus } from '../../marketplace/domain/listing-status';
import type { FollowUpKind, FollowUpRules } from './follow-up-rules';

/** Messages that wait for somebody, from the first one of which there was no reminder. */
export interface Wait {
  readonly messageId: string;
  /** When the first one was written, ms since 1970. */
  readonly since: number;
  readonly listingId?: string | undefined;
}

/** Why a follow-up ends. */
export type FollowUpEnd =
  /**
   * Every message was read, answered, deleted, flagged, hidden, written by somebody who is banned, gone or muted, or was in
   * a reminder already.
   */
  | 'nothing_waits'
  /** There were as many reminders as the rules allow. */
  | 'reminded_enough'
  /** The listing is sold or withdrawn. */
  | 'listing_ended'
  | 'recipient_banned'
  | 'recipient_left'
  /** Has muted the conversation. */
  | 'recipient_muted'
  /** Deleted or deactivated at Stream. */
  | 'recipient_gone'
  /** Parley does not know the user, or has erased them. */
  | 'recipient_unknown'
  | 'channel_deleted'
  /** The marketplace has turned follow-ups off. */
  | 'off';

/** All that the decision about one person in one conversation depends on. */
export interface FollowUpView {
  /** ms since 1970 */
  readonly now: number;
  readonly rules: FollowUpRules;
  readonly isDeleted: boolean;
  readonly recipient: 'present' | 'left' | 'banned' | 'muted' | 'gone' | 'unknown';
  readonly listingStatus?: ListingStatus | undefined;
  /** Messages since the recipient last read. */
  readonly unread?: Wait | undefined;
  /** For a seller: messages since they last answered, read or not. */
  readonly unanswered?: Wait | undefined;
  /** When the latest message that waits was written, ms since 1970. */
  readonly latest?: number | undefined;
  /** Reminders since the recipient last wrote or read. */
  readonly sent: number;
}

export type FollowUpDecision =
  /** `until` is the time of the next evaluation, ms since 1970. */
  | { readonly do: 'wait'; readonly wait: Wait; readonly until: number }
  /** Starts a reminder of the messages from `wait` to `until` (ms since 1970). */
  | { readonly do: 'remind'; readonly kind: FollowUpKind; readonly wait: Wait; readonly until: number }
  | { readonly do: 'end'; readonly why: FollowUpEnd };

/** Decides what a follow-up does now. Of two reminders that are due, the inquiry's includes the messages of the other. */
export function decideFollowUp(view: FollowUpView): FollowUpDecision {
  const why = endOf(view);
  if (why !== undefined) return { do: 'end', why };
  const { unread, unanswered, rules, now } = view;
  const waits = [
    { kind: 'unanswered_inquiry' as const, wait: unanswered, delay: rules.unansweredMs },
    { kind: 'unread_messages' as const, wait: unread, delay: rules.unreadMs },
  ].flatMap(({ kind, wait, delay }) => (wait === undefined ? [] : [{ kind, wait, due: wait.since + delay }]));
  const due = waits.find((one) => one.due <= now) ?? waits.toSorted((a, b) => a.due - b.due)[0];
  if (due === undefined) return { do: 'end', why: 'nothing_waits' };
  const { kind, wait } = due;
  if (due.due > now) return { do: 'wait', wait, until: due.due };
  return { do: 'remind', kind, wait, until: Math.max(view.latest ?? 0, wait.since) };
}

function endOf(view: FollowUpView): FollowUpEnd | undefined {
  if (view.rules.maxReminders === 0) return 'off';
  const reason = endReason(view);
  if (reason !== undefined) return reason;
  const waits = view.unread !== undefined || view.unanswered !== undefined;
  return waits && view.sent >= view.rules.maxReminders ? 'reminded_enough' : undefined;
}

/** Why nothing in a conversation can wait for a person any more, whatever was written; undefined where something can. */
export function endReason({
  isDeleted,
  recipient,
  listingStatus,
}: Pick<FollowUpView, 'isDeleted' | 'recipient' | 'listingStatus'>): FollowUpEnd | undefined {
  if (isDeleted) return 'channel_deleted';
  switch (recipient) {
    case 'unknown':
      return 'recipient_unknown';
    case 'left':
      return 'recipient_left';
    case 'banned':
      return 'recipient_banned';
    case 'muted':
      return 'recipient_muted';
    case 'gone':
      return 'recipient_gone';
    case 'present':
      return listingStatus === 'sold' || listingStatus === 'withdrawn' ? 'listing_ended' : undefined;
  }
}
