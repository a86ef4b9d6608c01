import { fail } from '../domain/system-transitions';
import { loadOffer, storeOffers } from './change-offer';
import { inTransaction } from '../../platform/mongo/in-transaction';
import type { Database } from '../../platform/mongo/database';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { OfferModels } from '../models';

/** Records that an offer could not be made. One that is closed already stays as it is. */
export async function failOffer(
  models: Database & SharedModels & OfferModels,
  offerId: string,
  reason: string,
  now: Date,
): Promise<void> {
  await inTransaction(models, async (session) => {
    const offer = await loadOffer(models, offerId, session);
    const after = fail(offer, reason, now);
    await storeOffers(models, [{ before: offer, after, unset: { cid: 1 } }], now, session);
  });
}
