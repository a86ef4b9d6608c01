import fc from 'fast-check';
import { applyAction, MAX_ROUNDS, type PersonalAction } from '../../../src/offers/domain/apply-action';
import { isClosed, type OfferState } from '../../../src/offers/domain/offer-state';
import {
  acceptAtCeiling,
  activate,
  declineBelowFloor,
  declineForAnother,
  end,
  expire,
  fail,
} from '../../../src/offers/domain/system-transitions';
import { creating, HOUR, later } from './offers';

interface Step {
  readonly afterHours: number;
  readonly run: (offer: OfferState, now: Date) => OfferState;
}

const amount = fc.integer({ min: 1, max: 1_000_000 });

const personal: fc.Arbitrary<Step['run']> = fc
  .record({
    by: fc.constantFrom('buyer-1', 'seller-1', 'stranger'),
    actionId: fc.nat({ max: 30 }).map(String),
    round: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    wanted: fc.oneof(
      fc.constantFrom<PersonalAction>({ action: 'accept' }, { action: 'decline' }, { action: 'withdraw' }),
      {
        weight: 3,
        arbitrary: amount.map((one): PersonalAction => ({ action: 'counter', terms: { amount: one } })),
      },
    ),
  })
  .map(({ by, actionId, round, wanted }) => (offer, now) => {
    const applied = applyAction(offer, wanted, { by, actionId, round, now });
    return applied.outcome === 'done' ? applied.offer : offer;
  });

const parleys = fc.constantFrom<Step['run']>(
  activate,
  expire,
  acceptAtCeiling,
  declineForAnother,
  declineBelowFloor,
  (offer, now) => end(offer, 'listing_sold', now),
  (offer, now) => fail(offer, 'x', now),
);

const steps = fc.array(
  fc.record({
    afterHours: fc.nat({ max: 30 }),
    run: fc.oneof({ weight: 12, arbitrary: personal }, { weight: 1, arbitrary: parleys }),
  }),
  { maxLength: 60 },
);

test('whatever anybody does, an offer stays whole', () => {
  fc.assert(
    fc.property(amount, fc.boolean(), steps, (first, isActivated, sequence) => {
      let offer = creating({
        amount: first,
        terms: creating().terms.map((one) => ({ ...one, amount: first })),
      });
      let now = later(0);
      if (isActivated) offer = activate(offer, now);
      for (const { afterHours, run } of sequence) {
        now = new Date(now.getTime() + afterHours * HOUR);
        const before = offer;
        offer = run(before, now);
        expectWhole(offer);
        expectOneStep(before, offer);
      }
    }),
    { numRuns: 300 },
  );
});

function expectWhole(offer: OfferState): void {
  const standing = offer.terms.filter(({ round }) => round === offer.round);
  expect(standing).toHaveLength(1);
  expect(standing[0]?.amount).toBe(offer.amount);
  expect(offer.terms.map(({ round }) => round)).toEqual(offer.terms.map((_, place) => place + 1));
  expect(offer.round).toBe(offer.terms.length);
  expect(offer.round).toBeLessThanOrEqual(MAX_ROUNDS);
  for (const terms of offer.terms) expect(terms.amount).toBeGreaterThan(0);
  expect(offer.history.map(({ seq }) => seq)).toEqual(offer.history.map((_, place) => place + 1));
  const isPending = offer.status === 'pending';
  expect(offer.awaiting !== undefined).toBe(isPending);
  expect(offer.expires_at !== undefined).toBe(isPending);
  // It waits for the one who did not name the terms.
  if (isPending) expect(offer.awaiting).not.toBe(standing[0]?.by);
  expect(offer.history.some(({ by }) => by === 'stranger')).toBe(false);
}

function expectOneStep(before: OfferState, after: OfferState): void {
  if (isClosed(before.status)) expect(after).toBe(before);
  if (after === before) return;
  expect(after.history.slice(0, -1)).toEqual(before.history);
  expect([0, 1]).toContain(after.round - before.round);
}
