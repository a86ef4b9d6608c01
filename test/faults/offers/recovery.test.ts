import { randomUUID } from 'node:crypto';
import { applyOfferAction } from '../../../src/offers/store/apply-offer-action';
import { offerId } from '../../../src/offers/offer-id';
import { offerWorkflowId } from '../../../src/offers/contract';
import { waitUntil } from '../../support/wait-until';
import { useMarketplace } from '../../support/marketplace';
import { notificationsOf, offerDesk, type OfferDesk, type Sale } from '../../integration/offers/offer-desk';
import { newOffer } from '../../support/new-offer';

jest.setTimeout(90_000);

const market = useMarketplace();
let desk: OfferDesk;

beforeAll(async () => {
  desk = offerDesk({ url: () => market.parley.url, stream: market.stream });
});

/** A look is due every ten seconds. */
const RECOVERED_MS = 40_000;
const LONG_AGO = new Date(Date.now() - 300_000);

const storedOf = (id: string) => market.parley.models.Offer.findById(id).orFail().lean();
const change = (id: string, fields: object) =>
  market.parley.models.Offer.updateOne({ _id: id }, { $set: fields }, { timestamps: false });
const told = ({ listing }: Sale) => notificationsOf(market.parley.temporal.client, listing);
const untilAnnounced = (id: string, seq: number) =>
  waitUntil(`announced: ${id}`, async () => (await storedOf(id)).announced === seq, RECOVERED_MS);

async function standing(sale: Sale, buyer = sale.buyer): Promise<string> {
  const { body } = await desk.offer(sale, {}, { buyer });
  await untilAnnounced(body.id, 1);
  return body.id;
}

describe('nobody asks again, and yet', () => {
  test('an offer that was stored, and whose workflow never started, is made', async () => {
    const sale = await desk.sale();
    const id = offerId({ buyerId: sale.buyer.id, listingId: sale.listing, key: randomUUID() });
    const about = { listing_id: sale.listing, buyer_id: sale.buyer.id, seller_id: sale.seller.id };
    await market.parley.models.Offer.begin(
      newOffer({ _id: id, ...about, amount: 8_000, stands_ms: 3_600_000 }),
      LONG_AGO,
    );
    await untilAnnounced(id, 1);
    const { status, cid } = await storedOf(id);
    expect(status).toBe('pending');
    expect(await desk.said(cid ?? '')).toEqual(['New offer: €80.00']);
    expect(await told(sale)).toEqual([`new_offer/${id}/1/seller`]);
  });

  test('one that another one’s acceptance declined, and whose workflow was not told, is told of', async () => {
    const sale = await desk.sale();
    const other = await desk.person('Ben');
    const [winner, loser] = [await standing(sale), await standing(sale, other)];
    // As a worker leaves it that was killed between the transaction and the signals.
    const accept = { offerId: winner, actionId: 'yes', action: 'accept', by: sale.seller.id } as const;
    const { declined } = await applyOfferAction(market.parley.models, { ...accept, now: new Date() });
    expect(declined).toEqual([loser]);
    for (const id of [winner, loser]) await change(id, { unannounced_since: LONG_AGO });
    await Promise.all([winner, loser].map((id) => untilAnnounced(id, 2)));
    expect(await desk.said((await storedOf(loser)).cid ?? '')).toEqual([
      'New offer: €80.00',
      'Offer of €80.00 declined: the listing is reserved',
    ]);
    expect(await told(sale)).toEqual(
      [
        `new_offer/${winner}/1/seller`,
        `new_offer/${loser}/1/seller`,
        `offer_accepted/${winner}/2/buyer`,
        `offer_ended/${loser}/2/buyer`,
      ].toSorted((a, b) => (a < b ? -1 : 1)),
    );
  });

  test('one whose workflow was lost expires in time', async () => {
    const sale = await desk.sale();
    const id = await standing(sale);
    await market.parley.temporal.client.workflow.getHandle(offerWorkflowId(id)).terminate('Lost');
    await change(id, { expires_at: LONG_AGO });
    await untilAnnounced(id, 2);
    const { status, cid } = await storedOf(id);
    expect(status).toBe('expired');
    expect(await desk.said(cid ?? '')).toEqual(['New offer: €80.00', 'Offer of €80.00 expired']);
  });
});

test('one whose workflow was terminated or cancelled is acted on all the same', async () => {
  const { client } = market.parley.temporal;
  const sale = await desk.sale();
  const id = await standing(sale);
  await client.workflow.getHandle(offerWorkflowId(id)).terminate('By mistake');
  const countered = await desk.act(sale.seller, id, 'counter', { amount: 9_000 });
  expect(countered).toMatchObject({ status: 200, body: { status: 'pending', round: 2 } });
  await untilAnnounced(id, 2);
  const again = client.workflow.getHandle(offerWorkflowId(id));
  await again.cancel();
  await again.result().catch(() => undefined);
  const accepted = await desk.act(sale.buyer, id, 'accept');
  expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted', amount: 9_000 } });
  await untilAnnounced(id, 3);
  expect(await desk.said((await storedOf(id)).cid ?? '')).toEqual([
    'New offer: €80.00',
    'Counter-offer: €90.00',
    'Offer accepted: €90.00',
  ]);
});
