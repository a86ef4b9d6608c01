import { isOver } from './apply-action';
import { closed, withEntry, type NewEntry } from './history';
import { isClosed, type OfferState } from './offer-state';

/** Why Parley itself closes an offer. */
export type OfferReason =
  | 'below_floor'
  | 'at_ceiling'
  | 'listing_reserved'
  | 'listing_sold'
  | 'listing_withdrawn'
  | 'listing_not_active'
  | 'unknown_seller';

function byParley(action: NewEntry['action'], actionId: string, at: Date, reason?: string): NewEntry {
  return { action, action_id: `parley/${actionId}`, by: 'parley', side: 'parley', at, reason };
}

/**
 * Makes the buyer's offer pending. Its time runs from now, however long making it took. Repeating it changes nothing.
 */
export function activate(offer: OfferState, now: Date): OfferState {
  if (offer.status !== 'creating') return offer;
  const expires = new Date(now.getTime() + offer.stands_ms);
  const terms = offer.terms.map((one) => ({ ...one, at: now, expires_at: expires }));
  return withEntry(
    { ...offer, status: 'pending', awaiting: 'seller', terms, expires_at: expires },
    { action: 'make', action_id: 'make', by: offer.buyer_id, side: 'buyer', at: now },
  );
}

/** The expired offer; unchanged while its terms are valid. */
export function expire(offer: OfferState, now: Date): OfferState {
  if (offer.status !== 'pending' || !isOver(offer, now)) return offer;
  return closed(offer, 'expired', byParley('expire', 'expire', now));
}

/** The amounts that decide without the listing's seller, in minor units of the offer's currency. */
export interface Limits {
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
}

/** How a seller's limits decide an offer that awaits the seller; undefined: they do not. */
export function limitsDecide(
  offer: OfferState,
  { floor, ceiling }: Limits,
): 'accept' | 'decline' | undefined {
  if (!awaitsSeller(offer)) return undefined;
  if (floor !== undefined && offer.amount < floor) return 'decline';
  return ceiling !== undefined && offer.amount >= ceiling ? 'accept' : undefined;
}

function awaitsSeller({ status, awaiting }: OfferState): boolean {
  return status === 'pending' && awaiting === 'seller';
}

export function acceptAtCeiling(offer: OfferState, now: Date): OfferState {
  if (!awaitsSeller(offer)) return offer;
  return closed(offer, 'accepted', byParley('accept', 'limits', now, 'at_ceiling'));
}

export function declineBelowFloor(offer: OfferState, now: Date): OfferState {
  if (!awaitsSeller(offer)) return offer;
  return closed(offer, 'declined', byParley('decline', 'limits', now, 'below_floor'));
}

/** Another offer took the last of the stock. */
export function declineForAnother(offer: OfferState, now: Date): OfferState {
  if (offer.status !== 'pending') return offer;
  return closed(offer, 'declined', byParley('decline', 'reserved', now, 'listing_reserved'));
}

/** The listing was sold or withdrawn. An accepted offer stays accepted. */
export function end(offer: OfferState, reason: 'listing_sold' | 'listing_withdrawn', now: Date): OfferState {
  if (offer.status !== 'pending') return offer;
  return closed(offer, 'ended', byParley('end', 'end', now, reason));
}

/** Making the offer failed for good. An offer that has closed meanwhile stays as it is. */
export function fail(offer: OfferState, reason: string, now: Date): OfferState {
  if (isClosed(offer.status)) return offer;
  return closed(offer, 'failed', byParley('fail', 'fail', now, reason));
}
