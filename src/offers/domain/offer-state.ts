/** The status of an offer. */
export const OFFER_STATUSES = [
  /** Its request is durable; nobody else sees it yet. */
  'creating',
  'pending',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  /** Making it failed for good, and was undone. */
  'failed',
  /** The listing was sold or withdrawn. */
  'ended',
] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

export type OfferSide = 'buyer' | 'seller';

/** What one party asks or gives in one round; only the latest terms are valid. */
export interface OfferTerms {
  /** 1 for the buyer's first. */
  readonly round: number;
  readonly by: OfferSide;
  /** Minor units. */
  readonly amount: number;
  readonly message?: string | undefined;
  readonly at: Date;
  readonly expires_at: Date;
}

/** What can happen to an offer. `expire`, `end` and `fail` are never done by people. */
export type OfferEvent =
  | 'make'
  | 'accept'
  | 'decline'
  | 'counter'
  | 'withdraw'
  | 'expire'
  | 'end'
  /** Making it failed for good. */
  | 'fail';

/** One event in an offer's history; never changed, never removed. */
export interface OfferEntry {
  /** 1 for the first. */
  readonly seq: number;
  readonly action: OfferEvent;
  /** The action is applied once for it. */
  readonly action_id: string;
  /** A user's id; `parley` where a rule or the clock did it. */
  readonly by: string;
  readonly side: OfferSide | 'parley';
  readonly at: Date;
  /** Of the terms that it was about. */
  readonly round: number;
  /** Minor units, of those terms. */
  readonly amount: number;
  /** A code. */
  readonly reason?: string;
}

/** The fields of an offer's document that the rules depend on. */
export interface OfferState {
  readonly _id: string;
  readonly listing_id: string;
  readonly buyer_id: string;
  readonly seller_id: string;
  /** ISO 4217 */
  readonly currency: string;
  readonly status: OfferStatus;
  /** Whose answer it awaits; only while it is pending. */
  readonly awaiting?: OfferSide;
  /** Of the latest terms. */
  readonly round: number;
  /** Minor units, of the latest terms. */
  readonly amount: number;
  readonly terms: readonly OfferTerms[];
  readonly history: readonly OfferEntry[];
  /** When the latest terms lapse; only while it is pending. */
  readonly expires_at?: Date;
  /** How long terms are valid that do not say it themselves, in ms. */
  readonly stands_ms: number;
  /** Why it failed, was declined by a rule, or ended: a code. */
  readonly reason?: string;
}

export function isClosed(status: OfferStatus): boolean {
  return status !== 'creating' && status !== 'pending';
}

export function sideOf(
  offer: Pick<OfferState, 'buyer_id' | 'seller_id'>,
  userId: string,
): OfferSide | undefined {
  if (userId === offer.buyer_id) return 'buyer';
  return userId === offer.seller_id ? 'seller' : undefined;
}

export function otherSide(side: OfferSide): OfferSide {
  return side === 'buyer' ? 'seller' : 'buyer';
}
