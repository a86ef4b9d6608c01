import { activate } from '../../../src/offers/domain/system-transitions';
import type { OfferSide, OfferState } from '../../../src/offers/domain/offer-state';
import { applyAction } from '../../../src/offers/domain/apply-action';

export const HOUR = 3_600_000;
export const BEGIN = new Date('2026-05-04T12:00:00Z');

export const later = (ms: number): Date => new Date(BEGIN.getTime() + ms);

export function creating(overrides: Partial<OfferState> = {}): OfferState {
  const stands = 48 * HOUR;
  return {
    _id: 'offer-1',
    listing_id: 'listing-1',
    buyer_id: 'buyer-1',
    seller_id: 'seller-1',
    currency: 'EUR',
    status: 'creating',
    round: 1,
    amount: 10_000,
    terms: [{ round: 1, by: 'buyer', amount: 10_000, at: BEGIN, expires_at: later(stands) }],
    history: [],
    stands_ms: stands,
    ...overrides,
  };
}

/** An offer that waits for one side. */
export function pending(awaiting: OfferSide = 'seller', overrides: Partial<OfferState> = {}): OfferState {
  const offer = activate(creating(overrides), BEGIN);
  if (awaiting === 'seller') return offer;
  const applied = applyAction(
    offer,
    { action: 'counter', terms: { amount: 11_000 } },
    { by: 'seller-1', actionId: 'first-counter', now: BEGIN },
  );
  if (applied.outcome === 'refused') throw new Error(applied.refusal);
  return applied.offer;
}
