import fc from 'fast-check';
import type { Models } from '../../../src/app/models';
import { type TestParley } from '../../support/parley';
import { storeChannel, storeMessages } from '../../support/stored-messages';
import { bearer } from '../../support/tokens';
import { propertyRuns } from '../../support/property-runs';

export function messagePages(parley: TestParley): void {
  let models: Models;

  beforeAll(async () => {
    models = parley.models;
    await storeChannel(models, 'channel-1', ['buyer-1']);
  });

  interface Page {
    readonly data: { stream_message_id: string }[];
    readonly total: number;
    readonly next: string | null;
  }

  /** All ids from first page to last, as a client walks them. */
  async function walk(listing: string, order: string, limit: number, role: string): Promise<string[]> {
    const headers = await bearer({ role, sub: 'buyer-1' });
    const ids: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = new URLSearchParams({ order, limit: String(limit), ...(cursor !== '' && { cursor }) });
      const address = `${parley.url}/api/v1/webhooks/getstream/messages/listing/${listing}?${query.toString()}`;
      const response = await fetch(address, { headers });
      expect(response.status).toBe(200);
      const page = (await response.json()) as Page;
      expect(page.data.length).toBeLessThanOrEqual(limit);
      expect(page.data.length).toBeGreaterThan(0);
      ids.push(...page.data.map((message) => message.stream_message_id));
      expect(ids.length).toBeLessThanOrEqual(page.total);
      cursor = page.next;
    }
    return ids;
  }

  describe('cursor pages', () => {
    test('have no gap and no repeat, also where many messages have one time', async () => {
      let listing = 0;
      const seconds = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(
          seconds,
          fc.constantFrom('asc', 'desc'),
          fc.integer({ min: 1, max: 6 }),
          fc.constantFrom('admin', 'user'),
          async (times, order, limit, role) => {
            listing += 1;
            const messages = times.map((at, index) => ({
              id: `${listing}:${index}:ü`,
              at,
              listing_id: `listing-${listing}`,
            }));
            await storeMessages(models, messages);
            const sorted = messages
              .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
              .map((message) => message.id);
            const expected = order === 'asc' ? sorted : sorted.toReversed();
            expect(await walk(`listing-${listing}`, order, limit, role)).toEqual(expected);
          },
        ),
        { numRuns: propertyRuns(12) },
      );
    });

    test('that are walked while new messages come skip none of the old ones', async () => {
      const headers = await bearer({ role: 'admin' });
      const page = async (query: string): Promise<Page> =>
        (await (
          await fetch(`${parley.url}/api/v1/webhooks/getstream/messages/listing/busy?${query}`, { headers })
        ).json()) as Page;
      const of = (id: string, at: number) => ({ id, at, listing_id: 'busy' });
      await storeMessages(models, [of('a', 1), of('b', 2), of('c', 3)]);
      const first = await page('limit=2');
      await storeMessages(models, [of('d', 4)]);
      const second = await page(`limit=2&cursor=${first.next}`);
      expect([...first.data, ...second.data].map((message) => message.stream_message_id)).toEqual([
        'c',
        'b',
        'a',
      ]);
    });
  });
}
