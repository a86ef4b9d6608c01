import {
  applyAction,
  MAX_ROUNDS,
  type Acting,
  type PersonalAction,
} from '../../../src/offers/domain/apply-action';
import type { OfferState } from '../../../src/offers/domain/offer-state';
import { BEGIN, creating, HOUR, later, pending } from './offers';

const accept: PersonalAction = { action: 'accept' };
const counter = (amount = 11_000, standsMs?: number): PersonalAction => ({
  action: 'counter',
  terms: { amount, ...(standsMs !== undefined && { stands_ms: standsMs }) },
});

function apply(offer: OfferState, action: PersonalAction, acting: Partial<Acting> = {}) {
  return applyAction(offer, action, { by: 'seller-1', actionId: 'a', now: later(HOUR), ...acting });
}
function done(offer: OfferState, action: PersonalAction, acting: Partial<Acting> = {}): OfferState {
  const applied = apply(offer, action, acting);
  if (applied.outcome === 'refused') throw new Error(applied.refusal);
  return applied.offer;
}

test('a counter voids its predecessor, turns the offer and restarts the clock', () => {
  const offer = done(pending(), counter(11_000));
  expect(offer).toMatchObject({ round: 2, amount: 11_000, awaiting: 'buyer', status: 'pending' });
  expect(offer.expires_at).toEqual(later(49 * HOUR));
  expect(offer.terms.map(({ round, amount, by }) => [round, by, amount])).toEqual([
    [1, 'buyer', 10_000],
    [2, 'seller', 11_000],
  ]);
  expect(apply(offer, accept, { by: 'buyer-1', round: 1 })).toEqual({
    outcome: 'refused',
    refusal: 'stale_round',
  });
  expect(done(offer, accept, { by: 'buyer-1', round: 2 }).status).toBe('accepted');
});

test('a counter stands as long as it says', () => {
  expect(done(pending(), counter(1, 2 * HOUR)).expires_at).toEqual(later(3 * HOUR));
});

test('what closes an offer takes its turn and its clock', () => {
  const offer = done(pending(), accept);
  expect(offer).not.toHaveProperty('awaiting');
  expect(offer).not.toHaveProperty('expires_at');
  expect(offer.history.at(-1)).toEqual({
    seq: 2,
    action: 'accept',
    action_id: 'a',
    by: 'seller-1',
    side: 'seller',
    at: later(HOUR),
    round: 1,
    amount: 10_000,
  });
});

describe('again', () => {
  test.each([['accept'], ['decline'], ['withdraw']] as const)('%s is done once', (action) => {
    const by = action === 'withdraw' ? 'buyer-1' : 'seller-1';
    const offer = done(pending(), { action }, { by });
    // Also under another id: who has accepted has accepted.
    for (const actionId of ['a', 'b'])
      expect(apply(offer, { action }, { by, actionId })).toEqual({ outcome: 'done', offer, isAgain: true });
    expect(apply(offer, { action }, { by, actionId: 'b', round: 7 })).toMatchObject({ outcome: 'refused' });
  });

  test('a counter is the same under the same id only', () => {
    const offer = done(pending(), counter());
    expect(apply(offer, counter())).toEqual({ outcome: 'done', offer, isAgain: true });
    expect(apply(offer, counter(), { actionId: 'b' })).toEqual({
      outcome: 'refused',
      refusal: 'not_your_turn',
    });
  });

  test('is known after others have acted', () => {
    const countered = done(pending(), counter());
    const offer = done(countered, counter(10_500), { by: 'buyer-1', actionId: 'b' });
    expect(apply(offer, counter())).toEqual({ outcome: 'done', offer, isAgain: true });
  });

  test("another's action with the same id is not that", () => {
    const offer = done(pending(), counter());
    expect(done(offer, counter(), { by: 'buyer-1' }).round).toBe(3);
    expect(apply(done(pending(), accept), accept, { by: 'buyer-1' })).toEqual({
      outcome: 'refused',
      refusal: 'offer_closed',
    });
  });
});

test('nobody else may do anything', () => {
  for (const action of [accept, counter(), { action: 'decline' }, { action: 'withdraw' }] as const)
    expect(apply(pending(), action, { by: 'stranger' })).toEqual({
      outcome: 'refused',
      refusal: 'not_allowed',
    });
});

test('time counts before anybody has noticed it', () => {
  const offer = pending();
  expect(apply(offer, accept, { now: later(48 * HOUR - 1) }).outcome).toBe('done');
  expect(apply(offer, accept, { now: later(48 * HOUR) })).toEqual({
    outcome: 'refused',
    refusal: 'offer_closed',
  });
});

test('what is being made is left alone', () => {
  expect(apply(creating(), { action: 'withdraw' }, { by: 'buyer-1', now: BEGIN })).toEqual({
    outcome: 'refused',
    refusal: 'not_allowed',
  });
});

test('rounds end, and what stands can still be answered', () => {
  let offer = pending();
  for (let round = 2; round <= MAX_ROUNDS; round += 1)
    offer = done(offer, counter(), { by: round % 2 === 0 ? 'seller-1' : 'buyer-1', actionId: `${round}` });
  expect(offer.round).toBe(MAX_ROUNDS);
  expect(apply(offer, counter(), { by: 'buyer-1', actionId: 'more' })).toEqual({
    outcome: 'refused',
    refusal: 'too_many_rounds',
  });
  expect(done(offer, accept, { by: 'buyer-1', actionId: 'yes' }).status).toBe('accepted');
});
