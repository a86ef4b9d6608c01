import type { mongo } from 'mongoose';
import { ENGAGEMENT } from '../marketplace/domain/engagement';
import type { OfferState } from './domain/offer-state';
import { isOnOffer } from './domain/on-offer';
import { activate, fail } from './domain/system-transitions';
import { loadOffer, storeOffers } from './store/change-offer';
import { inTransaction } from '../platform/mongo/in-transaction';
import { BLANK_USER } from '../marketplace/domain/blank-user';
import type { Database } from '../platform/mongo/database';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { MarketplaceModels } from '../marketplace/models';
import type { OfferModels } from './models';
import { collectionOf } from '../platform/mongo/collection-of';

/**
 * Makes an offer pending from now on, where its listing still takes offers, and counts it for the seller. Where the
 * listing does not, the offer has failed. Repeating it changes nothing.
 */
export async function activateOffer(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  offerId: string,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    if (offer.status !== 'creating') return;
    const reason = await refusalReason(models, offer, session);
    if (reason !== undefined) {
      await storeOffers(models, [{ before: offer, after: fail(offer, reason, now) }], now, session);
      return;
    }
    await models.MarketplaceListing.updateOne(
      { _id: offer.listing_id },
      { $set: { last_offer_id: offerId } },
      { session, timestamps: false },
    );
    const after = activate(offer, now);
    await storeOffers(models, [{ before: offer, after, set: { activated_at: now } }], now, session);
    await countForSeller(models, offer.seller_id, now, session);
  });
}

async function refusalReason(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  { listing_id: id, seller_id: seller }: OfferState,
  session: mongo.ClientSession,
): Promise<'listing_not_active' | 'unknown_seller' | undefined> {
  const listing = await models.MarketplaceListing.findById(
    id,
    { status: 1, seller_id: 1 },
    { session },
  ).lean();
  if (listing === null || !isOnOffer(listing)) return 'listing_not_active';
  return listing.seller_id === seller ? undefined : 'unknown_seller';
}

async function countForSeller(
  models: Database & SharedModels & MarketplaceModels & OfferModels,
  sellerId: string,
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  await collectionOf(models.User).updateOne(
    { _id: sellerId },
    {
      $inc: { engagement_score: ENGAGEMENT.ofSeller },
      $set: { updatedAt: now },
      // A user of whom nothing else is known yet, with the defaults of `writeUsers`.
      $setOnInsert: {
        createdAt: now,
        ...BLANK_USER,
        message_count: 0,
        total_messages_sent: 0,
        stream_profile: {},
        bans: [],
      },
    },
    { upsert: true, session },
  );
}
