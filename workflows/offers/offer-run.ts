import type { OfferCreated } from '../../src/offers/contract';

/** What the handlers and the life of an offer share. */
export interface OfferRun {
  readonly offerId: string;
  /** Somebody did something since it was last looked at. */
  isChanged: boolean;
  /** Nothing of it is unmade any more: people may act. */
  isMade: boolean;
  created?: OfferCreated;
}
