import { isStreamUserId } from '../../platform/values/stream-user-id';
import { isOnOffer } from '../domain/on-offer';
import { ProblemError, unavailable } from '../../platform/errors';
import { beginOffer } from '../store/begin-offer';
import type { MarketplaceListing } from '../../marketplace/models';
import type { Offer } from '../store/offer';
import { offerId, requestHash } from '../offer-id';
import { conversationProblem } from '../../conversations/conversation-problem';
import { MS_OF_AN_HOUR, type OffersDeps } from './offer-deps';
import type { NewOfferBody } from './offer-requests';
import { requireChatAccess } from '../../conversations/require-chat-access';
import { isBeingMade } from './offer-view';

/** How long a request waits for the channel, in ms; after that it is answered that the offer is still being made. */
const CREATED_TIMEOUT_MS = 5_000;

export interface NewOfferRequest {
  readonly buyerId: string;
  readonly listingId: string;
  /** The caller's idempotency key: requests with the same key make one offer. */
  readonly key: string;
  readonly body: NewOfferBody;
}

/**
 * Makes an offer once: stores it as `creating`, starts its workflow and waits until it has its channel. The same request
 * again goes on where the first one was cut off.
 * @returns the offer as it is now, which may still be in the making
 * @throws ProblemError with nothing stored; or `unavailable`, and the same request again goes on
 */
export async function createOffer(deps: OffersDeps, request: NewOfferRequest): Promise<Offer> {
  const { models, runs, logger } = deps;
  const id = offerId(request);
  const hash = requestHash(request.body);
  const offer = (await models.Offer.findById(id).lean<Offer>()) ?? (await begin(deps, id, hash, request));
  if (offer.request_hash !== hash) {
    throw new ProblemError(
      'idempotency_key_reused',
      'The key has been used for another offer on this listing',
    );
  }
  if (!isBeingMade(offer)) return offer;
  const run = { offerId: id, listingId: offer.listing_id, buyerId: offer.buyer_id };
  await runs.create(run, CREATED_TIMEOUT_MS).catch((error: unknown) => {
    logger.warn({ err: error, offer_id: id }, 'The workflow of an offer did not start');
    throw unavailable('The offer cannot be taken at the moment: send the same request again');
  });
  return models.Offer.findById(id).orFail().lean<Offer>();
}

/** Checks the request and stores its offer as `creating`. @throws ProblemError with nothing stored */
async function begin(deps: OffersDeps, id: string, hash: string, request: NewOfferRequest): Promise<Offer> {
  const { buyerId, body } = request;
  const { _id: listingId, seller_id: sellerId } = await permitted(deps, request);
  const { amount, currency, message, expires_in_hours: hours = deps.hours } = body;
  const begun = await beginOffer(
    deps.models,
    {
      _id: id,
      listing_id: listingId,
      buyer_id: buyerId,
      seller_id: sellerId,
      currency,
      amount,
      message,
      stands_ms: Math.ceil(hours * MS_OF_AN_HOUR),
      request_hash: hash,
    },
    new Date(),
  );
  switch (begun.outcome) {
    case 'begun':
      return begun.offer;
    case 'other_open':
      throw new ProblemError(
        'offer_open',
        'You already have an open offer on this listing: go on with that one, or withdraw it',
        {
          offerId: begun.offerId,
        },
      );
    case 'too_many':
      throw new ProblemError(
        'too_many_offers',
        'You have made five offers on this listing within 24 hours: try again later',
        {
          retryAfterSeconds: Math.ceil(begun.waitMs / 1_000),
        },
      );
  }
}

async function permitted(
  { models, screen }: OffersDeps,
  { buyerId, listingId, body }: NewOfferRequest,
): Promise<{ readonly _id: string; readonly seller_id: string }> {
  await requireChatAccess(models, buyerId, { isHeard: true });
  const listing = await models.MarketplaceListing.findById(listingId, {
    seller_id: 1,
    status: 1,
    currency: 1,
  }).lean<Pick<MarketplaceListing, '_id' | 'seller_id' | 'status' | 'currency'>>();
  if (listing === null) throw conversationProblem('unknown_listing');
  const { seller_id: sellerId } = listing;
  if (sellerId === buyerId) throw conversationProblem('own_listing');
  const seller = typeof sellerId === 'string' && (await models.User.exists({ _id: sellerId }));
  if (typeof sellerId !== 'string' || !seller || !isStreamUserId(sellerId))
    throw conversationProblem('unknown_seller');
  if (!isStreamUserId(buyerId)) throw conversationProblem('unknown_buyer');
  if (!isOnOffer(listing))
    throw new ProblemError('listing_not_active', 'The listing is not for sale at the moment');
  if (listing.currency !== body.currency) {
    throw new ProblemError(
      'foreign_currency',
      listing.currency
        ? `The listing is priced in ${listing.currency}: send the amount in ${listing.currency}`
        : 'The listing has no currency: the marketplace must set one before offers can be made',
    );
  }
  refuseSpam(screen, body.message);
  return { _id: listing._id, seller_id: sellerId };
}

/** Screens a text that goes to the other party by e-mail, where nothing else screens it. @throws ProblemError */
export function refuseSpam(screen: OffersDeps['screen'], message: string | undefined): void {
  if (message !== undefined && screen(message).decision === 'spam') {
    throw new ProblemError('message_refused', 'The message looks like spam: write it differently');
  }
}
