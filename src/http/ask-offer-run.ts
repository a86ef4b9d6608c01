import type { OfferState } from '../domain/offers/offer-state';
import type { OfferActed, OfferAction } from '../starters/offers';
import { unavailable, type OffersDeps } from './offer-deps';

/**
 * Has the offer's workflow do it. One that was lost while its offer stands is begun again: nobody else would notice before
 * the offer's time is over.
 * @returns undefined where the offer has ended
 * @throws ProblemError `unavailable`
 */
export async function askOfferRun(
  { models, runs, logger }: OffersDeps,
  { _id: offerId, listing_id: listingId, buyer_id: buyerId }: OfferState,
  action: OfferAction,
): Promise<OfferActed | undefined> {
  try {
    const acted = await runs.act(offerId, action);
    if (acted !== undefined || !(await models.Offer.exists({ _id: offerId, status: 'pending' })))
      return acted;
    logger.warn({ offer_id: offerId }, 'The workflow of an offer that stands was lost; it begins again');
    await runs.revive({ offerId, listingId, buyerId });
    return await runs.act(offerId, action);
  } catch (error) {
    logger.warn({ err: error, offer_id: offerId }, 'The workflow of an offer did not answer');
    throw unavailable('This cannot be done at the moment; send the same request again');
  }
}
