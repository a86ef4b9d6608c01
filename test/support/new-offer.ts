import type { NewOffer } from '../../src/offers/store/offer';

/** An offer as its request stores it. */
export function newOffer(offer: Pick<NewOffer, '_id'> & Partial<NewOffer>): NewOffer {
  return {
    listing_id: 'listing-1',
    buyer_id: 'buyer-1',
    seller_id: 'seller-1',
    currency: 'EUR',
    amount: 100,
    stands_ms: 60_000,
    request_hash: 'x',
    ...offer,
  };
}
