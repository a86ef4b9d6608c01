import type { ChannelState, FollowUp } from '../../chat/domain/channel-state';
import { hiddenUpTo, readUpTo } from '../../chat/domain/reads';
import { countsAsUnread, isFor, type MessageState } from '../../chat/domain/message-state';
import type { FollowUpRules } from './follow-up-rules';
import { followUpOf, putFollowUp, remindersSent } from './reminders';
import { followedPeople } from './who-takes-part';

/** A run that is so late, in ms, is taken for lost, and the next message starts another one. */
const LOST_AFTER_MS = 60 * 60 * 1_000;

/** Whether people are reminded where they do not read or answer a message. */
export function callsForFollowUp(message: MessageState): boolean {
  return (
    countsAsUnread(message) &&
    !message.is_flagged &&
    // Parley's own messages, those that nobody else sees, and imported ones are not moderated.
    message.moderation?.decision === 'allow'
  );
}

export interface Arming {
  readonly rules: FollowUpRules;
  readonly parleyUserId: string;
  readonly now: Date;
}

/**
 * The channel with a follow-up armed for each person for whom a new message of somebody else waits, unless their run, if
 * they have one, is evaluated in time for it: a seller's may wait for a day for the answer to an earlier message. A run
 * that is evaluated in time needs no change: it reads what is stored when its timer fires.
 * @param message for which `callsForFollowUp` is true
 */
export function armFollowUps(
  channel: ChannelState,
  message: MessageState,
  { rules, parleyUserId, now }: Arming,
): ChannelState {
  let after = channel;
  for (const userId of followedPeople(channel, parleyUserId)) {
    if (userId === message.sender_id || !isFor(message, userId) || !mayWait(channel, userId, message))
      continue;
    const known = followUpOf(channel, userId);
    const isSeller = userId === channel.seller_id;
    const wait = isSeller ? Math.min(rules.unreadMs, rules.unansweredMs) : rules.unreadMs;
    const lookAt = new Date(now.getTime() + wait);
    if (isEvaluatedInTime(known, lookAt, now) || remindersSent(channel, userId) >= rules.maxReminders)
      continue;
    after = putFollowUp(after, { ...known, armed_by: message.stream_message_id, look_at: lookAt });
  }
  return after;
}

function isEvaluatedInTime({ armed_by: by, look_at: at }: FollowUp, latest: Date, now: Date): boolean {
  return (
    by !== undefined && at !== undefined && at <= latest && now.getTime() <= at.getTime() + LOST_AFTER_MS
  );
}

/** A message that comes late may have been read, or answered, before it was recorded. */
function mayWait(channel: ChannelState, userId: string, { stream_created_at: at }: MessageState): boolean {
  if (at === undefined) return false;
  const hidden = hiddenUpTo(channel, userId);
  if (hidden !== undefined && hidden >= at) return false;
  const answered = channel.reads.find((read) => read.user_id === userId)?.sent_at;
  if (answered !== undefined && answered >= at) return false;
  // A seller who has read it may still owe an answer, and who the seller is the channel need not say.
  if (channel.seller_id === undefined || channel.seller_id === userId) return true;
  const read = readUpTo(channel, userId);
  return read === undefined || read < at;
}
