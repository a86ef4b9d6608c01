import type { OfferTerms } from '../domain/offer-state';
import type { Offer } from '../store/offer';

/** Who reads an offer: sellers and staff see more of it than buyers. */
export type Viewer = 'buyer' | 'seller' | 'staff';

/** Stands for reasons that would reveal the seller's limits to a buyer. */
const BUYERS_REASONS: Readonly<Record<string, string>> = {
  below_floor: 'declined_by_rule',
  at_ceiling: 'accepted_by_rule',
};

/** Whether it is still being made: it has no conversation yet, and it may yet turn out that there will be none. */
export function isBeingMade({ status, cid }: Pick<Offer, 'status' | 'cid'>): boolean {
  return status === 'creating' || (status === 'pending' && typeof cid !== 'string');
}

/** An offer as the API answers it. Amounts are minor units of `currency`; what does not apply is null. */
export function offerView(offer: Offer, viewer: Viewer) {
  const terms = offer.terms as OfferTerms[];
  const reason = offer.reason ?? null;
  return {
    id: offer._id,
    listing_id: offer.listing_id,
    buyer_id: offer.buyer_id,
    seller_id: offer.seller_id,
    status: isBeingMade(offer) ? 'creating' : offer.status,
    awaiting: isBeingMade(offer) ? null : (offer.awaiting ?? null),
    round: offer.round,
    amount: offer.amount,
    currency: offer.currency,
    message: terms.at(-1)?.message ?? null,
    expires_at: offer.expires_at ?? null,
    cid: offer.cid ?? null,
    reason: viewer === 'buyer' && reason !== null ? (BUYERS_REASONS[reason] ?? reason) : reason,
    terms: terms.map(({ round, by, amount, message, at, expires_at }) => ({
      round,
      by,
      amount,
      message: message ?? null,
      at,
      expires_at,
    })),
    created_at: offer.createdAt,
    updated_at: offer.updatedAt,
  };
}
