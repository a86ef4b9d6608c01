import { expire } from '../domain/system-transitions';
import { loadOffer, storeOffers } from './change-offer';
import { inTransaction } from '../../platform/mongo/in-transaction';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';

/** Expires an offer whose terms have lapsed; one whose terms are still valid stays as it is. */
export async function expireOffer(
  models: Database & SharedModels & OfferModels,
  offerId: string,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    await storeOffers(models, [{ before: offer, after: expire(offer, now) }], now, session);
  });
}
