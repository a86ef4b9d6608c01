import type { OfferActed } from './domain/offer-acted';
import type { OfferEntry, OfferSide, OfferStatus } from './domain/offer-state';

export const OFFER_PREFIX = 'offer/';

export function offerWorkflowId(offerId: string): string {
  return `${OFFER_PREFIX}${offerId}`;
}

/** Has neither amounts nor texts: the offer's document is in MongoDB, as `creating`, before its workflow starts. */
export interface OfferInput {
  readonly offerId: string;
  /** The run continues one whose history had become long: the offer has been made. */
  readonly isMade?: boolean;
  /** Manual steps, from the run that this one continues. */
  readonly left?: readonly string[];
}

export interface OfferResult {
  readonly status: OfferStatus;
  readonly reason?: string;
  /** Manual steps: what a person has to do because it failed for good. */
  readonly left: readonly string[];
}

/** Update: resolves once the offer is durable and its channel exists, or has failed. */
export const CREATED_UPDATE = 'created';

export interface OfferCreated {
  readonly status: OfferStatus;
  /** Why it failed: a code. */
  readonly reason?: string;
}

/** A party's action on an offer. The amount and text of a counter are in the document's `drafts` under `actionId`. */
export interface OfferAction {
  /** The action is applied once for it. */
  readonly actionId: string;
  readonly action: 'accept' | 'decline' | 'counter' | 'withdraw';
  /** A user of the marketplace. */
  readonly by: string;
  /** The terms that are meant; the latest ones when absent. */
  readonly round?: number;
}

/**
 * Update: applies an action and answers its outcome. The API of today applies actions itself and signals `look`; this is
 * for older versions of it, which may still run during a deployment.
 */
export const ACT_UPDATE = 'act';

export type { OfferActed };

/** Signal: the stored offer was changed (somebody acted, another was accepted, the listing is sold): load it again. */
export const OFFER_CHANGED_SIGNAL = 'look';

/** An offer as its workflow sees it: no amounts, no texts. Times in ms since 1970. */
export interface OfferSnapshot {
  readonly status: OfferStatus;
  readonly round: number;
  /** Only while it is pending. */
  readonly awaiting?: OfferSide;
  readonly expiresAt?: number;
  /** When the party whose answer it awaits is reminded; absent where nobody is. */
  readonly remindAt?: number;
  readonly reason?: string;
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly cid?: string;
  /** Whether people may act on it. */
  readonly isMade?: boolean;
  /** The number of entries in its history. */
  readonly seq: number;
  /** The entries that are not recorded as announced, in their order. */
  readonly entries: readonly OfferHappening[];
}

export type OfferHappening = Pick<OfferEntry, 'seq' | 'action' | 'side' | 'round' | 'reason'>;

/** The other offers that were declined because one was accepted and the listing is reserved. */
export interface DeclinedOthers {
  readonly declined: readonly string[];
}
