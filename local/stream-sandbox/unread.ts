import type { ChannelRecord, JsonObject, MemberRecord, MessageRecord } from './records';
import type { State } from './state';
import { formatMicros } from './timestamps';

/** The only place that changes an unread count, so that the user's totals follow. */
function setUnread(state: State, member: MemberRecord, count: number): void {
  const totals = state.unread.get(member.userId) ?? { messages: 0, channels: 0 };
  totals.messages += count - member.unread;
  totals.channels += Number(count > 0) - Number(member.unread > 0);
  state.unread.set(member.userId, totals);
  member.unread = count;
}

/** Silent and shadowed messages and thread replies do not count, nor does one's own, nor what the system notes. */
function counts(message: MessageRecord, userId: string): boolean {
  const inChannel = message.parentId === null || message.showInChannel;
  const isRestricted = message.restrictedTo !== undefined && !message.restrictedTo.includes(userId);
  const isSeen = message.deletedAt === null && message.shadowed !== true && !isRestricted;
  return inChannel && isSeen && message.type !== 'system' && !message.silent && message.userId !== userId;
}

export function countNew(state: State, channel: ChannelRecord, message: MessageRecord): void {
  for (const member of channel.members.values()) {
    if (counts(message, member.userId)) setUnread(state, member, member.unread + 1);
    else if (member.userId === message.userId && !message.silent) {
      // Whoever writes has read what was there.
      setUnread(state, member, 0);
      member.lastRead = message.createdAt;
      member.lastReadMessageId = message.id;
    }
  }
}

/** To be called before the message is marked deleted. */
export function uncountDeleted(state: State, channel: ChannelRecord, message: MessageRecord): void {
  for (const member of channel.members.values()) {
    const unseen = (member.lastRead ?? member.createdAt) < message.createdAt;
    if (unseen && member.unread > 0 && counts(message, member.userId))
      setUnread(state, member, member.unread - 1);
  }
}

/** @param upTo Everything later stays unread. */
export function markReadUpTo(
  state: State,
  channel: ChannelRecord,
  member: MemberRecord,
  upTo: { at: number; messageId: string | null; readAt: number },
): void {
  const later = channel.messages.filter(
    (message) => message.createdAt > upTo.at && counts(message, member.userId),
  );
  setUnread(state, member, later.length);
  member.lastRead = upTo.readAt;
  member.lastReadMessageId = upTo.messageId;
}

export const forgetUnread = (state: State, member: MemberRecord): void => setUnread(state, member, 0);

/** The counts that stand in the `user` of an event; `unread_count` is Stream's older name of the total. */
export function unreadView(state: State, channel: ChannelRecord, userId: string): JsonObject {
  const totals = state.unread.get(userId) ?? { messages: 0, channels: 0 };
  const member = channel.members.get(userId);
  return {
    channel_unread_count: member?.unread ?? 0,
    channel_last_read_at: formatMicros(member?.lastRead ?? member?.createdAt ?? channel.createdAt),
    total_unread_count: totals.messages,
    unread_channels: totals.channels,
    unread_count: totals.messages,
    unread_threads: 0,
    unread_thread_messages: 0,
  };
}
