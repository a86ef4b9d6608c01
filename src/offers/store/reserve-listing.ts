import type { mongo } from 'mongoose';
import type { OfferState } from '../domain/offer-state';
import { isOnOffer } from '../domain/on-offer';
import { declineForAnother } from '../domain/system-transitions';
import { offerState, type Offer } from './offer';
import { storeOffers } from './change-offer';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { MarketplaceModels } from '../../marketplace/models';
import type { OfferModels } from '../models';
import { collectionOf } from '../../platform/mongo/collection-of';

export type Reservation =
  /** `declined`: the other offers that this has declined. */
  { readonly reserved: true; readonly declined: readonly string[] } | { readonly reserved: false };

/**
 * Takes one of a listing's stock for an offer that is being accepted. With the last one the listing becomes
 * `reserved`, and its other pending offers are declined, in the same transaction: of two acceptances at once, one
 * conflicts, runs again and finds the listing reserved.
 */
export async function reserveListing(
  models: SharedModels & MarketplaceModels & OfferModels,
  { _id: offerId, listing_id: listingId, seller_id: sellerId }: OfferState,
  now: Date,
  session: mongo.ClientSession,
): Promise<Reservation> {
  const listing = await models.MarketplaceListing.findById(
    listingId,
    { status: 1, seller_id: 1, stock: 1, reserved_count: 1 },
    { session },
  ).lean();
  if (listing === null || !isOnOffer(listing) || listing.seller_id !== sellerId) return { reserved: false };
  const isLast = (listing.reserved_count ?? 0) + 1 >= (listing.stock ?? 1);
  await models.MarketplaceListing.updateOne(
    { _id: listingId },
    { $inc: { reserved_count: 1 }, ...(isLast && { $set: { status: 'reserved' } }) },
    { session },
  );
  if (!isLast) return { reserved: true, declined: [] };
  const others = (await collectionOf(models.Offer)
    .find({ listing_id: listingId, status: 'pending', _id: { $ne: offerId } }, { session })
    .toArray()) as Offer[];
  const changes = others.map(offerState).map((before) => ({ before, after: declineForAnother(before, now) }));
  await storeOffers(models, changes, now, session);
  return { reserved: true, declined: others.map(({ _id }) => _id) };
}

/**
 * Offers that an acceptance has declined earlier, and whose end is not announced yet: where a process was killed after
 * the acceptance, their workflows may not have been woken.
 */
export async function declinedBy(
  models: SharedModels & MarketplaceModels & OfferModels,
  { status, listing_id: listingId }: OfferState,
  session: mongo.ClientSession,
): Promise<readonly string[]> {
  if (status !== 'accepted') return [];
  const unannounced = await models.Offer.find(
    {
      listing_id: listingId,
      status: 'declined',
      reason: 'listing_reserved',
      unannounced_since: { $exists: true },
    },
    { _id: 1 },
    { session },
  ).lean();
  return unannounced.map(({ _id }) => _id);
}
