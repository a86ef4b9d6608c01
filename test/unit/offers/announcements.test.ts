import { announcementsOf, type ToAnnounce } from '../../../src/offers/domain/announcements';

const told = (entries: readonly Omit<ToAnnounce, 'seq' | 'round'>[]) =>
  announcementsOf(entries.map((entry, place) => ({ ...entry, seq: place + 1, round: 1 }))).map(
    ({ kind, to, seq }) => `${kind}/${seq}/${to}`,
  );

test.each<[string, Omit<ToAnnounce, 'seq' | 'round'>, string[]]>([
  ['made', { action: 'make', side: 'buyer' }, ['new_offer/1/seller']],
  ['countered by the seller', { action: 'counter', side: 'seller' }, ['offer_countered/1/buyer']],
  ['countered by the buyer', { action: 'counter', side: 'buyer' }, ['offer_countered/1/seller']],
  ['accepted by the buyer', { action: 'accept', side: 'buyer' }, ['offer_accepted/1/seller']],
  ['declined by the buyer', { action: 'decline', side: 'buyer' }, ['offer_declined/1/seller']],
  ['withdrawn', { action: 'withdraw', side: 'buyer' }, ['offer_withdrawn/1/seller']],
  ['expired', { action: 'expire', side: 'parley' }, ['offer_expired/1/buyer', 'offer_expired/1/seller']],
  [
    'reserved for another',
    { action: 'decline', side: 'parley', reason: 'listing_reserved' },
    ['offer_ended/1/buyer'],
  ],
  ['sold', { action: 'end', side: 'parley', reason: 'listing_sold' }, ['offer_ended/1/buyer']],
  ['failed', { action: 'fail', side: 'parley' }, ['offer_failed/1/buyer']],
])('%s', (_name, entry, expected) => {
  expect(told([entry])).toEqual(expected);
});

test("a seller's limits spare the seller what they decide", () => {
  expect(
    told([
      { action: 'make', side: 'buyer' },
      { action: 'decline', side: 'parley', reason: 'below_floor' },
    ]),
  ).toEqual(['offer_declined/2/buyer']);
  expect(
    told([
      { action: 'counter', side: 'buyer' },
      { action: 'accept', side: 'parley', reason: 'at_ceiling' },
    ]),
  ).toEqual(['offer_accepted/2/buyer', 'offer_accepted/2/seller']);
});
