import { offerId } from '../../../src/offers/offer-id';

const REQUEST = { buyerId: 'bea', listingId: 'l1', key: 'k' };

test('the same request with the same key makes the same offer', () => {
  expect(offerId({ ...REQUEST })).toBe(offerId(REQUEST));
  expect(offerId(REQUEST)).toMatch(/^o[0-9a-f]{32}$/u);
});

test.each([
  { ...REQUEST, buyerId: 'ben' },
  { ...REQUEST, listingId: 'l2' },
  { ...REQUEST, key: 'other' },
  { buyerId: 'bea', listingId: 'l1k', key: '' },
])('another buyer, listing or key makes another offer: %j', (other) => {
  expect(offerId(other)).not.toBe(offerId(REQUEST));
});
