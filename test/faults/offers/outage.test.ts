import { randomUUID } from 'node:crypto';
import { testServers } from '../../support/environment';
import { startSlowProxy, type SlowProxy } from '../../support/slow-proxy';
import { waitUntil } from '../../support/wait-until';
import { startMarketplace, type Marketplace } from '../../support/marketplace';
import { notificationsOf, offerDesk, type OfferDesk } from '../../integration/offers/offer-desk';

jest.setTimeout(90_000);

let temporal: SlowProxy;
let market: Marketplace;
let desk: OfferDesk;

beforeAll(async () => {
  const [, port] = testServers().temporalAddress.split(':');
  temporal = await startSlowProxy(Number(port));
  market = await startMarketplace({ TEMPORAL_ADDRESS: `127.0.0.1:${temporal.port}` });
  desk = offerDesk({ url: () => market.parley.url, stream: market.stream });
});
afterEach(() => temporal.resume());
afterAll(async () => {
  await market.stop();
  await temporal.stop();
});

const storedOf = (listing: string) => market.parley.models.Offer.find({ listing_id: listing }).lean();

describe('while Temporal does not answer', () => {
  test('an offer: 503 with Retry-After, stored and seen by nobody; the same request again goes on', async () => {
    const sale = await desk.sale();
    const key = randomUUID();
    temporal.pause();
    const away = await desk.offer(sale, {}, { key });
    expect(away).toMatchObject({ status: 503, retryAfter: '5', body: { code: 'unavailable' } });
    expect((await storedOf(sale.listing)).map(({ status }) => status)).toEqual(['creating']);
    expect((await desk.call(sale.seller, 'GET', 'offers')).body.data).toEqual([]);

    temporal.resume();
    const again = await desk.offer(sale, {}, { key });
    expect(again.status).toBe(201);
    expect(await storedOf(sale.listing)).toHaveLength(1);
    await waitUntil('said', async () => (await desk.said(again.body.cid ?? '')).length > 0);
    expect(await desk.said(again.body.cid ?? '')).toHaveLength(1);
  });

  test('an action is done at once, and people are told later', async () => {
    const sale = await desk.sale();
    const { body } = await desk.offer(sale);
    const isMade = () => market.parley.models.Offer.exists({ _id: body.id, made_at: { $exists: true } });
    await waitUntil('made', isMade);
    temporal.pause();
    const away = await desk.act(sale.seller, body.id, 'counter', { amount: 9_000 });
    expect(away).toMatchObject({ status: 200, body: { round: 2, amount: 9_000 } });
    const accepted = await desk.act(sale.buyer, body.id, 'accept');
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted' } });
    expect(await desk.act(sale.seller, body.id, 'decline')).toMatchObject({
      status: 409,
      body: { code: 'offer_closed' },
    });
    temporal.resume();
    // Nobody asks again: the recovery finds it.
    await waitUntil('told', async () => (await desk.said(body.cid ?? '')).length === 3, 60_000);
    expect(await desk.said(body.cid ?? '')).toEqual([
      'New offer: €80.00',
      'Counter-offer: €90.00',
      'Offer accepted: €90.00',
    ]);
  });

  test('a sale elsewhere: open offers end at once, and their people are told later', async () => {
    const sale = await desk.sale();
    const { body } = await desk.offer(sale);
    temporal.pause();
    expect((await desk.put(sale.listing, { status: 'sold' })).status).toBe(200);
    expect((await desk.call(sale.buyer, 'GET', `offers/${body.id}`)).body.status).toBe('ended');
    temporal.resume();
    // As the marketplace's server does, which heard nothing of all this; it costs nothing where they know.
    await desk.put(sale.listing, { status: 'sold' });
    await waitUntil('told', async () => (await desk.said(body.cid ?? '')).length > 1);
    const told = async () => notificationsOf(market.parley.temporal.client, sale.listing);
    await waitUntil('notified', async () => (await told()).length > 1);
    expect(await told()).toEqual([`new_offer/${body.id}/1/seller`, `offer_ended/${body.id}/2/buyer`]);
    expect(await desk.said(body.cid ?? '')).toHaveLength(2);
  });
});

test('while Stream is slow: 202 with the offer, which is complete later', async () => {
  const sale = await desk.sale();
  const key = randomUUID();
  // Until the test has seen what there is to be seen: Parley asks again and again, the caller is answered after five seconds.
  await market.fault({ path: '/channels/*', method: 'POST', delay_ms: 60_000, count: 1_000 });
  const slow = await desk.offer(sale, {}, { key });
  expect(slow).toMatchObject({ status: 202, body: { status: 'creating', amount: 8_000, cid: null } });
  expect(slow.location).toBe(`/api/v1/offers/${slow.body.id}`);
  // Nobody else sees it yet, and nobody finds it in a list.
  expect((await desk.call(sale.buyer, 'GET', `offers/${slow.body.id}`)).body.status).toBe('creating');
  expect((await desk.call(sale.seller, 'GET', `offers/${slow.body.id}`)).status).toBe(404);
  for (const who of [sale.buyer, sale.seller])
    expect((await desk.call(who, 'GET', 'offers')).body.data).toEqual([]);

  await market.clearFaults();
  await waitUntil('complete', async () => {
    const { body } = await desk.call(sale.buyer, 'GET', `offers/${slow.body.id}`);
    return body.status === 'pending' && body.cid !== null;
  });
  expect(await desk.offer(sale, {}, { key })).toMatchObject({ status: 201, body: { id: slow.body.id } });
  expect((await desk.call(sale.seller, 'GET', 'offers')).body.data.map(({ id }) => id)).toEqual([
    slow.body.id,
  ]);
});
