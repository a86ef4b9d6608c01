import { sellerFigures } from './domain/seller-metrics';
import { channelsOfSeller, sellersOf, stateOf, type SellerChannel } from './seller-channels';
import { conversationsOf } from './seller-conversations';
import type { SellerMetrics } from './store/seller-metrics';
import type { ChatModels } from '../chat/models';
import type { SellerModels } from './models';

/** As the window moves on, figures grow old by themselves. */
const FRESH_MS = 60_000;

/** Computes a seller's figures at `now` from the stored messages and reads, and stores them. */
export async function refreshSellerMetrics(
  models: ChatModels & SellerModels,
  sellerId: string,
  now: Date,
  parleyUserId: string,
): Promise<SellerMetrics> {
  return compute(models, sellerId, await channelsOfSeller(models, sellerId), now, parleyUserId);
}

/** A seller's figures as they are at `now`, give or take a minute of the window's moving on: from the store where that still holds. */
export async function currentSellerMetrics(
  models: ChatModels & SellerModels,
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
  models: ChatModels & SellerModels,
  since: Date,
  now: Date,
  parleyUserId: string,
): Promise<number> {
  const sellers = await sellersOf(models, { updatedAt: { $gte: since } });
  for (const seller of sellers) await refreshSellerMetrics(models, seller, now, parleyUserId);
  return sellers.length;
}

async function compute(
  models: ChatModels & SellerModels,
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
