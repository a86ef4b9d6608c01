import { randomUUID } from 'node:crypto';
import { applyOfferAction, type OfferActionToApply } from '../../src/offers/store/apply-offer-action';
import { createOfferRuns } from '../../src/offers/runs';
import { offerWorkflowId } from '../../src/offers/contract';
import type { Marketplace, Talk } from '../support/marketplace';
import { waitUntil } from '../support/wait-until';
import { newOffer } from '../support/new-offer';

/** Lets offers go their ways, and saves each. */
export async function recordOffers(
  place: Marketplace,
  save: (name: string, workflowId: string) => Promise<void>,
): Promise<void> {
  const { models, temporal } = place.parley;
  const runs = createOfferRuns(temporal.client);

  const begin = async ({ listing, buyer, seller }: Talk, standsMs: number): Promise<string> => {
    await models.User.putProfile(buyer, { display_name: 'Bea' });
    await models.User.putProfile(seller, { display_name: 'Sam' });
    const offerId = randomUUID();
    const parties = { listing_id: listing, buyer_id: buyer, seller_id: seller };
    await models.Offer.begin(
      newOffer({ _id: offerId, ...parties, amount: 9_000, stands_ms: standsMs }),
      new Date(),
    );
    await runs.create({ offerId, listingId: listing, buyerId: buyer }, 10_000);
    return offerId;
  };

  const accepted = await place.talk();
  const first = await begin(accepted, 3_600_000);
  const other = await begin(await place.talk({ with: accepted }), 3_600_000);
  const act = async (action: Omit<OfferActionToApply, 'offerId' | 'now'>): Promise<void> => {
    const made = () => models.Offer.exists({ _id: first, made_at: { $exists: true } });
    await waitUntil('the offer is made', made);
    const { declined } = await applyOfferAction(models, { ...action, offerId: first, now: new Date() });
    await runs.wake([first, ...declined]);
  };
  await act({ actionId: 'more', action: 'counter', by: accepted.seller, terms: { amount: 9_500 } });
  await act({ actionId: 'yes', action: 'accept', by: accepted.buyer, round: 2 });
  await save('offer-accepted', offerWorkflowId(first));
  await save('offer-declined-for-another', offerWorkflowId(other));

  await save('offer-expired', offerWorkflowId(await begin(await place.talk(), 2_000)));

  const unmade = await place.talk();
  await place.fault({ path: '/channels/*/message', method: 'POST', status: 403 });
  await save('offer-unmade', offerWorkflowId(await begin(unmade, 3_600_000)));
  await place.clearFaults();
}
