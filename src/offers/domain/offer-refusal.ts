/** Why an action on an offer is refused. */
export const OFFER_REFUSALS = [
  /** This person may not do this. */
  'not_allowed',
  /** The offer awaits the other party's answer. */
  'not_your_turn',
  /** The terms that were meant have been replaced. */
  'stale_round',
  'offer_closed',
  'too_many_rounds',
  /** The listing was sold, reserved or withdrawn meanwhile. */
  'listing_not_active',
] as const;
export type OfferRefusal = (typeof OFFER_REFUSALS)[number];
