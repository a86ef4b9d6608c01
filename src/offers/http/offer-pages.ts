import { afterPosition, BY_CREATION, sortBy } from '../../platform/mongo/keyset';
import type { Offer } from '../store/offer';
import { pageOf, positionCursor } from '../../platform/http/cursor';
import type { PageQuery } from './offer-requests';
import { offerView, type Viewer } from './offer-view';
import type { OfferModels } from '../models';

/**
 * A page of offers, newest first: `{data, next}`; `next` is the next page's cursor or null.
 * @param whose scalars only
 */
export async function offerPage(
  models: Pick<OfferModels, 'Offer'>,
  whose: Readonly<Record<string, unknown>>,
  { status, limit, cursor }: PageQuery,
  viewerOf: (offer: Offer) => Viewer,
) {
  const conditions = [
    whose,
    // Offers that are still being made are in no list.
    {
      $nor: [{ status: 'creating' }, { status: 'pending', cid: null }],
      ...(status !== undefined && { status }),
    },
    ...(cursor === undefined ? [] : [afterPosition(BY_CREATION, cursor, 'desc')]),
  ];
  const offers = await models.Offer.find(
    { $and: conditions },
    { drafts: 0, history: 0 },
    { sort: sortBy(BY_CREATION, 'desc'), limit: limit + 1 },
  ).lean<Offer[]>();
  const { page, last } = pageOf(offers, limit);
  return {
    data: page.map((offer) => offerView(offer, viewerOf(offer))),
    next: last === undefined ? null : positionCursor({ at: last.createdAt.getTime(), id: last._id }),
  };
}
