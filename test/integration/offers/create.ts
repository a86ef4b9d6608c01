import { randomUUID } from 'node:crypto';
import { offerId, requestHash } from '../../../src/offers/offer-id';
import { newOffer } from '../../support/new-offer';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { notificationsOf, type OfferDesk, type Sale } from './offer-desk';

export function makingOffers(market: Marketplace, desk: OfferDesk): void {
  afterEach(() => market.clearFaults());

  describe('POST /networks/listings/{listingId}/offers', () => {
    test('201: durable, with its channel, said in the chat, and told to the seller', async () => {
      const sale = await desk.sale();
      const answer = await desk.offer(sale, { message: 'Would you\ntake 80?', expires_in_hours: 24 });
      expect(answer).toMatchObject({
        status: 201,
        body: {
          listing_id: sale.listing,
          buyer_id: sale.buyer.id,
          seller_id: sale.seller.id,
          status: 'pending',
          awaiting: 'seller',
          round: 1,
          amount: 8_000,
          currency: 'EUR',
          message: 'Would you\ntake 80?',
          cid: expect.stringMatching(/^messaging:/),
          reason: null,
          terms: [{ round: 1, by: 'buyer', amount: 8_000, message: 'Would you\ntake 80?' }],
        },
      });
      const { body } = answer;
      expect(answer.location).toBe(`/api/v1/offers/${body.id}`);
      const stands = Date.parse(body.expires_at ?? '') - Date.now();
      expect(stands / 3_600_000).toBeCloseTo(24, 1);

      const said = await waitUntil('said in the chat', async () => {
        const texts = await desk.said(body.cid ?? '');
        return texts.length > 0 ? texts : undefined;
      });
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('€80.00');
      const [id] = (body.cid ?? '').split(':').slice(1);
      const { members, channel } = await market.stream.channel('messaging', id).query({});
      expect(new Set(members?.map(({ user_id: user }) => user))).toEqual(
        new Set([sale.buyer.id, sale.seller.id]),
      );
      expect(channel).toMatchObject({ listing_id: sale.listing, offer_id: body.id });
      await waitUntil('the seller is notified', async () => (await notified(sale)).length > 0);
      expect(await notified(sale)).toEqual([`new_offer/${body.id}/1/seller`]);
    });

    test('the same key and body give the same offer, whatever became of it; another body is refused', async () => {
      const sale = await desk.sale();
      const key = randomUUID();
      const first = await desk.offer(sale, { message: 'Hello' }, { key });
      // It stands as long as configured where nothing is said of it.
      expect((Date.parse(first.body.expires_at ?? '') - Date.now()) / 3_600_000).toBeCloseTo(48, 1);
      const again = await desk.call(
        sale.buyer,
        'POST',
        `networks/listings/${sale.listing}/offers`,
        '{"message": "Hello",  "currency":"EUR","amount":8e3}',
        { 'idempotency-key': key },
      );
      expect([again.status, again.location, again.body.id]).toEqual([201, first.location, first.body.id]);
      for (const other of [{ amount: 8_001 }, {}, { message: 'x' }, { expires_in_hours: 48 }]) {
        expect(await desk.offer(sale, other, { key })).toMatchObject({
          status: 422,
          body: { code: 'idempotency_key_reused' },
        });
      }
      expect((await desk.call(sale.buyer, 'GET', `offers/${first.body.id}`)).body.amount).toBe(8_000);
      const otherBuyer = await desk.offer(sale, {}, { key, buyer: await desk.person('Ben') });
      expect(otherBuyer.status).toBe(201);
      expect(otherBuyer.body.id).not.toBe(first.body.id);

      await desk.act(sale.seller, first.body.id, 'decline');
      expect(await desk.offer(sale, { message: 'Hello' }, { key })).toMatchObject({
        status: 201,
        body: { id: first.body.id, status: 'declined' },
      });
      // Not even a listing that is gone meanwhile changes what was answered.
      await desk.put(sale.listing, { status: 'withdrawn' });
      expect((await desk.offer(sale, { message: 'Hello' }, { key })).status).toBe(201);
      expect(await market.parley.models.Offer.countDocuments({ listing_id: sale.listing })).toBe(2);
    });

    test('of several at once one is made; the others name it, until it is closed', async () => {
      const sale = await desk.sale();
      const answers = await Promise.all(Array.from({ length: 5 }, () => desk.offer(sale)));
      const made = answers.filter(({ status }) => status === 201);
      expect(made).toHaveLength(1);
      const id = made[0]?.body.id ?? '';
      for (const { status, body } of answers.filter((answer) => answer !== made[0]))
        expect([status, body.code, body.offer_id]).toEqual([409, 'offer_open', id]);
      expect(await market.parley.models.Offer.countDocuments({ listing_id: sale.listing })).toBe(1);
      await desk.act(sale.buyer, id, 'withdraw');
      expect((await desk.offer(sale)).status).toBe(201);
    });

    test('five a day on one listing, not counting what failed', async () => {
      const sale = await desk.sale({ offer_floor: 9_000 });
      const { Offer } = market.parley.models;
      const key = randomUUID();
      const { body } = await desk.offer(sale, {}, { key });
      const { _id, ...declined } = await waitUntil('declined', () =>
        Offer.findOne({ _id: body.id, status: 'declined' }).lean(),
      );
      for (let count = 2; count <= 5; count += 1) {
        expect(await Offer.countDocuments({ listing_id: sale.listing })).toBe(count - 1);
        await Offer.create({ ...declined, _id: `${_id}-${count}` });
      }
      const refused = await desk.offer(sale);
      expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_offers' } });
      expect(Number(refused.retryAfter) / 3_600).toBeCloseTo(24, 1);
      // What was asked before is answered as before.
      expect((await desk.offer(sale, {}, { key })).status).toBe(201);
      const { buyer } = sale;
      expect((await desk.offer({ ...(await desk.sale()), buyer })).status).toBe(201);
      await Offer.updateOne({ listing_id: sale.listing }, { $set: { status: 'failed' } });
      expect((await desk.offer(sale)).status).toBe(201);
    });

    test('twenty at once with one key: one offer, one channel, one system message, one notification', async () => {
      const sale = await desk.sale();
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => desk.offer(sale, {}, { key })));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(await market.parley.models.Offer.countDocuments({ listing_id: sale.listing })).toBe(1);
      await waitUntil('the seller is notified', async () => (await notified(sale)).length > 0);
      const channels = await market.stream.queryChannels({ members: { $in: [sale.buyer.id] } });
      expect(channels.map(({ cid }) => cid)).toEqual([answers[0]?.body.cid]);
      expect(await desk.said(answers[0]?.body.cid ?? '')).toHaveLength(1);
      expect(await notified(sale)).toHaveLength(1);
    });
  });

  describe('while Stream', () => {
    test('refuses for good: 502 with the reason, nothing half done, and a new key may try again', async () => {
      const sale = await desk.sale();
      const key = randomUUID();
      await market.fault({ path: '/channels/*', method: 'POST', status: 403, count: 20 });
      const failed = await desk.offer(sale, {}, { key });
      expect(failed).toMatchObject({ status: 502, body: { code: 'offer_failed' } });
      expect(failed.location).toMatch(/^\/api\/v1\/offers\/o[0-9a-f]{32}$/);
      expect((await desk.offer(sale, {}, { key })).status).toBe(502);
      const id = failed.location?.split('/').at(-1) ?? '';
      const seen = await desk.call(sale.buyer, 'GET', `offers/${id}`);
      expect(seen.body).toMatchObject({ status: 'failed', cid: null, reason: expect.any(String) });
      expect(failed.body.detail).toContain(seen.body.reason);
      // The seller never hears of it.
      for (const path of [`offers/${id}`, `offers/${id}/accept`])
        expect((await desk.call(sale.seller, path.endsWith('accept') ? 'POST' : 'GET', path)).status).toBe(
          404,
        );
      for (const path of ['offers', `networks/listings/${sale.listing}/offers`])
        expect((await desk.call(sale.seller, 'GET', path)).body.data).toEqual([]);
      expect((await desk.call(sale.buyer, 'GET', 'offers?status=failed')).body.data).toHaveLength(1);
      await waitUntil('the buyer is notified', async () => (await notified(sale)).length > 0);
      expect(await notified(sale)).toEqual([expect.stringMatching(/^offer_failed\/.*\/buyer$/)]);

      await market.clearFaults();
      expect((await desk.offer(sale)).status).toBe(201);
    });

    test('takes the channel but does not say so: one channel all the same', async () => {
      const sale = await desk.sale();
      await market.fault({ path: '/channels/*', method: 'POST', status: 500, apply: true });
      const answer = await desk.offer(sale);
      expect(answer.status).toBeLessThan(300);
      await waitUntil('complete', async () => {
        const { body } = await desk.call(sale.buyer, 'GET', `offers/${answer.body.id}`);
        return body.status === 'pending';
      });
      expect(await market.stream.queryChannels({ members: { $in: [sale.buyer.id] } })).toHaveLength(1);
    });
  });

  test('an offer that was stored when Parley went away goes on with the same request', async () => {
    const { listing, buyer, seller } = await desk.sale();
    const key = randomUUID();
    // As a crash between storing and starting leaves it: there is no workflow of it.
    const id = offerId({ buyerId: buyer.id, listingId: listing, key });
    const about = { listing_id: listing, buyer_id: buyer.id, seller_id: seller.id };
    const hash = requestHash({ amount: 8_000, currency: 'EUR' });
    await market.parley.models.Offer.begin(
      newOffer({ _id: id, ...about, amount: 8_000, stands_ms: 3_600_000, request_hash: hash }),
      new Date(),
    );
    expect(await desk.offer({ listing, buyer, seller }, {}, { key })).toMatchObject({
      status: 201,
      body: { id, status: 'pending' },
    });
  });

  /** The notifications about a sale, by their keys. */
  const notified = ({ listing }: Sale) => notificationsOf(market.parley.temporal.client, listing);
}
