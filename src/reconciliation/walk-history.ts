import type { MessagePage, StreamHistory } from '../stream/history/stream-history';
import { isInaccessible } from '../stream/stream-call';
import type { ChannelHistory, HistoryMessage } from './domain/channel-history';
import type { Covered } from './domain/missing-messages';

export interface WalkedHistory {
  readonly channel: ChannelHistory;
  readonly covered: Covered;
  /** The parts that could not be read. */
  readonly faults: readonly string[];
}

/**
 * Loads all messages of a channel since a time, and those of their threads. Messages that came with the channel may go
 * further back, and count as well.
 * @param from ms since 1970
 */
export async function walkHistory(
  stream: StreamHistory,
  channel: ChannelHistory,
  from: number,
): Promise<WalkedHistory> {
  const older = await walkBack(
    channel.messages,
    channel.hasOlder,
    (before) => stream.messagesOf(channel.cid, before),
    from,
  );
  const { replies, threads, faults } = await threadsOf(stream, older.messages);
  const met = new Map([...older.messages, ...replies].map((message) => [message.id, message]));
  const messages = [...met.values()].toSorted((a, b) => a.createdAt - b.createdAt);
  return {
    channel: { ...channel, messages, hasOlder: older.hasOlder },
    covered: {
      from: older.hasOlder ? (older.messages[0]?.createdAt ?? Number.POSITIVE_INFINITY) : 0,
      threads,
    },
    faults: [...older.faults, ...faults],
  };
}

async function walkBack(
  first: readonly HistoryMessage[],
  hasOlder: boolean,
  pageBefore: (id: string) => Promise<MessagePage>,
  from: number,
) {
  const faults: string[] = [];
  let messages = [...first];
  let isFull = hasOlder;
  for (;;) {
    const oldest = messages[0];
    if (!isFull || oldest === undefined || oldest.createdAt < from) break;
    const page = await pageBefore(oldest.id);
    faults.push(...page.faults);
    isFull = page.isFull && page.messages.length > 0;
    messages = [...page.messages, ...messages];
  }
  return { messages, hasOlder: isFull, faults };
}

/** Loads the replies in the threads of messages. */
export async function threadsOf(
  stream: StreamHistory,
  parents: readonly HistoryMessage[],
): Promise<{ replies: HistoryMessage[]; threads: Set<string>; faults: string[] }> {
  const replies: HistoryMessage[] = [];
  const threads = new Set<string>();
  const faults: string[] = [];
  for (const parent of parents) {
    const thread = parent.replies === 0 ? undefined : await threadOf(stream, parent.id);
    if (thread === undefined) continue;
    replies.push(...thread.messages);
    faults.push(...thread.faults);
    threads.add(parent.id);
  }
  return { replies, threads, faults };
}

/** Loads all replies in a thread; undefined where Stream refuses it. */
async function threadOf(stream: StreamHistory, parent: string): Promise<MessagePage | undefined> {
  try {
    const latest = await stream.repliesTo(parent);
    const whole = await walkBack(
      latest.messages,
      latest.isFull,
      (before) => stream.repliesTo(parent, before),
      0,
    );
    return { messages: whole.messages, faults: [...latest.faults, ...whole.faults], isFull: false };
  } catch (error) {
    if (isInaccessible(error)) return undefined;
    throw error;
  }
}
