import type { ChannelState, FollowUp } from '../../chat/domain/channel-state';
import { hiddenUpTo, readUpTo } from '../../chat/domain/reads';
import { countsAsUnread, isFor, type MessageState } from '../../chat/domain/message-state';
import type { FollowUpRules } from './follow-up-rules';
import { followUpOf, putFollowUp, remindersSent } from './reminders';
import { peopleOf } from './who-takes-part';

/** A run that is so late is taken for lost, and the next message starts another, in ms. */
const LOST_AFTER_MS = 60 * 60 * 1_000;

/** Whether people are followed up who do not read or answer a new message. */
export function callsForFollowUp(message: MessageState): boolean {
  return (
    countsAsUnread(message) &&
    !message.is_flagged &&
    // No rule looks at Parley's own messages, at those that nobody else sees, nor at imported ones.
    message.moderation?.decision === 'allow'
  );
}

export interface Arming {
  readonly rules: FollowUpRules;
  readonly parleyUserId: string;
  readonly now: Date;
}

/**
 * The channel with follow-ups armed for those who wait for a new message of somebody else and whose run, if they have
 * one, looks too late for it: a seller's may wait for a day for the answer to an earlier message. Whoever is armed in
 * time stays as they are: their run looks at what is stored when its timer fires.
 * @param message that `callsForFollowUp`
 */
export function armFollowUps(
  channel: ChannelState,
  message: MessageState,
  { rules, parleyUserId, now }: Arming,
): ChannelState {
  let after = channel;
  for (const userId of peopleOf(channel, parleyUserId)) {
    if (userId === message.sender_id || !isFor(message, userId) || !mayWait(channel, userId, message))
      continue;
    const known = followUpOf(channel, userId);
    const isSeller = userId === channel.seller_id;
    const wait = isSeller ? Math.min(rules.unreadMs, rules.unansweredMs) : rules.unreadMs;
    const lookAt = new Date(now.getTime() + wait);
    if (looksInTime(known, lookAt, now) || remindersSent(channel, userId) >= rules.most) continue;
    after = putFollowUp(after, { ...known, armed_by: message.stream_message_id, look_at: lookAt });
  }
  return after;
}

function looksInTime({ armed_by: by, look_at: at }: FollowUp, latest: Date, now: Date): boolean {
  return (
    by !== undefined && at !== undefined && at <= latest && now.getTime() <= at.getTime() + LOST_AFTER_MS
  );
}

/** A message that comes late may have been read, or answered, before it was recorded. */
function mayWait(channel: ChannelState, userId: string, { stream_created_at: at }: MessageState): boolean {
  if (at === undefined) return false;
  const putAway = hiddenUpTo(channel, userId);
  if (putAway !== undefined && putAway >= at) return false;
  const answered = channel.reads.find((read) => read.user_id === userId)?.sent_at;
  if (answered !== undefined && answered >= at) return false;
  // A seller who has read it may still owe an answer, and who the seller is the channel need not say.
  if (channel.seller_id === undefined || channel.seller_id === userId) return true;
  const read = readUpTo(channel, userId);
  return read === undefined || read < at;
}
