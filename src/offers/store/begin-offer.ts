import type { NewOffer, Offer } from './offer';
import type { OfferModels } from '../models';

/** What a buyer may ask of one listing, so that nobody finds the seller's floor by trying, or wears them out. */
const MAX_OFFERS = 5;
const PERIOD_MS = 24 * 3_600_000;

export type Begun =
  | { readonly outcome: 'begun'; readonly offer: Offer }
  /** The buyer has another one open. */
  | { readonly outcome: 'other_open'; readonly offerId: string }
  | { readonly outcome: 'too_many'; readonly waitMs: number };

/** Between a collision and a look at what it was with, the other one may close. */
const MAX_TRIES = 5;

/** Keeps an offer before its workflow starts. Again, with the same id, it is the same one. */
export async function beginOffer(
  models: Pick<OfferModels, 'Offer'>,
  wanted: NewOffer,
  now: Date,
): Promise<Begun> {
  const whose = { listing_id: wanted.listing_id, buyer_id: wanted.buyer_id, _id: { $ne: wanted._id } };
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    const open = await models.Offer.findOne({ ...whose, is_open: true }, { _id: 1 }).lean();
    if (open !== null) return { outcome: 'other_open', offerId: open._id };
    const since = new Date(now.getTime() - PERIOD_MS);
    // Those that could not be made told their buyer nothing.
    const lately = await models.Offer.find(
      { ...whose, createdAt: { $gt: since }, status: { $ne: 'failed' } },
      { createdAt: 1 },
    )
      .sort({ createdAt: -1 })
      .limit(MAX_OFFERS)
      .lean<Pick<Offer, 'createdAt'>[]>();
    const first = lately.at(MAX_OFFERS - 1);
    if (first !== undefined)
      return { outcome: 'too_many', waitMs: first.createdAt.getTime() - since.getTime() };
    const offer = await models.Offer.begin(wanted, now);
    if (offer !== undefined) return { outcome: 'begun', offer };
  }
  throw new Error('Other offers of the buyer come and go');
}
