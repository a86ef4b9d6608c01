import { sellerFigures } from './domain/seller-metrics';
import { channelsOfSeller, sellersOf, fingerprintOf, type SellerChannel } from './seller-channels';
import { conversationsOf } from './seller-conversations';
import type { SellerMetrics } from './store/seller-metrics';
import type { ChatModels } from '../chat/models';
import type { SellerModels } from './models';

/** How long stored metrics count as current without a change, since the window moves on. */
const FRESH_MS = 60_000;

/** Computes a seller's metrics at `now` from the stored messages and reads, and stores them. */
export async function refreshSellerMetrics(
  models: ChatModels & SellerModels,
  sellerId: string,
  now: Date,
  parleyUserId: string,
): Promise<SellerMetrics> {
  return compute(models, sellerId, await channelsOfSeller(models, sellerId), now, parleyUserId);
}

/** A seller's metrics at `now`, at most a minute late with the window: the stored ones where they are still current. */
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
  // The age is negative where another instance's clock is ahead.
  const isFresh = age >= 0 && age <= FRESH_MS && stored?.source === fingerprintOf(channels);
  return isFresh && stored ? stored : compute(models, sellerId, channels, now, parleyUserId);
}

/**
 * Computes the metrics of every seller with a channel that has changed since then: for the sellers whom the refresher
 * did not reach before it was killed.
 * @returns the number of these sellers
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
    // Taken before the messages were read, so that it differs from the channels' state if more arrive meanwhile.
    source: fingerprintOf(channels),
  };
  // Nothing is stored for an id that was only requested, but the old metrics of a former seller are replaced.
  if (channels.length > 0 || (await models.SellerMetrics.exists({ _id: sellerId })) !== null) {
    await models.SellerMetrics.replaceOlder(metrics);
  }
  return metrics;
}
