import { randomUUID } from 'node:crypto';
import { waitUntil } from '../../support/wait-until';
import { useMarketplace } from '../../support/marketplace';
import { offerDesk, SERVICE, type OfferDesk, type Person, type Sale } from './offer-desk';

jest.setTimeout(60_000);

const market = useMarketplace();
let desk: OfferDesk;

beforeAll(async () => {
  desk = offerDesk({ url: () => market.parley.url, stream: market.stream });
});

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

const listingOf = async (id: string) => market.parley.models.MarketplaceListing.findById(id).orFail().lean();

describe('what the right person does in the right state', () => {
  test('the seller accepts: the listing is reserved, and the chat says so', async () => {
    const { id, cid, listing, seller, buyer } = await made();
    const answer = await desk.act(seller, id, 'accept');
    expect(answer).toMatchObject({
      status: 200,
      body: { id, status: 'accepted', awaiting: null, amount: 8_000, round: 1 },
    });
    expect((await desk.call(buyer, 'GET', `offers/${id}`)).body.status).toBe('accepted');
    expect((await listingOf(listing)).status).toBe('reserved');
    expect((await said(cid, 2))[1]).toBe('Offer accepted: €80.00');
  });

  test('the seller declines; the buyer withdraws', async () => {
    const [declined, withdrawn] = [await made(), await made()];
    expect(await desk.act(declined.seller, declined.id, 'decline')).toMatchObject({
      status: 200,
      body: { status: 'declined' },
    });
    expect(await desk.act(withdrawn.buyer, withdrawn.id, 'withdraw')).toMatchObject({
      status: 200,
      body: { status: 'withdrawn' },
    });
    await said(declined.cid, 2);
    await said(withdrawn.cid, 2);
    expect((await listingOf(declined.listing)).status).toBe('active');
  });

  test('a counter voids what it answers and starts the clock again; then the other side accepts', async () => {
    const { id, cid, seller, buyer } = await made({}, { expires_in_hours: 1 });
    const countered = await desk.act(seller, id, 'counter', {
      amount: 9_500,
      message: 'Not below 95,\nsorry.',
      expires_in_hours: 100,
    });
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
    expect(await desk.act(buyer, id, 'counter', { amount: 9_000, round: 2 })).toMatchObject({
      status: 200,
      body: { awaiting: 'seller', round: 3, amount: 9_000, message: null },
    });
    expect(await desk.act(seller, id, 'accept', { round: 3 })).toMatchObject({
      status: 200,
      body: { status: 'accepted', amount: 9_000 },
    });
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
      expect(await desk.act(seller, id, 'counter', body)).toMatchObject({ status: 200, body: { round: 2 } });
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

  test('with a key an action is done once, and the key is for nothing else', async () => {
    const { id, seller, buyer } = await made();
    const key = randomUUID();
    const counter = { amount: 9_000, message: 'x' };
    expect((await desk.act(seller, id, 'counter', counter, key)).status).toBe(200);
    expect(await desk.act(buyer, id, 'counter', { amount: 8_500 })).toMatchObject({ body: { round: 3 } });
    // Two rounds later it is still that very counter, which was done.
    expect(await desk.act(seller, id, 'counter', counter, key)).toMatchObject({
      status: 200,
      body: { round: 3, amount: 8_500 },
    });
    for (const other of [{ ...counter, amount: 9_001 }, { amount: 9_000 }]) {
      expect(await desk.act(seller, id, 'counter', other, key)).toMatchObject({
        status: 422,
        body: { code: 'idempotency_key_reused' },
      });
    }
    expect(await desk.act(seller, id, 'accept', {}, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    expect((await desk.call(buyer, 'GET', `offers/${id}`)).body.status).toBe('pending');
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
    const answers = new Set((await Promise.all(clicks)).map(({ status, body }) => `${status} ${body.code}`));
    expect([...answers]).toEqual(['409 not_your_turn']);
    // Nothing has happened, so its workflow was not even woken.
    await said(cid, 1);
    const { events } = await market.parley.temporal.client.workflow.getHandle(`offer/${id}`).fetchHistory();
    expect(events?.filter((event) => event.workflowExecutionSignaledEventAttributes)).toEqual([]);
  });

  test('terms that have been replaced', async () => {
    const { id, seller, buyer } = await made();
    await desk.act(seller, id, 'counter', { amount: 9_000 });
    expect(await desk.act(seller, id, 'decline', { round: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale_round' },
    });
    expect(await desk.act(buyer, id, 'accept', { round: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale_round' },
    });
  });

  test('anything on an offer that has ended', async () => {
    const { id, cid, seller, buyer } = await made();
    await desk.act(seller, id, 'decline');
    const tries = [
      () => desk.act(seller, id, 'accept'),
      () => desk.act(seller, id, 'counter', { amount: 1 }),
      () => desk.act(buyer, id, 'withdraw'),
    ];
    for (const attempt of tries)
      expect(await attempt()).toMatchObject({ status: 409, body: { code: 'offer_closed' } });
    await said(cid, 2);
    expect((await market.parley.models.Offer.findById(id).lean())?.drafts).toEqual({});
  });

  test('an acceptance of what is sold, and reserved, elsewhere', async () => {
    const { id, seller, listing } = await made();
    await desk.put(listing, { status: 'reserved' });
    expect(await desk.act(seller, id, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'listing_not_active' },
    });
  });

  test('an endless haggle', async () => {
    const { id, seller, buyer } = await made();
    let last = await desk.act(seller, id, 'counter', { amount: 9_000 });
    for (let index = 0; last.status === 200 && index < 50; index += 1)
      last = await desk.act(index % 2 === 0 ? buyer : seller, id, 'counter', { amount: 9_000 + index });
    expect(last).toMatchObject({ status: 409, body: { code: 'too_many_rounds' } });
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

test('who is banned everywhere counters nothing, and may still accept or decline', async () => {
  const { id, seller } = await made();
  const { User, Offer } = market.parley.models;
  await User.updateOne({ _id: seller.id }, { $set: { bans: [{ cid: '*', banned: true, at: new Date() }] } });
  expect(await desk.act(seller, id, 'counter', { amount: 9_000, message: 'Hello' })).toMatchObject({
    status: 403,
    body: { code: 'banned' },
  });
  expect((await Offer.findById(id).lean())?.drafts).toEqual({});
  expect((await desk.act(seller, id, 'decline')).status).toBe(200);
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

  test.each([1, 2, 3])('of three in stock, three are accepted, and the fourth is declined (%i)', async () => {
    const sale = await desk.sale({ stock: 3 });
    const buyers = await Promise.all(['A', 'B', 'C', 'D'].map((name) => desk.person(name)));
    const offers = await Promise.all(buyers.map((buyer) => madeOn(sale, buyer)));
    const answers = await Promise.all(offers.map(({ id }) => desk.act(sale.seller, id, 'accept')));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 409]);
    const all = await desk.call(sale.seller, 'GET', `networks/listings/${sale.listing}/offers`);
    expect(all.body.data.map(({ status }) => status).toSorted()).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'declined',
    ]);
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

  test('of a stock, too, only the rest is to be had', async () => {
    const sale = await desk.sale({ stock: 2 });
    const first = await madeOn(sale, sale.buyer);
    await desk.act(sale.seller, first.id, 'accept');
    expect((await desk.put(sale.listing, { status: 'active', stock: 1 })).body.status).toBe('reserved');
    expect((await desk.put(sale.listing, { status: 'active', stock: 2 })).body.status).toBe('active');
    const second = await madeOn(sale, await desk.person('Ben'));
    const third = await madeOn(sale, await desk.person('Ann'));
    expect((await desk.act(sale.seller, second.id, 'accept')).status).toBe(200);
    expect((await desk.call(third.buyer, 'GET', `offers/${third.id}`)).body.status).toBe('declined');
  });

  test('sold elsewhere: open offers end, an accepted one stays', async () => {
    const sale = await desk.sale({ stock: 5 });
    const [taken, open, other] = [
      await madeOn(sale, sale.buyer),
      await madeOn(sale, await desk.person('Ben')),
      await madeOn(sale, await desk.person('Ann')),
    ];
    await desk.act(sale.seller, taken.id, 'accept');
    const put = await desk.put(sale.listing, { status: 'sold' });
    expect(put.status).toBe(200);
    // At once, not when a workflow comes to it.
    for (const { id, buyer } of [open, other])
      expect((await desk.call(buyer, 'GET', `offers/${id}`)).body).toMatchObject({
        status: 'ended',
        reason: 'listing_sold',
        awaiting: null,
      });
    expect((await desk.call(taken.buyer, 'GET', `offers/${taken.id}`)).body.status).toBe('accepted');
    expect((await said(open.cid, 2))[1]).toContain('the listing is sold');
    expect((await said(other.cid, 2))[1]).toContain('the listing is sold');
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

  test('from the ceiling on it is accepted by itself', async () => {
    const sale = await desk.sale({ offer_ceiling: 8_000 });
    const { id, cid } = await madeOn(sale, sale.buyer);
    const seen = await waitUntil('accepted', async () => {
      const { body } = await desk.call(sale.buyer, 'GET', `offers/${id}`);
      return body.status === 'accepted' ? body : undefined;
    });
    expect(seen.reason).toBe('accepted_by_rule');
    expect((await listingOf(sale.listing)).status).toBe('reserved');
    await said(cid, 2);
  });

  test("also decide a buyer's counter, not a seller's", async () => {
    const sale = await desk.sale({ offer_floor: 5_000, offer_ceiling: 9_000 });
    const { id } = await madeOn(sale, sale.buyer);
    expect(await desk.act(sale.seller, id, 'counter', { amount: 9_900 })).toMatchObject({
      body: { status: 'pending' },
    });
    expect(await desk.act(sale.buyer, id, 'counter', { amount: 9_500 })).toMatchObject({
      status: 200,
      body: { status: 'accepted', amount: 9_500 },
    });
  });
});

test('an offer lapses, and the chat says so', async () => {
  const { id, cid, buyer, seller } = await made({}, { expires_in_hours: 2 / 3_600 });
  await waitUntil('expired', async () => {
    const { body } = await desk.call(buyer, 'GET', `offers/${id}`);
    return body.status === 'expired';
  });
  expect((await said(cid, 2))[1]).toContain('expired');
  expect(await desk.act(seller, id, 'accept')).toMatchObject({ status: 409, body: { code: 'offer_closed' } });
});

test("a workflow that cannot be reached does not fail the marketplace's word", async () => {
  const { id, listing, buyer } = await made();
  await market.parley.temporal.client.workflow.getHandle(`offer/${id}`).terminate('lost');
  expect((await desk.call(SERVICE, 'PUT', `listings/${listing}`, { status: 'withdrawn' })).status).toBe(200);
  expect((await desk.call(buyer, 'GET', `offers/${id}`)).body).toMatchObject({
    status: 'ended',
    reason: 'listing_withdrawn',
  });
});
