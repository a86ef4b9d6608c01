import type { mongo } from 'mongoose';
import { end } from '../domain/system-transitions';
import { storeOffers } from './change-offer';
import { offerState, type Offer } from './offer';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

/**
 * Ends the pending offers of a listing that is sold or withdrawn; accepted offers stay.
 * @returns the offers that have ended, now or earlier, and whose end is not announced yet
 */
export async function endOpenOffers(
  models: Database & SharedModels & OfferModels,
  listingId: string,
  reason: 'listing_sold' | 'listing_withdrawn',
  now: Date,
  session: mongo.ClientSession,
): Promise<readonly string[]> {
  const open = (await collectionOf(models.Offer)
    .find({ listing_id: listingId, status: 'pending' }, { session })
    .toArray()) as Offer[];
  const changes = open.map(offerState).map((before) => ({ before, after: end(before, reason, now) }));
  await storeOffers(models, changes, now, session);
  const unannounced = await models.Offer.find(
    { listing_id: listingId, status: 'ended', unannounced_since: { $exists: true } },
    { _id: 1 },
    { session },
  ).lean();
  return unannounced.map(({ _id }) => _id);
}
