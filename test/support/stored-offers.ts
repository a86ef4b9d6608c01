import type { Models } from '../../src/app/models';

const MADE = Date.UTC(2026, 2, 1, 12);
const COUNT = 400;

/** Offers of 20 buyers on 10 listings of as many sellers, as their workflows leave them. */
export async function storeOffers(models: Models): Promise<void> {
  const offers = Array.from({ length: COUNT }, (_, index) => {
    const at = new Date(MADE + index);
    return {
      _id: `offer-${index}`,
      listing_id: `listing-${index % 10}`,
      buyer_id: `buyer-${(index % 10) + 10 * Number(index % 40 >= 20)}`,
      seller_id: `seller-${index % 10}`,
      currency: 'EUR',
      amount: 1_000,
      status: Math.floor(index / 10) % 2 === 0 ? 'pending' : 'declined',
      round: 1,
      terms: [{ round: 1, by: 'buyer', amount: 1_000, at, expires_at: at }],
      history: [],
      stands_ms: 1,
      cid: 'messaging:1',
      request_hash: 'x',
      drafts: {},
      createdAt: at,
      updatedAt: at,
    };
  });
  await models.Offer.collection.insertMany(offers as never[]);
}
