import type { Marketplace } from '../../support/marketplace';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';

export function limitsOfListings(market: Marketplace): void {
  async function put(id: string, body: unknown): Promise<Response> {
    return fetch(`${market.parley.url}/api/v1/listings/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...(await bearer({ role: 'service' })) },
      body: JSON.stringify(body),
    });
  }

  describe('PUT /listings/{id}, what offers go by', () => {
    const details = {
      stock: 3,
      offer_floor: 5_000,
      offer_ceiling: 9_000,
      url: 'https://shop.example/l1',
      category: 'watches',
    };

    test('keeps it, changes it, and takes it away', async () => {
      const created = await put('l1', details);
      expect(created.status).toBe(201);
      const listing = (await created.json()) as object;
      expect(listing).toMatchObject({ _id: 'l1', ...details });
      expect(listing).not.toHaveProperty('reserved_count');
      expect(await (await put('l1', { offer_floor: 6_000 })).json()).toMatchObject({
        ...details,
        offer_floor: 6_000,
      });
      const without = (await (await put('l1', { offer_floor: null, stock: null })).json()) as object;
      expect(without).not.toHaveProperty('offer_floor');
      expect(without).not.toHaveProperty('stock');
      // Without a floor nothing is above the ceiling.
      expect((await put('l1', { offer_ceiling: 1 })).status).toBe(200);
    });

    test.each([
      ['stock', 0],
      ['stock', 100_001],
      ['stock', 1.5],
      ['offer_floor', -1],
      ['offer_floor', 0.5],
      ['offer_ceiling', '9000'],
      ['offer_ceiling', { $gt: 1 }],
      ['url', 'javascript:alert(1)'],
      ['url', 'ftp://shop.example/'],
      ['url', `https://shop.example/${'x'.repeat(2_048)}`],
      ['category', ''],
      ['category', 'x'.repeat(65)],
      ['reserved_count', 0],
      ['release_reservation', 'yes'],
    ])('refuses the %s %j and names it', async (field, value) => {
      const problem = await expectProblem(await put('bad', { [field]: value }), 400, 'invalid_request');
      expect(problem.fields?.map((fault) => fault.field)).toEqual([`body.${field}`]);
      expect(await market.parley.models.MarketplaceListing.exists({ _id: 'bad' })).toBeNull();
    });

    test.each([
      ['both at once', {}, { offer_floor: 2, offer_ceiling: 1 }, 'body.offer_floor'],
      ['the floor over the stored ceiling', { offer_ceiling: 10 }, { offer_floor: 11 }, 'body.offer_floor'],
      ['the ceiling below the stored floor', { offer_floor: 10 }, { offer_ceiling: 9 }, 'body.offer_ceiling'],
    ])('refuses a floor above the ceiling: %s', async (what, stored, body, field) => {
      const id = what.replaceAll(' ', '-');
      await (await put(id, stored)).text();
      const problem = await expectProblem(await put(id, body), 400, 'invalid_request');
      expect(problem.fields?.map((fault) => fault.field)).toEqual([field]);
      expect(await market.parley.models.MarketplaceListing.findById(id).lean()).toMatchObject(stored);
    });

    test('a floor that is the ceiling is fine, and so is one in place of the other', async () => {
      expect((await put('edge', { offer_floor: 7, offer_ceiling: 7 })).status).toBe(201);
      expect((await put('edge', { offer_floor: 9, offer_ceiling: null })).status).toBe(200);
    });
  });
}
