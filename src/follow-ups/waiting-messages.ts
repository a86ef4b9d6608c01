import { WRITTEN_TYPES } from '../chat/domain/message-state';

/**
 * The messages of a conversation that somebody may wait for an answer to, or be told of: those that people wrote to
 * them and that still stand. No rule has looked at Parley's own messages, at those that nobody else sees, and at
 * imported ones, which is why they have no `moderation`.
 */
export function waitingFilter(
  cid: string,
  recipientId: string,
  { parleyUserId, unheard = [] }: { readonly parleyUserId: string; readonly unheard?: readonly string[] },
): Record<string, unknown> {
  return {
    cid,
    sender_id: { $nin: [null, recipientId, parleyUserId, ...unheard] },
    ...STANDING,
    hidden: { $ne: true },
    visible_to: { $in: [null, recipientId] },
    in_thread: { $ne: true },
    silent: { $ne: true },
    'moderation.decision': { $ne: null },
  };
}

/**
 * What somebody wrote themselves: an answer may be in a thread. One that Stream's moderation has hidden from the others
 * is an answer still: who does not know of that is not to be told to answer.
 */
export function answersFilter(cid: string, userId: string): Record<string, unknown> {
  return { cid, sender_id: userId, ...STANDING };
}

const STANDING = {
  type: { $in: [...WRITTEN_TYPES] },
  deleted_at: null,
  is_flagged: { $ne: true },
};
