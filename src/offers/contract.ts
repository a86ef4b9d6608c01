import type { OfferActed } from './domain/offer-acted';
import type { OfferEntry, OfferSide, OfferStatus } from './domain/offer-state';

export const OFFER_PREFIX = 'offer/';

export function offerWorkflowId(offerId: string): string {
  return `${OFFER_PREFIX}${offerId}`;
}

/** The offer's document is in MongoDB, as `creating`, before its workflow starts: amounts and texts stay out of here. */
export interface OfferInput {
  readonly offerId: string;
  /** It goes on with an offer that has been made: its history had become long. */
  readonly isMade?: boolean;
  /** What a person has to do, from before. */
  readonly left?: readonly string[];
}

export interface OfferResult {
  readonly status: OfferStatus;
  readonly reason?: string;
  /** What a person has to do. */
  readonly left: readonly string[];
}

/** Update: resolves once the offer is durable and its channel exists, or has failed. */
export const CREATED_UPDATE = 'created';

export interface OfferCreated {
  readonly status: OfferStatus;
  /** Why it failed: a code. */
  readonly reason?: string;
}

/** What people do with an offer. The amount and text of a counter are in the document's `drafts` under `actionId`. */
export interface OfferAction {
  /** Makes it happen once. */
  readonly actionId: string;
  readonly action: 'accept' | 'decline' | 'counter' | 'withdraw';
  /** A user of the marketplace. */
  readonly by: string;
  /** The terms that are meant; the latest ones when absent. */
  readonly round?: number;
}

/**
 * Update: what became of an action. The API does actions itself and signals `look`; this is for who asks the workflow
 * still, such as an API that has not been replaced yet.
 */
export const ACT_UPDATE = 'act';

export type { OfferActed };

/** Signal: the stored offer was changed (somebody acted, another was accepted, the listing is sold): look at it. */
export const OFFER_CHANGED_SIGNAL = 'look';

/** How an offer stands, for its workflow: no amounts, no texts. Times in ms since 1970. */
export interface OfferSnapshot {
  readonly status: OfferStatus;
  readonly round: number;
  /** Only while it is pending. */
  readonly awaiting?: OfferSide;
  readonly expiresAt?: number;
  /** When whoever it waits for is reminded; absent where nobody is. */
  readonly remindAt?: number;
  readonly reason?: string;
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly cid?: string;
  /** People may act on it. */
  readonly isMade?: boolean;
  /** How much has happened to it. */
  readonly seq: number;
  /** What people have not been told of, in its order. */
  readonly entries: readonly OfferHappening[];
}

export type OfferHappening = Pick<OfferEntry, 'seq' | 'action' | 'side' | 'round' | 'reason'>;

/** Another offer was accepted, and the listing is reserved: offers that were declined thereby. */
export interface DeclinedOthers {
  readonly declined: readonly string[];
}
