import { randomUUID } from 'node:crypto';
import type { Models } from '../../src/app/models';
import { postWebhook } from '../support/parley';

export const BURST = 500;
const SENDERS = 5;
const COLD_LISTINGS = 4;
/** Three of five messages are about the same listing. */
const HOT_SHARE = 3 / 5;
/** As many connections as a sender like Stream may have open to one app. */
const SENDER_CONCURRENCY = 16;

interface Placed {
  readonly id: string;
  readonly sender: string;
  readonly listing: string;
  readonly channel: string;
}

export interface Burst {
  readonly messages: readonly Placed[];
  /** Begins all workflow ids of this burst. */
  readonly prefix: string;
}

/** What one burst is made of: few senders, one hot listing, channels as a marketplace has them. */
export function makeBurst(): Burst {
  const run = randomUUID().slice(0, 8);
  const messages = Array.from({ length: BURST }, (_, index): Placed => {
    const sender = `sender-${run}-${index % SENDERS}`;
    const isHot = Math.floor(index / SENDERS) % SENDERS < HOT_SHARE * SENDERS;
    const listing = isHot ? `hot-${run}` : `cold-${run}-${index % COLD_LISTINGS}`;
    return {
      id: `m-${run}-${String(index).padStart(3, '0')}`,
      sender,
      listing,
      channel: `${listing}-${index % SENDERS}`,
    };
  });
  return { messages, prefix: `message.new/m-${run}-` };
}

const SELLER = 'the-seller';

/** The marketplace says who sells what the burst is about. */
export async function sellListings(models: Models, burst: Burst): Promise<void> {
  for (const listing of new Set(burst.messages.map((message) => message.listing)))
    await models.MarketplaceListing.putDetails(listing, { seller_id: SELLER });
}

function webhookOf({ id, sender, listing, channel }: Placed, index: number) {
  const at = new Date(Date.UTC(2026, 2, 1, 12) + index).toISOString();
  return {
    type: 'message.new',
    cid: `messaging:${channel}`,
    channel_type: 'messaging',
    channel_id: channel,
    channel: { listing_id: listing, buyer_id: sender, seller_id: SELLER },
    members: [{ user_id: sender }, { user_id: SELLER }],
    message: { id, text: `Ordinary message ${index}`, user: { id: sender }, created_at: at, updated_at: at },
    user: { id: sender },
    created_at: at,
  };
}

export interface Posting {
  /** The answers that were 200, one for a message, by their `status`. */
  answers(): Readonly<Record<string, number>>;
  answered(): number;
  /** Resolves at once when so many are answered, while others are still under way, or when all are. */
  reached(count: number): Promise<void>;
  /** How many attempts got no answer or a 5xx. */
  failures(): number;
  /** Resolves when every message was answered with 200. */
  readonly finished: Promise<void>;
  /** No attempt is made any more. */
  stop(): void;
}

/**
 * Posts a burst as Stream would: each message again after a network error or a 5xx, until it is answered 200.
 * @param whenUp resolves when it makes sense to try again
 */
export function postBurst(burst: Burst, url: string, whenUp: () => Promise<void>): Posting {
  const answers: Record<string, number> = {};
  const total = () => Object.values(answers).reduce((sum, count) => sum + count, 0);
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  let failures = 0;
  let next = 0;
  const stopping = new AbortController();
  const isStopped = (): boolean => stopping.signal.aborted;

  const attempt = async (body: unknown): Promise<boolean> => {
    let response: Response;
    try {
      response = await postWebhook(url, body);
    } catch {
      return false;
    }
    if (response.status >= 500) return false;
    const answer = (await response.json().catch(() => undefined)) as { status?: string } | undefined;
    // Cut off between its head and its body.
    if (answer === undefined) return false;
    if (response.status !== 200) throw new Error(`Answered ${response.status}: ${JSON.stringify(answer)}`);
    const status = answer.status ?? 'none';
    answers[status] = (answers[status] ?? 0) + 1;
    for (const { count, resolve } of waiting) if (total() >= count) resolve();
    return true;
  };

  const lane = async (): Promise<void> => {
    for (let index = next++; !isStopped(); index = next++) {
      const message = burst.messages[index];
      if (message === undefined) return;
      const body = webhookOf(message, index);
      while (!isStopped() && !(await attempt(body))) {
        failures += 1;
        await whenUp();
      }
    }
  };
  const finished = Promise.all(Array.from({ length: SENDER_CONCURRENCY }, lane)).then(() => undefined);
  finished.catch(() => undefined);
  return {
    answers: () => answers,
    answered: total,
    reached: (count) =>
      Promise.race([new Promise<void>((resolve) => void waiting.push({ count, resolve })), finished]),
    failures: () => failures,
    finished,
    stop: () => stopping.abort(),
  };
}

interface Counters {
  readonly users: Record<string, number>;
  readonly listings: Record<string, number>;
  readonly channels: Record<string, number>;
}

/** How many messages each user, listing and channel has to have. */
export function expectedCounters(burst: Burst): Counters {
  const count = (keyOf: (message: Placed) => string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const message of burst.messages) counts[keyOf(message)] = (counts[keyOf(message)] ?? 0) + 1;
    return counts;
  };
  return {
    users: count((message) => message.sender),
    listings: count((message) => message.listing),
    channels: count((message) => `messaging:${message.channel}`),
  };
}

export async function storedCounters(models: Models): Promise<Counters> {
  const counts = (documents: readonly { _id: unknown; message_count?: number | null }[]) =>
    Object.fromEntries(documents.map(({ _id, message_count: count }) => [String(_id), count ?? 0]));
  const fields = { message_count: 1 } as const;
  return {
    users: counts(await models.User.find({}, fields).lean()),
    listings: counts(await models.MarketplaceListing.find({}, fields).lean()),
    channels: counts(await models.ChatChannel.find({}, fields).lean()),
  };
}
