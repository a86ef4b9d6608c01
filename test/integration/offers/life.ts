import { randomUUID } from 'node:crypto';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { SERVICE, type OfferDesk, type Person, type Sale } from './offer-desk';

export function livesOfOffers(market: Marketplace, desk: OfferDesk): void {
  interface Made extends Sale {
    readonly id: string;
    readonly cid: string;
  }

  async function made(
    details: Record<string, unknown> = {},
    body: Record<string, unknown> = {},
  ): Promise<Made> {
    const sale = await desk.sale(details);
    return { ...sale, ...(await madeOn(sale, sale.buyer, body)) };
  }

  async function madeOn(
    sale: Sale,
    buyer: Person,
    body: Record<string, unknown> = {},
  ): Promise<{ id: string; cid: string; buyer: Person }> {
    const { status, body: offer } = await desk.offer(sale, body, { buyer });
    expect({ status, offer }).toMatchObject({ status: 201 });
    return { id: offer.id, cid: offer.cid ?? '', buyer };
  }

  /** Waits for as many system messages in the conversation, and expects no more. */
  async function said(cid: string, count: number): Promise<string[]> {
    await waitUntil(`${count} said in ${cid}`, async () => (await desk.said(cid)).length >= count);
    const texts = await desk.said(cid);
    expect(texts).toHaveLength(count);
    return texts;
  }

  const listingOf = async (id: string) =>
    market.parley.models.MarketplaceListing.findById(id).orFail().lean();

  describe('what the right person does in the right state', () => {
    test('the buyer withdraws', async () => {
      const { id, cid, buyer, listing } = await made();
      expect(await desk.act(buyer, id, 'withdraw')).toMatchObject({
        status: 200,
        body: { status: 'withdrawn' },
      });
      await said(cid, 2);
      expect((await listingOf(listing)).status).toBe('active');
    });

    test('a counter voids what it answers and starts the clock again; with a key it is done once; it is accepted', async () => {
      const { id, cid, seller, buyer, listing } = await made({}, { expires_in_hours: 1 });
      const key = randomUUID();
      const counter = { amount: 9_500, message: 'Not below 95,\nsorry.', expires_in_hours: 100 };
      const countered = await desk.act(seller, id, 'counter', counter, key);
      expect(countered).toMatchObject({
        status: 200,
        body: {
          status: 'pending',
          awaiting: 'buyer',
          round: 2,
          amount: 9_500,
          message: 'Not below 95,\nsorry.',
        },
      });
      expect((Date.parse(countered.body.expires_at ?? '') - Date.now()) / 3_600_000).toBeCloseTo(100, 1);
      expect(countered.body.terms.map(({ by, amount }) => [by, amount])).toEqual([
        ['buyer', 8_000],
        ['seller', 9_500],
      ]);
      const stale = { status: 409, body: { code: 'stale_round' } };
      expect(await desk.act(seller, id, 'decline', { round: 1 })).toMatchObject(stale);
      expect(await desk.act(buyer, id, 'accept', { round: 1 })).toMatchObject(stale);
      expect(await desk.act(buyer, id, 'counter', { amount: 9_000, round: 2 })).toMatchObject({
        status: 200,
        body: { awaiting: 'seller', round: 3, amount: 9_000, message: null },
      });

      // Two rounds later it is still that very counter, which was done.
      expect(await desk.act(seller, id, 'counter', counter, key)).toMatchObject({
        status: 200,
        body: { round: 3, amount: 9_000 },
      });
      const reused = { status: 422, body: { code: 'idempotency_key_reused' } };
      for (const other of [{ ...counter, amount: 9_501 }, { amount: 9_500 }])
        expect(await desk.act(seller, id, 'counter', other, key)).toMatchObject(reused);
      expect(await desk.act(seller, id, 'accept', {}, key)).toMatchObject(reused);
      expect((await desk.call(buyer, 'GET', `offers/${id}`)).body.status).toBe('pending');

      expect(await desk.act(seller, id, 'accept', { round: 3 })).toMatchObject({
        status: 200,
        body: { id, status: 'accepted', awaiting: null, amount: 9_000, round: 3 },
      });
      expect((await desk.call(buyer, 'GET', `offers/${id}`)).body.status).toBe('accepted');
      expect((await listingOf(listing)).status).toBe('reserved');
      expect(await said(cid, 4)).toEqual([
        'New offer: €80.00',
        'Counter-offer: €95.00',
        'Counter-offer: €90.00',
        'Offer accepted: €90.00',
      ]);
    });

    test('a second click is the first one: nothing happens twice', async () => {
      const { id, cid, seller, buyer } = await made();
      const counters = [{ amount: 9_000 }, { amount: 9_000 }, { amount: 9_000, round: 1 }];
      for (const body of counters)
        expect(await desk.act(seller, id, 'counter', body)).toMatchObject({
          status: 200,
          body: { round: 2 },
        });
      const clicks = await Promise.all(Array.from({ length: 10 }, () => desk.act(buyer, id, 'accept')));
      expect(clicks.map(({ status, body }) => [status, body.status])).toEqual(
        clicks.map(() => [200, 'accepted']),
      );
      expect((await desk.act(buyer, id, 'accept')).status).toBe(200);
      await said(cid, 3);
      // Also when the workflow has told everybody and ended.
      const run = market.parley.temporal.client.workflow.getHandle(`offer/${id}`);
      await run.result();
      expect((await desk.act(buyer, id, 'accept')).status).toBe(200);
      expect(await desk.act(seller, id, 'accept')).toMatchObject({
        status: 409,
        body: { code: 'offer_closed' },
      });
    });
  });

  describe('what is refused', () => {
    /** It stands as it was made, whatever was tried with it. */
    let offer: Made;
    beforeAll(async () => {
      offer = await made();
    });
    afterEach(async () => {
      expect(await market.parley.models.Offer.findById(offer.id).lean()).toMatchObject({
        status: 'pending',
        round: 1,
        drafts: {},
      });
    });

    test.each([
      ['a buyer accepts their own offer', 'buyer', 'accept', {}, 409, 'not_your_turn'],
      ['a buyer declines their own offer', 'buyer', 'decline', {}, 409, 'not_your_turn'],
      ['a buyer counters their own offer', 'buyer', 'counter', { amount: 1 }, 409, 'not_your_turn'],
      ['a seller withdraws', 'seller', 'withdraw', {}, 403, 'not_allowed'],
      ['terms that are not the latest', 'seller', 'accept', { round: 2 }, 409, 'stale_round'],
    ] as const)('%s', async (_, who, action, body, status, code) => {
      expect(await desk.act(offer[who], offer.id, action, body)).toMatchObject({ status, body: { code } });
      expect((await market.parley.models.Offer.findById(offer.id).lean())?.drafts).toEqual({});
      expect((await desk.call(offer.buyer, 'GET', `offers/${offer.id}`)).body).toMatchObject({
        status: 'pending',
        round: 1,
      });
    });

    test('fifty clicks at once, each with a key of its own or none, are all answered by what is true', async () => {
      const { id, buyer, cid } = offer;
      const clicks = Array.from({ length: 50 }, (_, index) =>
        desk.act(buyer, id, 'accept', {}, index % 2 === 0 ? randomUUID() : undefined),
      );
      const answers = new Set(
        (await Promise.all(clicks)).map(({ status, body }) => `${status} ${body.code}`),
      );
      expect([...answers]).toEqual(['409 not_your_turn']);
      // Nothing has happened, so its workflow was not even woken.
      await said(cid, 1);
      const { events } = await market.parley.temporal.client.workflow.getHandle(`offer/${id}`).fetchHistory();
      expect(events?.filter((event) => event.workflowExecutionSignaledEventAttributes)).toEqual([]);
    });

    test('an acceptance of what is reserved elsewhere', async () => {
      const { id, seller, listing } = offer;
      await desk.put(listing, { status: 'reserved' });
      expect(await desk.act(seller, id, 'accept')).toMatchObject({
        status: 409,
        body: { code: 'listing_not_active' },
      });
      await desk.put(listing, { status: 'active' });
    });

    test('strangers do not even learn that it exists', async () => {
      const { id, seller } = offer;
      const stranger = await desk.person('Eve');
      for (const one of [id, 'o0', '$ne']) {
        const answers = [
          await desk.call(stranger, 'GET', `offers/${one}`),
          await desk.act(stranger, one, 'accept'),
          await desk.act(stranger, one, 'counter', { amount: 1 }),
        ];
        for (const answer of answers)
          expect(answer).toMatchObject({ status: 404, body: { detail: 'No such offer' } });
      }
      // An admin's token of the same id is no person of the marketplace.
      expect((await desk.act({ ...seller, role: 'admin' }, id, 'accept')).status).toBe(403);
    });

    test.each([
      ['accept', { round: 0 }, 'body.round'],
      ['accept', { round: '1' }, 'body.round'],
      ['accept', { amount: 1 }, 'body.amount'],
      ['decline', { reason: 'no' }, 'body.reason'],
      ['counter', {}, 'body.amount'],
      ['counter', { amount: 1.5 }, 'body.amount'],
      ['counter', { amount: 1, currency: 'EUR' }, 'body.currency'],
      ['counter', { amount: 1, message: '\u0007' }, 'body.message'],
      ['counter', { amount: 1, expires_in_hours: -1 }, 'body.expires_in_hours'],
    ] as const)('400: %s %j', async (action, body, field) => {
      const answer = await desk.act({ id: 'anybody', role: 'user' }, 'o1', action, body);
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ field }] } });
    });

    test('spam in a counter', async () => {
      const { id, seller } = offer;
      const answer = await desk.act(seller, id, 'counter', { amount: 9_000, message: 'Free money, act now' });
      expect(answer).toMatchObject({ status: 422, body: { code: 'message_refused' } });
      expect((await market.parley.models.Offer.findById(id).lean())?.drafts).toEqual({});
    });
  });

  test('who is banned everywhere counters nothing and may still decline; then it has ended for everybody', async () => {
    const { id, cid, seller, buyer, listing } = await made();
    const { User, Offer } = market.parley.models;
    await User.updateOne(
      { _id: seller.id },
      { $set: { bans: [{ cid: '*', banned: true, at: new Date() }] } },
    );
    expect(await desk.act(seller, id, 'counter', { amount: 9_000, message: 'Hello' })).toMatchObject({
      status: 403,
      body: { code: 'banned' },
    });
    expect((await Offer.findById(id).lean())?.drafts).toEqual({});
    expect(await desk.act(seller, id, 'decline')).toMatchObject({
      status: 200,
      body: { status: 'declined' },
    });

    await User.updateOne({ _id: seller.id }, { $set: { bans: [] } });
    const tries = [
      () => desk.act(seller, id, 'accept'),
      () => desk.act(seller, id, 'counter', { amount: 1 }),
      () => desk.act(buyer, id, 'withdraw'),
    ];
    for (const attempt of tries)
      expect(await attempt()).toMatchObject({ status: 409, body: { code: 'offer_closed' } });
    await said(cid, 2);
    expect((await Offer.findById(id).lean())?.drafts).toEqual({});
    expect((await listingOf(listing)).status).toBe('active');
  });

  describe('one listing, several offers', () => {
    test('two acceptances at once: one winner, the other declined and told so', async () => {
      const sale = await desk.sale();
      const offers = [
        { ...(await madeOn(sale, sale.buyer)) },
        { ...(await madeOn(sale, await desk.person('Ben'), { amount: 9_000 })) },
      ];
      const answers = await Promise.all(offers.map(({ id }) => desk.act(sale.seller, id, 'accept')));
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
      const [winner, loser] = answers[0]?.status === 200 ? [offers[0], offers[1]] : [offers[1], offers[0]];
      if (winner === undefined || loser === undefined) throw new Error('There is no winner');
      expect((await desk.call(winner.buyer, 'GET', `offers/${winner.id}`)).body.status).toBe('accepted');
      expect((await desk.call(loser.buyer, 'GET', `offers/${loser.id}`)).body).toMatchObject({
        status: 'declined',
        reason: 'listing_reserved',
      });
      expect((await listingOf(sale.listing)).status).toBe('reserved');
      expect((await said(winner.cid, 2))[1]).toContain('accepted');
      expect((await said(loser.cid, 2))[1]).toContain('the listing is reserved');
      expect(await desk.offer(sale)).toMatchObject({ status: 409, body: { code: 'listing_not_active' } });
    });

    test('what is accepted stays reserved when the marketplace synchronises, until it says otherwise', async () => {
      const { listing, id, seller } = await made();
      await desk.act(seller, id, 'accept');
      const details = { title: 'A watch', price: 9_000, status: 'active', release_reservation: false };
      expect(await desk.put(listing, details)).toMatchObject({ status: 200, body: { status: 'reserved' } });
      const second = { listing, seller, buyer: await desk.person('Ben') };
      expect(await desk.offer(second)).toMatchObject({ status: 409, body: { code: 'listing_not_active' } });
      const released = await desk.put(listing, { release_reservation: true });
      expect(released.body).toMatchObject({ status: 'active' });
      expect(released.body).not.toHaveProperty('release_reservation');
      const again = await madeOn(second, second.buyer);
      expect((await desk.act(seller, again.id, 'accept')).body.status).toBe('accepted');
      await desk.put(listing, { status: 'sold' });
      expect((await desk.put(listing, { status: 'active' })).body).toMatchObject({ status: 'active' });
      expect(await listingOf(listing)).toMatchObject({ status: 'active', reserved_count: 0 });
    });

    test('sold elsewhere: open offers end, an accepted one stays', async () => {
      const sale = await desk.sale({ stock: 5 });
      const [taken, open] = [await madeOn(sale, sale.buyer), await madeOn(sale, await desk.person('Ben'))];
      await desk.act(sale.seller, taken.id, 'accept');
      const put = await desk.put(sale.listing, { status: 'sold' });
      expect(put.status).toBe(200);
      // At once, not when a workflow comes to it.
      expect((await desk.call(open.buyer, 'GET', `offers/${open.id}`)).body).toMatchObject({
        status: 'ended',
        reason: 'listing_sold',
        awaiting: null,
      });
      expect((await desk.call(taken.buyer, 'GET', `offers/${taken.id}`)).body.status).toBe('accepted');
      expect((await said(open.cid, 2))[1]).toContain('the listing is sold');
      // Said again by the marketplace, nothing happens again.
      await desk.put(sale.listing, { status: 'sold' });
      await said(taken.cid, 2);
      await said(open.cid, 2);
    });

    test('an acceptance and a sale elsewhere at once leave one truth', async () => {
      const { id, listing, seller, buyer, cid } = await made();
      const [accepted] = await Promise.all([
        desk.act(seller, id, 'accept'),
        desk.put(listing, { status: 'sold' }),
      ]);
      const { body } = await desk.call(buyer, 'GET', `offers/${id}`);
      expect(body.status).toBe(accepted.status === 200 ? 'accepted' : 'ended');
      await said(cid, 2);
    });
  });

  describe("the seller's limits", () => {
    test('below the floor it is declined by itself, and the buyer does not learn the floor', async () => {
      const sale = await desk.sale({ offer_floor: 8_500 });
      const { id, cid } = await madeOn(sale, sale.buyer);
      const seen = await waitUntil('declined', async () => {
        const { body } = await desk.call(sale.buyer, 'GET', `offers/${id}`);
        return body.status === 'declined' ? body : undefined;
      });
      expect(seen.reason).toBe('declined_by_rule');
      expect(JSON.stringify(seen)).not.toMatch(/floor|8500/);
      const forSeller = await desk.call(sale.seller, 'GET', `offers/${id}`);
      expect(forSeller.body.reason).toBe('below_floor');
      await said(cid, 2);
      expect((await listingOf(sale.listing)).status).toBe('active');
    });
  });

  test('an offer lapses, and the chat says so', async () => {
    const { id, cid, buyer, seller } = await made({}, { expires_in_hours: 2 / 3_600 });
    await waitUntil('expired', async () => {
      const { body } = await desk.call(buyer, 'GET', `offers/${id}`);
      return body.status === 'expired';
    });
    expect((await said(cid, 2))[1]).toContain('expired');
    expect(await desk.act(seller, id, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'offer_closed' },
    });
  });

  test("a workflow that cannot be reached does not fail the marketplace's word", async () => {
    const { id, listing, buyer } = await made();
    await market.parley.temporal.client.workflow.getHandle(`offer/${id}`).terminate('lost');
    expect((await desk.call(SERVICE, 'PUT', `listings/${listing}`, { status: 'withdrawn' })).status).toBe(
      200,
    );
    expect((await desk.call(buyer, 'GET', `offers/${id}`)).body).toMatchObject({
      status: 'ended',
      reason: 'listing_withdrawn',
    });
  });
}
