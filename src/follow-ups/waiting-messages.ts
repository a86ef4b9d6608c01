import { WRITTEN_TYPES } from '../chat/domain/message-state';

/**
 * Matches the messages of a conversation that may wait for the recipient to read or answer them: those that other people
 * wrote, that the recipient sees, and that were not removed. Parley's own messages, those that nobody else sees, and
 * imported ones were not moderated, which is why they have no `moderation`.
 */
export function waitingFilter(
  cid: string,
  recipientId: string,
  { parleyUserId, unheard = [] }: { readonly parleyUserId: string; readonly unheard?: readonly string[] },
): Record<string, unknown> {
  return {
    cid,
    sender_id: { $nin: [null, recipientId, parleyUserId, ...unheard] },
    ...NOT_REMOVED,
    hidden: { $ne: true },
    visible_to: { $in: [null, recipientId] },
    in_thread: { $ne: true },
    silent: { $ne: true },
    'moderation.decision': { $ne: null },
  };
}

/**
 * Matches the messages that a person wrote themselves: an answer may be in a thread. A message that Stream's moderation
 * has hidden from others is still an answer: its sender does not know of that, and is not to be reminded to answer.
 */
export function answersFilter(cid: string, userId: string): Record<string, unknown> {
  return { cid, sender_id: userId, ...NOT_REMOVED };
}

const NOT_REMOVED = {
  type: { $in: [...WRITTEN_TYPES] },
  deleted_at: null,
  is_flagged: { $ne: true },
};
