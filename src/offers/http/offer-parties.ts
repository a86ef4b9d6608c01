import { ProblemError } from '../../platform/errors';
import type { Offer } from '../store/offer';
import { seesAll, type Caller } from '../../platform/http/auth';
import type { Viewer } from './offer-view';
import type { OfferModels } from '../models';

/** As whom a caller may read an offer; undefined where they may not. */
export function viewerOf(offer: Offer, caller: Caller): Viewer | undefined {
  if (seesAll(caller)) return 'staff';
  if (offer.buyer_id === caller.userId) return 'buyer';
  return offer.seller_id === caller.userId && typeof offer.cid === 'string' ? 'seller' : undefined;
}

/** The offers to a seller, who sees none without a conversation: those are being made, or could not be made. */
export function toSeller(sellerId: string) {
  return { seller_id: sellerId, cid: { $ne: null } };
}

/** @throws ProblemError `not_found` also for an offer of others, so that nobody can try out ids */
export async function visibleOffer(
  models: Pick<OfferModels, 'Offer'>,
  id: string,
  caller: Caller,
): Promise<{ readonly offer: Offer; readonly viewer: Viewer }> {
  const offer = await models.Offer.findById(id, { drafts: 0 }).lean<Offer>();
  const viewer = offer === null ? undefined : viewerOf(offer, caller);
  if (offer === null || viewer === undefined) throw new ProblemError('not_found', 'No such offer');
  return { offer, viewer };
}
