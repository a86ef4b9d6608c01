import type { NewOffer, Offer } from './offer';
import type { OfferModels } from '../models';

/** Limits a buyer's offers on one listing in a day, so that nobody finds the floor by trying, or wears the seller out. */
const MAX_OFFERS = 5;
const PERIOD_MS = 24 * 3_600_000;

export type Begun =
  | { readonly outcome: 'begun'; readonly offer: Offer }
  /** The buyer has another one open. */
  | { readonly outcome: 'other_open'; readonly offerId: string }
  | { readonly outcome: 'too_many'; readonly waitMs: number };

/** Another open offer that this one collided with may close before it is read. */
const MAX_ATTEMPTS = 5;

/** Stores an offer before its workflow starts. Repeating it with the same id answers the same offer. */
export async function beginOffer(
  models: Pick<OfferModels, 'Offer'>,
  wanted: NewOffer,
  now: Date,
): Promise<Begun> {
  const whose = { listing_id: wanted.listing_id, buyer_id: wanted.buyer_id, _id: { $ne: wanted._id } };
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const open = await models.Offer.findOne({ ...whose, is_open: true }, { _id: 1 }).lean();
    if (open !== null) return { outcome: 'other_open', offerId: open._id };
    const since = new Date(now.getTime() - PERIOD_MS);
    // Offers that could not be made do not count: they revealed nothing to their buyer.
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
  throw new Error('Other offers of the buyer were opened and closed at each attempt');
}
