import type { ChannelState, FollowUp } from '../../chat/domain/channel-state';
import { later } from '../../chat/domain/message-state';
import type { FollowUpKind } from './follow-up-rules';

/** A notification of messages that wait, which a follow-up has started. */
export interface Reminder {
  /** Its dedupe key. */
  readonly key: string;
  readonly kind: FollowUpKind;
  /** It is about messages up to this time, ms since 1970. */
  readonly until: number;
}

export function followUpOf(channel: ChannelState, userId: string): FollowUp {
  return channel.follow_ups.find((one) => one.user_id === userId) ?? { user_id: userId, sent: 0 };
}

export function putFollowUp(channel: ChannelState, followUp: FollowUp): ChannelState {
  const others = channel.follow_ups.filter((one) => one.user_id !== followUp.user_id);
  return {
    ...channel,
    follow_ups: [...others, followUp].toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1)),
  };
}

/** How many reminders of a conversation a person was sent since they last wrote or read there. */
export function remindersSent(channel: ChannelState, userId: string): number {
  const { sent, sent_at: sentAt } = followUpOf(channel, userId);
  const read = channel.reads.find((one) => one.user_id === userId);
  const active = later(read?.at, read?.sent_at);
  return sentAt !== undefined && active !== undefined && active > sentAt ? 0 : sent;
}

/** The channel after a reminder, which counts once. A reminder of an inquiry is about all unread messages, too. */
export function withReminder(
  channel: ChannelState,
  userId: string,
  { key, kind, until }: Reminder,
  at: Date,
): ChannelState {
  const known = followUpOf(channel, userId);
  if (known.last_key === key) return channel;
  const upTo = new Date(until);
  return putFollowUp(channel, {
    ...known,
    sent: remindersSent(channel, userId) + 1,
    sent_at: at,
    last_key: key,
    unread_told: later(known.unread_told, upTo),
    ...(kind === 'unanswered_inquiry' && { inquiry_told: later(known.inquiry_told, upTo) }),
  });
}
