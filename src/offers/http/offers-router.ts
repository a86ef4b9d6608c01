import { Router } from 'express';
import { ProblemError } from '../../platform/errors';
import { allow, callerOf, seesAll, type Caller } from '../../platform/http/auth';
import { optionalIdempotencyKeyOf } from '../../platform/http/idempotency-key';
import { actOnOffer } from './offer-act';
import type { OffersDeps } from './offer-deps';
import { offerPage } from './offer-pages';
import { toSeller, visibleOffer } from './offer-parties';
import { answerBody, counterBody, mineQuery, offerParams } from './offer-requests';
import { offerView } from './offer-view';
import { validate } from '../../platform/http/validate';

const ACTIONS = ['accept', 'decline', 'counter', 'withdraw'] as const;

/** Offers, for their two parties and for staff. */
export function createOffersRouter(deps: OffersDeps): Router {
  const { models } = deps;
  const router = Router();

  /**
   * `GET /?role=buyer|seller&status=&limit=50&cursor=` → `{data, next}`, newest first: the caller's offers as buyer and as
   * seller, or as one of them. Staff names the `user`.
   */
  router.get('/', async (request, response) => {
    const { role, user, ...query } = validate('query', mineQuery, request.query);
    const caller = callerOf(response);
    const userId = whoseOffers(caller, user);
    const whose = {
      buyer: { buyer_id: userId },
      seller: toSeller(userId),
      both: { $or: [{ buyer_id: userId }, toSeller(userId)] },
    }[role ?? 'both'];
    const page = await offerPage(models, whose, query, (offer) =>
      seesAll(caller) ? 'staff' : offer.buyer_id === userId ? 'buyer' : 'seller',
    );
    response.json(page);
  });

  /** `GET /{id}` → the offer, for its buyer, its seller and staff. */
  router.get('/:id', async (request, response) => {
    const { id } = validate('params', offerParams, request.params);
    const { offer, viewer } = await visibleOffer(models, id, callerOf(response));
    response.json(offerView(offer, viewer));
  });

  /**
   * `POST /{id}/accept|decline|withdraw {round?}`, `POST /{id}/counter {amount, message?, expires_in_hours?, round?}` →
   * the offer. `round` names the terms that are meant: 409 where they are not the latest any more. Requests with the same
   * `Idempotency-Key`, or with the same content, are done once.
   */
  for (const action of ACTIONS) {
    router.post(`/:id/${action}`, allow('user'), async (request, response) => {
      const { id } = validate('params', offerParams, request.params);
      const key = optionalIdempotencyKeyOf(request);
      const schema = action === 'counter' ? counterBody : answerBody;
      const body = validate('body', schema, request.body ?? {});
      const caller = callerOf(response);
      const { offer, viewer } = await visibleOffer(models, id, caller);
      const after = await actOnOffer(deps, offer, { userId: caller.userId, action, key, body });
      response.json(offerView(after, viewer));
    });
  }

  return router;
}

function whoseOffers(caller: Caller, user: string | undefined): string {
  if (!seesAll(caller)) {
    if (user === undefined || user === caller.userId) return caller.userId;
    throw new ProblemError('forbidden', 'Only staff may read the offers of others');
  }
  if (user !== undefined) return user;
  throw new ProblemError('invalid_request', 'query.user: is missing', {
    fields: [{ field: 'query.user', message: 'is missing' }],
  });
}
