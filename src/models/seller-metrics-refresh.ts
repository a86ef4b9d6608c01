import {
  sellerFigures,
  windowStart,
  type ConversationMessage,
  type SellerConversation,
} from '../domain/seller-metrics';
import type { Models } from './index';
import { channelsOfSeller, sellersOf, stateOf, type SellerChannel } from './seller-channels';
import type { SellerMetrics } from './seller-metrics';

/** As the window moves on, figures grow old by themselves. */
const FRESH_MS = 60_000;

/** Computes a seller's figures at `now` from the stored messages and reads, and stores them. */
export async function refreshSellerMetrics(
  models: Models,
  sellerId: string,
  now: Date,
  parleyUserId: string,
): Promise<SellerMetrics> {
  return compute(models, sellerId, await channelsOfSeller(models, sellerId), now, parleyUserId);
}

/** A seller's figures as they are at `now`, give or take a minute of the window's moving on: from the store where that still holds. */
export async function currentSellerMetrics(
  models: Models,
  sellerId: string,
  now: Date,
  parleyUserId: string,
): Promise<SellerMetrics> {
  const [channels, stored] = await Promise.all([
    channelsOfSeller(models, sellerId),
    models.SellerMetrics.findById(sellerId).lean<SellerMetrics>(),
  ]);
  const age = now.getTime() - (stored?.computed_at.getTime() ?? 0);
  // Below zero where another instance's clock is ahead.
  const isFresh = age >= 0 && age <= FRESH_MS && stored?.source === stateOf(channels);
  return isFresh && stored ? stored : compute(models, sellerId, channels, now, parleyUserId);
}

/**
 * Computes the figures of every seller of whose channels one was written to since: for what the refresher did not
 * get to, since it was killed.
 * @returns how many sellers these were
 */
export async function refreshChangedSince(
  models: Models,
  since: Date,
  now: Date,
  parleyUserId: string,
): Promise<number> {
  const channels = await models.ChatChannel.find(
    { updatedAt: { $gte: since } },
    { seller_id: 1, listing_id: 1 },
  ).lean();
  const sellers = await sellersOf(models, channels);
  for (const seller of sellers) await refreshSellerMetrics(models, seller, now, parleyUserId);
  return sellers.length;
}

async function compute(
  models: Models,
  sellerId: string,
  channels: readonly SellerChannel[],
  now: Date,
  parleyUserId: string,
): Promise<SellerMetrics> {
  const conversations = await conversationsOf(models, sellerId, channels, now, parleyUserId);
  const figures = sellerFigures(conversations, sellerId, now.getTime());
  const metrics: SellerMetrics = {
    _id: sellerId,
    ...figures,
    response_times: [...figures.response_times],
    read_latencies: [...figures.read_latencies],
    computed_at: now,
    // Of the channels as they were before their messages were read: what comes meanwhile makes it differ.
    source: stateOf(channels),
  };
  // Nothing is kept of ids that somebody only asked for; of who was a seller once, the old figures must not stay.
  if (channels.length > 0 || (await models.SellerMetrics.exists({ _id: sellerId })) !== null) {
    await models.SellerMetrics.replaceOlder(metrics);
  }
  return metrics;
}

async function conversationsOf(
  models: Models,
  sellerId: string,
  channels: readonly SellerChannel[],
  now: Date,
  parleyUserId: string,
): Promise<SellerConversation[]> {
  const from = new Date(windowStart(now.getTime()));
  const byChannel = await messagesSince(models, channels, from, parleyUserId);
  // Only where somebody else has the first word in the window does it matter what was before.
  const open = [...byChannel].filter(([, messages]) => messages.some(({ sender_id: id }) => id !== sellerId));
  for (const [cid, message] of await lastBefore(
    models,
    open.map(([cid]) => cid),
    from,
    parleyUserId,
  )) {
    byChannel.get(cid)?.push(message);
  }
  return channels.map(({ _id: cid, reads }) => ({
    messages: byChannel.get(cid) ?? [],
    reads: (reads ?? []).flatMap(({ times = [] }) => times.map((time) => time.getTime())),
  }));
}

interface StoredMessage {
  readonly cid: string;
  readonly stream_message_id: string;
  readonly sender_id: string;
  readonly stream_created_at: Date;
}

const FIELDS = { _id: 0, cid: 1, stream_message_id: 1, sender_id: 1, stream_created_at: 1 } as const;

/** What people wrote to people, and still stands. */
const writtenByPeople = (parleyUserId: string) => ({
  type: { $in: ['regular', 'reply'] },
  sender_id: { $nin: [null, parleyUserId] },
  deleted_at: null,
  is_flagged: { $ne: true },
});

async function messagesSince(
  models: Models,
  channels: readonly SellerChannel[],
  from: Date,
  parleyUserId: string,
): Promise<Map<string, ConversationMessage[]>> {
  const filter = {
    cid: { $in: channels.map(({ _id }) => _id) },
    stream_created_at: { $gte: from },
    ...writtenByPeople(parleyUserId),
  };
  const byChannel = new Map<string, ConversationMessage[]>();
  const found = models.ChatMessage.collection.find(filter as never, { projection: FIELDS });
  for await (const message of found as AsyncIterable<unknown> as AsyncIterable<StoredMessage>) {
    const messages = byChannel.get(message.cid) ?? [];
    messages.push(toMessage(message));
    byChannel.set(message.cid, messages);
  }
  return byChannel;
}

/** The last message of each channel before a time. */
async function lastBefore(
  models: Models,
  cids: readonly string[],
  before: Date,
  parleyUserId: string,
): Promise<Map<string, ConversationMessage>> {
  if (cids.length === 0) return new Map();
  const found = await models.ChatChannel.aggregate<{ _id: string; last: StoredMessage[] }>([
    { $match: { _id: { $in: [...cids] } } },
    {
      $lookup: {
        from: models.ChatMessage.collection.collectionName,
        localField: '_id',
        foreignField: 'cid',
        as: 'last',
        pipeline: [
          { $match: { stream_created_at: { $lt: before }, ...writtenByPeople(parleyUserId) } },
          { $sort: { stream_created_at: -1, stream_message_id: -1 } },
          { $limit: 1 },
          { $project: FIELDS },
        ],
      },
    },
    { $project: { last: 1 } },
  ]);
  return new Map(found.flatMap(({ _id: cid, last }) => last.map((message) => [cid, toMessage(message)])));
}

function toMessage(message: StoredMessage): ConversationMessage {
  return {
    id: message.stream_message_id,
    sender_id: message.sender_id,
    at: message.stream_created_at.getTime(),
  };
}
