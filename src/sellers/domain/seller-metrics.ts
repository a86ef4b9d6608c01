/** A message of a person in a conversation with a seller. */
export interface ConversationMessage {
  readonly id: string;
  readonly sender_id: string;
  /** ms since 1970 */
  readonly at: number;
}

/** A channel of a seller: the messages of people that were not removed, and when the seller read the channel. In any order. */
export interface SellerConversation {
  readonly messages: readonly ConversationMessage[];
  /** ms since 1970 */
  readonly reads: readonly number[];
}

/** How fast and how often a seller answers; times in ms, null without any. */
export interface SellerFigures {
  readonly window_days: number;
  /** How many waits of others began within the window. */
  readonly inquiries: number;
  readonly answered: number;
  /** 0 to 1. */
  readonly response_rate: number | null;
  /** The latest ones, oldest first; average and median are taken over all. */
  readonly response_times: readonly number[];
  readonly avg_response_time: number | null;
  readonly median_response_time: number | null;
  /** As with the response times. */
  readonly read_latencies: readonly number[];
  readonly avg_read_latency: number | null;
  readonly median_read_latency: number | null;
}

export const WINDOW_DAYS = 30;
const WINDOW_MS = WINDOW_DAYS * 24 * 60 * 60 * 1_000;
/** How many single times are kept. */
const MAX_TIMES = 100;

/** The start of the window of the metrics at `now` (ms): they cover waits that began from then on. */
export function windowStart(now: number): number {
  return now - WINDOW_MS;
}

/** The wait of a buyer for the seller, from the first message after the seller's last one. */
interface Wait {
  readonly since: number;
  readonly answeredAt?: number;
  readonly readAt?: number;
}

/**
 * A seller's metrics. They depend only on messages and reads, so any order and repetition of the events ends in the same.
 * A conversation that began before the window must include its last message before it, too: else a wait that is older
 * than the window would count as a new one.
 * @param now ms since 1970
 */
export function sellerFigures(
  conversations: readonly SellerConversation[],
  sellerId: string,
  now: number,
): SellerFigures {
  const from = windowStart(now);
  const waits = conversations
    .flatMap((conversation) => waitsOf(conversation, sellerId))
    .filter(({ since }) => since >= from);
  const answered = waits.filter(({ answeredAt }) => answeredAt !== undefined);
  const responseTimes = durations(waits, ({ answeredAt }) => answeredAt);
  const readLatencies = durations(waits, ({ readAt }) => readAt);
  return {
    window_days: WINDOW_DAYS,
    inquiries: waits.length,
    answered: answered.length,
    response_rate: waits.length === 0 ? null : answered.length / waits.length,
    response_times: responseTimes.slice(-MAX_TIMES),
    avg_response_time: average(responseTimes),
    median_response_time: median(responseTimes),
    read_latencies: readLatencies.slice(-MAX_TIMES),
    avg_read_latency: average(readLatencies),
    median_read_latency: median(readLatencies),
  };
}

function waitsOf({ messages, reads }: SellerConversation, sellerId: string): Wait[] {
  const waits: Wait[] = [];
  let since: number | undefined;
  const end = (answeredAt: number | undefined): void => {
    if (since === undefined) return;
    const readAt = firstRead(reads, since, answeredAt);
    waits.push({
      since,
      ...(answeredAt !== undefined && { answeredAt }),
      ...(readAt !== undefined && { readAt }),
    });
    since = undefined;
  };
  for (const { sender_id: sender, at } of messages.toSorted(byTime)) {
    if (sender === sellerId) end(at);
    else since ??= at;
  }
  end(undefined);
  return waits;
}

/** The first read of a wait. An answer counts as a read, even where no read event arrived. */
function firstRead(
  reads: readonly number[],
  since: number,
  answeredAt: number | undefined,
): number | undefined {
  const times = [...reads.filter((at) => at >= since), ...(answeredAt === undefined ? [] : [answeredAt])];
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
}

/** The times from the start of each wait to `endOf`, sorted by when they ended. */
function durations(waits: readonly Wait[], endOf: (wait: Wait) => number | undefined): number[] {
  return waits
    .flatMap((wait) => {
      const end = endOf(wait);
      return end === undefined ? [] : [{ end, ms: end - wait.since }];
    })
    .toSorted((a, b) => a.end - b.end || a.ms - b.ms)
    .map(({ ms }) => ms);
}

function byTime(a: ConversationMessage, b: ConversationMessage): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
