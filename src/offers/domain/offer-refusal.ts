/** Why an action on an offer is not done. */
export const OFFER_REFUSALS = [
  /** It is not this person's to do. */
  'not_allowed',
  /** It waits for the other side. */
  'not_your_turn',
  /** The terms that were meant have been replaced. */
  'stale_round',
  'offer_closed',
  'too_many_rounds',
  /** The listing was sold, reserved or withdrawn meanwhile. */
  'listing_not_active',
] as const;
export type OfferRefusal = (typeof OFFER_REFUSALS)[number];
