import type { OfferCreated } from '../../src/offers/contract';

/** The state that an offer's signal and update handlers share with the body of its workflow. */
export interface OfferRun {
  readonly offerId: string;
  /** Somebody has changed the stored offer since it was last loaded. */
  isChanged: boolean;
  /** Nothing of it is undone any more: people may act on it. */
  isMade: boolean;
  /** What the update `created` answers, as soon as it is known. */
  created?: OfferCreated;
}
