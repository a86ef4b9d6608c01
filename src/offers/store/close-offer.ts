import type { mongo } from 'mongoose';
import { end, expire, fail } from '../domain/system-transitions';
import { loadOffer, storeOffers } from './change-offer';
import { inTransaction } from '../../platform/mongo/in-transaction';
import { offerState, type Offer } from './offer';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

/** Ends an offer whose time is over; one whose terms stand stays as it is. */
export async function expireOffer(
  models: Database & SharedModels & OfferModels,
  offerId: string,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    await storeOffers(models, [{ before: offer, after: expire(offer, now) }], now, session);
  });
}

/** Notes that an offer could not be made. One that is closed already stays as it is. */
export async function failOffer(
  models: Database & SharedModels & OfferModels,
  offerId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    const after = fail(offer, reason, now);
    await storeOffers(models, [{ before: offer, after, unset: { cid: 1 } }], now, session);
  });
}

/**
 * Ends the pending offers of a listing that is to be had no more; an accepted one stays.
 * @returns the offers that have ended, also earlier, and whose people have not been told yet
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
  const untold = await models.Offer.find(
    { listing_id: listingId, status: 'ended', unannounced_since: { $exists: true } },
    { _id: 1 },
    { session },
  ).lean();
  return untold.map(({ _id }) => _id);
}
