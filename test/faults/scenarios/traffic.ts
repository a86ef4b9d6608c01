import { randomUUID } from 'node:crypto';
import type { Channel } from 'stream-chat';
import type { FaultStack } from './stack';

/** What people did at Stream in one scenario, as they know it themselves. */
export interface Traffic {
  readonly channels: readonly TrafficChannel[];
  /** Everything that made an event: creations, messages, edits, deletions, reads. */
  readonly events: () => number;
  readonly hardDeleted: ReadonlySet<string>;
  readonly spam: ReadonlySet<string>;
  /** Sends so many messages, one after the other. @returns the last one's id */
  say(count: number): Promise<string>;
  /** Does so many things, several at a time, for about so long, in ms. */
  play(count: number, overMs?: number): Promise<void>;
}

export interface TrafficChannel {
  readonly cid: string;
  readonly listingId: string;
  readonly buyer: string;
  readonly seller: string;
  readonly channel: Channel;
}

interface Sent {
  readonly id: string;
  readonly by: string;
  readonly where: TrafficChannel;
}

export interface TrafficOptions {
  readonly channels?: number;
  /** Of messages that are spam, one in so many; 0 is none. */
  readonly spamEvery?: number;
  /** @default true */
  readonly deletions?: boolean;
  /** Custom data of so many messages, one in so many; spam among them. */
  readonly custom?: { readonly every: number; readonly data: object };
}

const LANES = 6;

/** Buyers and sellers, through Stream's own SDK: of 20 things 12 messages, 5 reads, 2 edits and a deletion. */
export async function startTraffic(stack: FaultStack, options: TrafficOptions = {}): Promise<Traffic> {
  const { channels: many = 5, spamEvery = 40, deletions = true, custom } = options;
  const { chat } = stack;
  const run = randomUUID().slice(0, 8);
  const parties = Array.from({ length: many }, (_, index) => ({
    buyer: `buyer-${run}-${index}`,
    seller: `seller-${run}-${index}`,
    listingId: `listing-${run}-${index}`,
  }));
  await chat.upsertUsers(parties.flatMap(({ buyer, seller }) => [{ id: buyer }, { id: seller }]));
  for (const { listingId, seller } of parties)
    await stack.models().MarketplaceListing.putDetails(listingId, { seller_id: seller });
  let events = 0;
  const channels: TrafficChannel[] = [];
  for (const party of parties) {
    const channel = chat.channel('messaging', `${party.listingId}-chat`, {
      members: [party.buyer, party.seller],
      created_by_id: party.buyer,
      ...({ listing_id: party.listingId, buyer_id: party.buyer, seller_id: party.seller } as object),
    });
    await channel.create();
    events += 1;
    channels.push({ ...party, channel, cid: channel.cid });
  }

  const sent: Sent[] = [];
  const busy = new Set<Sent>();
  const hardDeleted = new Set<string>();
  const spam = new Set<string>();
  let messages = 0;

  const say = async (where: TrafficChannel): Promise<void> => {
    messages += 1;
    const by = messages % 3 === 0 ? where.seller : where.buyer;
    const isSpam = spamEvery > 0 && messages % spamEvery === 0;
    const id = `${run}-m${messages}`;
    if (isSpam) spam.add(id);
    const text = isSpam ? `buy now, click here: offer ${messages}` : `Message ${messages}`;
    const data = custom !== undefined && messages % custom.every === 0 ? custom.data : {};
    await where.channel.sendMessage({ id, text, user_id: by, ...data });
    // Spam is left alone: its removal by Parley must not meet an edit of it.
    if (!isSpam) sent.push({ id, by, where });
  };

  /** A message that nobody else works on at this moment. */
  const pick = (): Sent | undefined => {
    const free = sent.filter((one) => !busy.has(one));
    return free[Math.floor(Math.random() * free.length)];
  };

  const change = async (how: (one: Sent) => Promise<unknown>): Promise<void> => {
    const one = pick();
    if (one === undefined) return say(channels[0] as TrafficChannel);
    busy.add(one);
    await how(one);
    busy.delete(one);
  };

  const act = async (index: number): Promise<void> => {
    const where = channels[Math.floor(Math.random() * channels.length)] as TrafficChannel;
    const dice = index % 20;
    events += 1;
    if (dice < 12 || (dice === 19 && !deletions)) return say(where);
    if (dice < 17) {
      await where.channel.markRead({ user_id: dice % 2 === 0 ? where.seller : where.buyer });
      return undefined;
    }
    if (dice < 19) {
      return change(({ id, by }) => chat.partialUpdateMessage(id, { set: { text: `Edited ${index}` } }, by));
    }
    return change(async (one) => {
      sent.splice(sent.indexOf(one), 1);
      const isHard = index % 40 === 39;
      if (isHard) hardDeleted.add(one.id);
      await chat.deleteMessage(one.id, isHard);
    });
  };

  return {
    channels,
    events: () => events,
    hardDeleted,
    spam,
    async say(count) {
      for (let index = 0; index < count; index += 1) {
        events += 1;
        await say(channels[index % channels.length] as TrafficChannel);
      }
      return `${run}-m${messages}`;
    },
    async play(count, overMs = 0) {
      const started = Date.now();
      const order = shuffled(Array.from({ length: count }, (_, index) => index));
      const things = order.values();
      const lane = async (): Promise<void> => {
        // The lanes share the iterator, so each thing is done once.
        for (const index of things) {
          const due = started + (overMs * order.indexOf(index)) / count;
          if (Date.now() < due) await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
          await act(index);
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
    },
  };
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, by: Math.random() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ item }) => item);
}
