import { later } from './message-state';
import type { ChannelRead, ChannelState, ThreadRead } from './channel-state';

/** Enough for a month of metrics of one conversation, without a document that grows without bound. */
const MAX_READ_TIMES = 50;
const MAX_THREADS = 100;

export interface ReadFact {
  readonly user_id: string;
  readonly at: Date;
  readonly message_id?: string | undefined;
  /** When that message was written, where it is known here. */
  readonly message_at?: Date | undefined;
}

/** The channel after a member has read it (the channel itself, not a thread). */
export function withRead(channel: ChannelState, read: ReadFact): ChannelState {
  const known = readOf(channel, read.user_id);
  const times = [...known.times.filter((time) => time.getTime() !== read.at.getTime()), read.at]
    .toSorted((a, b) => a.getTime() - b.getTime())
    .slice(-MAX_READ_TIMES);
  const isLatest = known.at === undefined || read.at > known.at;
  const { message_id, message_at, at } = read;
  return put(channel, { ...known, ...(isLatest && { at, message_id, message_at }), times });
}

/** The channel after a message: its sender has read up to there, and reads that name it get its time. */
export function withMessageRead(
  channel: ChannelState,
  message: { readonly id: string; readonly at: Date; readonly sender_id: string; readonly counts: boolean },
): ChannelState {
  const resolved = channel.reads.some(({ message_id: id }) => id === message.id)
    ? channel.reads.map((read) =>
        read.message_id === message.id ? { ...read, message_at: message.at } : read,
      )
    : channel.reads;
  const known = readOf(channel, message.sender_id);
  const isLater = known.sent_at === undefined || message.at > known.sent_at;
  const after = resolved === channel.reads ? channel : { ...channel, reads: resolved };
  if (!message.counts || !isLater) return after;
  return put(after, { ...readOf(after, message.sender_id), sent_at: message.at });
}

/** The channel after a member has hidden it. */
export function withHide(
  channel: ChannelState,
  hide: { readonly user_id: string; readonly at: Date; readonly cleared: boolean },
): ChannelState {
  const known = readOf(channel, hide.user_id);
  return put(channel, {
    ...known,
    hid_at: later(known.hid_at, hide.at),
    ...(hide.cleared && { cleared_at: later(known.cleared_at, hide.at) }),
  });
}

/** The time until which a person wants no reminders of messages, since they have hidden the channel after them. */
export function hiddenUpTo(channel: ChannelState, userId: string): Date | undefined {
  return channel.reads.find((one) => one.user_id === userId)?.hid_at;
}

export function withThreadRead(channel: ChannelState, read: ThreadRead): ChannelState {
  const isSame = (one: ThreadRead): boolean =>
    one.user_id === read.user_id && one.thread_id === read.thread_id;
  const known = channel.thread_reads.find(isSame);
  if (known !== undefined && known.at >= read.at) return channel;
  const thread_reads = [...channel.thread_reads.filter((one) => !isSame(one)), read]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (threadKey(a) < threadKey(b) ? -1 : 1))
    .slice(-MAX_THREADS);
  return { ...channel, thread_reads };
}

/** The time after which messages are unread for a member; undefined (all of them) for one who never read or wrote. */
export function readUpTo(channel: ChannelState, userId: string): Date | undefined {
  const read = channel.reads.find((one) => one.user_id === userId);
  if (read === undefined) return undefined;
  const { at, message_at: messageAt, sent_at: sentAt, cleared_at: clearedAt } = read;
  const position = at !== undefined && messageAt !== undefined && messageAt < at ? messageAt : at;
  return later(later(position, sentAt), clearedAt);
}

function readOf(channel: ChannelState, userId: string): ChannelRead {
  return channel.reads.find((read) => read.user_id === userId) ?? { user_id: userId, times: [] };
}

function put(channel: ChannelState, read: ChannelRead): ChannelState {
  const reads = [...channel.reads.filter((one) => one.user_id !== read.user_id), read];
  return { ...channel, reads: reads.toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1)) };
}

function threadKey({ user_id: user, thread_id: thread }: ThreadRead): string {
  return `${user}\n${thread}`;
}
