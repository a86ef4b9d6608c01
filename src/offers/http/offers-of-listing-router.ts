import { Router } from 'express';
import { ProblemError, type ErrorCode } from '../../platform/errors';
import type { Offer } from '../store/offer';
import { allow, callerOf, seesAll } from '../../platform/http/auth';
import { idempotencyKeyOf } from '../../platform/http/idempotency-key';
import { createOffer } from './offer-create';
import type { OffersDeps } from './offer-deps';
import { toSeller } from './offer-parties';
import { offerPage } from './offer-pages';
import { listingParams, newOfferBody, pageQuery } from './offer-requests';
import { isBeingMade, offerView } from './offer-view';
import { validate } from '../../platform/http/validate';

/** The error codes of reasons that were found only when the offer was being made. */
const FAILURE_CODES: Readonly<Record<string, ErrorCode>> = {
  listing_not_active: 'listing_not_active',
  unknown_seller: 'unknown_user',
  conversation_taken: 'conversation_taken',
};

/** Offers on a listing. */
export function createOffersOfListingRouter(deps: OffersDeps): Router {
  const { models } = deps;
  const router = Router();

  /**
   * `POST /{listingId}/offers {amount, currency, message?, expires_in_hours?}` with `Idempotency-Key`: the caller's offer,
   * as the buyer. 201 with the offer once it is durable and its channel exists, 202 where Stream is slow; `Location` is
   * its URL. The same key and body again answer the same offer, as it is now.
   */
  router.post('/:listingId/offers', allow('user'), async (request, response) => {
    const { listingId } = validate('params', listingParams, request.params);
    const key = idempotencyKeyOf(request);
    const body = validate('body', newOfferBody, request.body);
    const { userId: buyerId } = callerOf(response);
    const offer = await createOffer(deps, { buyerId, listingId, key, body });
    response.location(`/api/v1/offers/${offer._id}`);
    if (offer.status === 'failed') throw failed(offer);
    response.status(isBeingMade(offer) ? 202 : 201).json(offerView(offer, 'buyer'));
  });

  /**
   * `GET /{listingId}/offers?status=&limit=50&cursor=` → `{data, next}`, newest first: for staff all offers on the
   * listing, for others those that they made or that were made to them.
   */
  router.get('/:listingId/offers', async (request, response) => {
    const { listingId } = validate('params', listingParams, request.params);
    const query = validate('query', pageQuery, request.query);
    const caller = callerOf(response);
    if (seesAll(caller)) {
      response.json(await offerPage(models, { listing_id: listingId }, query, () => 'staff'));
      return;
    }
    const { userId } = caller;
    // The seller of today did not get the offers to an earlier seller, and may have made an offer themselves then.
    const whose = { $or: [{ buyer_id: userId }, toSeller(userId)] };
    response.json(
      await offerPage(models, { listing_id: listingId, ...whose }, query, (offer) =>
        offer.buyer_id === userId ? 'buyer' : 'seller',
      ),
    );
  });

  return router;
}

function failed({ reason }: Offer): ProblemError {
  const why = reason ?? 'unknown';
  // A step's failure has the step's name before it.
  const code = FAILURE_CODES[why.split(': ').at(-1) ?? why] ?? 'offer_failed';
  return new ProblemError(code, `The offer could not be made: ${why}`);
}
