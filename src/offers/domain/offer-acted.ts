import type { OfferRefusal } from './offer-refusal';
import type { OfferStatus } from './offer-state';

/** The outcome of an action on an offer. */
export type OfferActed =
  | { readonly outcome: 'done'; readonly status: OfferStatus; readonly round: number }
  | { readonly outcome: 'refused'; readonly refusal: OfferRefusal; readonly status: OfferStatus };
