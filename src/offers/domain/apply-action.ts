import { closed, withEntry } from './history';
import type { OfferRefusal } from './offer-refusal';
import { otherSide, sideOf, type OfferSide, type OfferState } from './offer-state';

/** Counts all rounds of an offer, from the buyer's first one on. */
export const MAX_ROUNDS = 20;

/** The terms of a counter. */
export interface CounterTerms {
  /** Minor units, positive. */
  readonly amount: number;
  readonly message?: string | undefined;
  /** How long they are valid, in ms; when absent, as long as the offer's other terms. */
  readonly stands_ms?: number | undefined;
}

export type PersonalAction =
  | { readonly action: 'accept' | 'decline' | 'withdraw' }
  | { readonly action: 'counter'; readonly terms: CounterTerms };

export interface Acting {
  /** A user of the marketplace. */
  readonly by: string;
  /** The action is applied once for it. */
  readonly actionId: string;
  /** The terms that are meant; the latest ones when absent. */
  readonly round?: number | undefined;
  readonly now: Date;
}

export type Applied =
  /** `isAgain`: it was applied before, and nothing changes. */
  | { readonly outcome: 'done'; readonly offer: OfferState; readonly isAgain: boolean }
  | { readonly outcome: 'refused'; readonly refusal: OfferRefusal };

/** Applies a person's action to an offer. Whether the listing is still for sale is not known here. */
export function applyAction(offer: OfferState, wanted: PersonalAction, acting: Acting): Applied {
  if (wasApplied(offer, wanted, acting)) return { outcome: 'done', offer, isAgain: true };
  const side = sideOf(offer, acting.by);
  const refusal = refusalOf(offer, wanted, acting, side);
  if (refusal !== undefined || side === undefined)
    return { outcome: 'refused', refusal: refusal ?? 'not_allowed' };
  return { outcome: 'done', offer: done(offer, wanted, acting, side), isAgain: false };
}

/** Whether the request is a repetition, or the same person once more closes the offer that they have closed. */
function wasApplied(offer: OfferState, { action }: PersonalAction, { by, actionId, round }: Acting): boolean {
  const same = offer.history.filter((entry) => entry.by === by && entry.action === action);
  if (same.some((entry) => entry.action_id === actionId)) return true;
  const last = offer.history.at(-1);
  if (action === 'counter' || last === undefined || !same.includes(last)) return false;
  return round === undefined || round === last.round;
}

function refusalOf(
  offer: OfferState,
  { action }: PersonalAction,
  { round, now }: Acting,
  side: OfferSide | undefined,
): OfferRefusal | undefined {
  if (side === undefined || offer.status === 'creating') return 'not_allowed';
  if (action === 'withdraw' && side !== 'buyer') return 'not_allowed';
  // The workflow may not have expired it yet.
  if (offer.status !== 'pending' || isOver(offer, now)) return 'offer_closed';
  if (round !== undefined && round !== offer.round) return 'stale_round';
  if (action !== 'withdraw' && offer.awaiting !== side) return 'not_your_turn';
  if (action === 'counter' && offer.round >= MAX_ROUNDS) return 'too_many_rounds';
  return undefined;
}

/** Whether the latest terms have lapsed. */
export function isOver(offer: Pick<OfferState, 'expires_at'>, now: Date): boolean {
  return offer.expires_at !== undefined && offer.expires_at.getTime() <= now.getTime();
}

const CLOSES = { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' } as const;

function done(
  offer: OfferState,
  wanted: PersonalAction,
  { by, actionId, now }: Acting,
  side: OfferSide,
): OfferState {
  const entry = { action: wanted.action, action_id: actionId, by, side, at: now };
  if (wanted.action !== 'counter') return closed(offer, CLOSES[wanted.action], entry);
  const { amount, message, stands_ms: standsMs = offer.stands_ms } = wanted.terms;
  const round = offer.round + 1;
  const expires = new Date(now.getTime() + standsMs);
  const terms = {
    round,
    by: side,
    amount,
    ...(message !== undefined && { message }),
    at: now,
    expires_at: expires,
  };
  const countered: OfferState = {
    ...offer,
    round,
    amount,
    terms: [...offer.terms, terms],
    awaiting: otherSide(side),
    expires_at: expires,
  };
  return withEntry(countered, entry);
}
