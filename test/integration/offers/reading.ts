import type { Marketplace } from '../../support/marketplace';
import { bearer } from '../../support/tokens';
import type { OfferAnswer } from './offer-desk';

export function readingOffers(market: Marketplace): void {
  const MADE = Date.UTC(2026, 2, 1, 12);
  const STATUSES = ['pending', 'accepted', 'declined', 'expired', 'ended'] as const;

  /** An offer as its workflow leaves it. */
  function stored(id: string, at: number, fields: Record<string, unknown> = {}) {
    const when = new Date(MADE + at);
    return {
      _id: id,
      listing_id: 'l1',
      buyer_id: 'bea',
      seller_id: 'sam',
      currency: 'EUR',
      amount: 1_000 + at,
      status: 'pending',
      awaiting: 'seller',
      round: 1,
      terms: [{ round: 1, by: 'buyer', amount: 1_000 + at, at: when, expires_at: when }],
      history: [],
      stands_ms: 1,
      cid: 'messaging:1',
      request_hash: 'secret-hash',
      drafts: { a1: { amount: 666 } },
      createdAt: when,
      updatedAt: when,
      ...fields,
    };
  }

  beforeAll(async () => {
    await market.parley.models.MarketplaceListing.putDetails('l1', { seller_id: 'sam', status: 'active' });
    const offers = [
      // Many of the same millisecond, so that a cursor by time alone would lose or repeat some.
      ...Array.from({ length: 25 }, (_, index) =>
        stored(`o${String(index).padStart(2, '0')}`, Math.floor(index / 10), {
          status: STATUSES[index % STATUSES.length],
        }),
      ),
      stored('of-ben', 30, { buyer_id: 'ben' }),
      stored('elsewhere', 31, { listing_id: 'l2', seller_id: 'sid' }),
      stored('bea-sells', 32, { listing_id: 'l3', buyer_id: 'ben', seller_id: 'bea' }),
      ...[
        stored('below', 28, { status: 'declined', reason: 'below_floor' }),
        stored('above', 29, { status: 'accepted', reason: 'at_ceiling' }),
      ].map((offer) => ({ ...offer, listing_id: 'l4', buyer_id: 'bob', seller_id: 'sue' })),
      stored('creating', 33, { status: 'creating', cid: undefined, awaiting: undefined }),
      stored('on-its-way', 34, { cid: undefined }),
      stored('failed', 35, { status: 'failed', cid: undefined, reason: 'openOfferChannel: stream: 17' }),
    ];
    await market.parley.models.Offer.collection.insertMany(
      offers.map((offer) =>
        Object.fromEntries(Object.entries(offer).filter(([, v]) => v !== undefined)),
      ) as never[],
    );
  });

  async function get(path: string, sub: string, role = 'user'): Promise<OfferAnswer> {
    const response = await fetch(`${market.parley.url}/api/v1/${path}`, {
      headers: await bearer({ role, sub }),
    });
    return {
      status: response.status,
      location: null,
      retryAfter: null,
      body: (await response.json()) as OfferAnswer['body'],
    };
  }

  const ids = ({ body }: OfferAnswer): string[] => body.data.map(({ id }) => id);
  const ON_L1 = Array.from({ length: 25 }, (_, index) => `o${String(index).padStart(2, '0')}`);
  const newestFirst = (...of: string[]): string[] => of.toSorted((a, b) => (a < b ? 1 : -1));

  describe('GET /offers/{id}', () => {
    test.each([
      ['the buyer', 'bea', 'user'],
      ['the seller', 'sam', 'user'],
      ['support', 'x', 'support'],
      ['a moderator', 'x', 'moderator'],
      ['an admin', 'x', 'admin'],
      ['the service', 'x', 'service'],
    ])('shows it to %s', async (_, sub, role) => {
      const { status, body } = await get('offers/o00', sub, role);
      expect(status).toBe(200);
      expect(Object.keys(body).toSorted()).toEqual([
        'amount',
        'awaiting',
        'buyer_id',
        'cid',
        'created_at',
        'currency',
        'expires_at',
        'id',
        'listing_id',
        'message',
        'reason',
        'round',
        'seller_id',
        'status',
        'terms',
        'updated_at',
      ]);
      expect(JSON.stringify(body)).not.toMatch(/secret-hash|666/);
    });

    test.each([
      ['o00', 'ben'],
      ['o00', 'Bea'],
      ['nothing', 'bea'],
      ['creating', 'sam'],
      ['on-its-way', 'sam'],
      ['failed', 'sam'],
    ])('of %s, %s learns nothing', async (id, sub) => {
      expect(await get(`offers/${id}`, sub)).toMatchObject({
        status: 404,
        body: { code: 'not_found', detail: 'No such offer' },
      });
    });

    test.each(['creating', 'on-its-way'])('the buyer sees %s as creating', async (id) => {
      expect(await get(`offers/${id}`, 'bea')).toMatchObject({
        status: 200,
        body: { status: 'creating', awaiting: null, cid: null },
      });
    });

    test.each([
      ['below', 'below_floor', 'declined_by_rule'],
      ['above', 'at_ceiling', 'accepted_by_rule'],
    ])("of the seller's limits the buyer learns nothing: %s", async (id, reason, seen) => {
      expect((await get(`offers/${id}`, 'sue')).body.reason).toBe(reason);
      const { body } = await get(`offers/${id}`, 'bob');
      expect(body.reason).toBe(seen);
      expect(JSON.stringify(body)).not.toMatch(/floor|ceiling/u);
    });

    test('ids with control characters are none', async () => {
      expect(await get('offers/a%00', 'bea')).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'params.id' }] },
      });
    });
  });

  describe('GET /offers', () => {
    test('mine, on both sides and on one, newest first, nothing that is on its way', async () => {
      const bought = ['failed', 'elsewhere', ...newestFirst(...ON_L1)];
      expect(ids(await get('offers?limit=100', 'bea'))).toEqual(['failed', 'bea-sells', ...bought.slice(1)]);
      expect(ids(await get('offers?limit=100&role=buyer', 'bea'))).toEqual(bought);
      expect(ids(await get('offers?limit=100&role=seller', 'bea'))).toEqual(['bea-sells']);
      expect(ids(await get('offers?limit=100', 'sam'))).toEqual(['of-ben', ...newestFirst(...ON_L1)]);
      expect(ids(await get('offers', 'nobody'))).toEqual([]);
    });

    test('of one status', async () => {
      const { body } = await get('offers?limit=100&status=expired', 'sam');
      expect(body.data.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'expired'));
      expect(ids(await get('offers?status=pending&limit=100', 'bea'))).not.toContain('on-its-way');
    });

    test('staff names whose; others may not', async () => {
      for (const role of ['support', 'moderator', 'admin', 'service']) {
        expect(ids(await get('offers?user=ben', 'x', role))).toEqual(['bea-sells', 'of-ben']);
        expect(await get('offers', 'x', role)).toMatchObject({
          status: 400,
          body: { fields: [{ field: 'query.user' }] },
        });
      }
      expect(await get('offers?user=ben', 'bea')).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect((await get('offers?user=bea', 'bea')).status).toBe(200);
    });

    test.each([1, 3, 7, 25])('page by page, %s at a time: each once', async (limit) => {
      for (const path of ['offers?role=seller', 'offers?', 'networks/listings/l1/offers?']) {
        const seen: string[] = [];
        let next: string | null = '';
        while (next !== null) {
          const page: OfferAnswer = await get(
            `${path}&limit=${limit}${next === '' ? '' : `&cursor=${next}`}`.replace('?&', '?'),
            'sam',
          );
          expect(page.status).toBe(200);
          seen.push(...ids(page));
          next = page.body.next;
        }
        expect(seen).toEqual(['of-ben', ...newestFirst(...ON_L1)]);
      }
    });

    test.each([
      ['limit=0', 'query.limit'],
      ['limit=101', 'query.limit'],
      ['limit=x', 'query.limit'],
      ['cursor=x', 'query.cursor'],
      [`cursor=${Buffer.from('1:a\u0000').toString('base64url')}`, 'query.cursor'],
      ['status=creating', 'query.status'],
      ['status[$ne]=pending', 'query.status[$ne]'],
      ['status=pending&status=expired', 'query.status'],
      ['role=admin', 'query.role'],
      ['x=1', 'query.x'],
    ])('refuses %s', async (query, field) => {
      expect(await get(`offers?${query}`, 'bea')).toMatchObject({
        status: 400,
        body: { code: 'invalid_request', fields: [{ field }] },
      });
    });

    test.each(['999999999999999', '8640000000000001'])('a cursor of no time: %s', async (at) => {
      const cursor = Buffer.from(`${at}:o1`).toString('base64url');
      expect((await get(`offers?cursor=${cursor}`, 'bea')).status).toBe(at.length > 15 ? 400 : 200);
    });
  });

  describe('GET /networks/listings/{listingId}/offers', () => {
    test('all for the seller, for staff and the service; their own for a buyer', async () => {
      const all = ['of-ben', ...newestFirst(...ON_L1)];
      expect(ids(await get('networks/listings/l1/offers?limit=100', 'sam'))).toEqual(all);
      for (const role of ['support', 'moderator', 'admin', 'service'])
        expect(ids(await get('networks/listings/l1/offers?limit=100', 'x', role))).toEqual([
          'failed',
          ...all,
        ]);
      expect(ids(await get('networks/listings/l1/offers?limit=100', 'bea'))).toEqual([
        'failed',
        ...newestFirst(...ON_L1),
      ]);
      expect(ids(await get('networks/listings/l1/offers', 'ben'))).toEqual(['of-ben']);
      expect(ids(await get('networks/listings/l1/offers', 'eve'))).toEqual([]);
      // Of a listing that is not there, nobody learns that.
      expect(ids(await get('networks/listings/nothing/offers', 'eve'))).toEqual([]);
    });

    test('who sells it now does not see what its former seller was offered', async () => {
      await market.parley.models.MarketplaceListing.putDetails('l2', { seller_id: 'new' });
      expect(ids(await get('networks/listings/l2/offers', 'new'))).toEqual([]);
      expect(ids(await get('networks/listings/l2/offers', 'bea'))).toEqual(['elsewhere']);
    });
  });
}
