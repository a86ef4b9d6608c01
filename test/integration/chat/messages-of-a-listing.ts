import { type TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { storeChannel, storeMessages } from '../../support/stored-messages';
import { bearer, type TokenParts } from '../../support/tokens';

export function messagesOfAListing(parley: TestParley): void {
  beforeAll(async () => {
    const { models } = parley;
    await models.MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
    await models.User.putProfile('buyer-1', { display_name: 'Ada', avatar: 'https://example.com/a.png' });
    await storeChannel(models, 'channel-1', ['buyer-1', 'seller-1']);
    await storeChannel(models, 'channel-2', ['buyer-2', 'seller-1']);
    await storeChannel(models, 'elsewhere', ['outsider', 'buyer-1']);
    const channel2 = { cid: 'messaging:channel-2', stream_channel_id: 'channel-2', sender_id: 'buyer-2' };
    await storeMessages(models, [
      { id: 'm1', at: 1 },
      { id: 'm2', at: 2, ...channel2 },
      { id: 'flagged', at: 3, is_flagged: true },
      { id: 'deleted', at: 4, deleted_at: new Date() },
      { id: 'm3', at: 5 },
      { id: 'other', at: 6, listing_id: 'listing-2', cid: 'messaging:elsewhere', sender_id: 'outsider' },
    ]);
  });

  async function read(caller: TokenParts, query = '', listing = 'listing-1'): Promise<Response> {
    return fetch(`${parley.url}/api/v1/webhooks/getstream/messages/listing/${listing}${query}`, {
      headers: await bearer(caller),
    });
  }

  async function idsFor(caller: TokenParts, query?: string): Promise<{ ids: string[]; total: number }> {
    const response = await read(caller, query);
    expect(response.status).toBe(200);
    const { data, total } = (await response.json()) as {
      data: { stream_message_id: string }[];
      total: number;
    };
    return { ids: data.map((message) => message.stream_message_id), total };
  }

  describe("a listing's messages", () => {
    test('come newest first, with their senders', async () => {
      const response = await read({ role: 'user', sub: 'seller-1' });
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        data: [
          {
            stream_message_id: 'm3',
            text: 'Text of m3',
            stream_created_at: '2026-03-01T12:00:05.000Z',
            sender: { _id: 'buyer-1', display_name: 'Ada', avatar: 'https://example.com/a.png' },
          },
          { stream_message_id: 'm2', sender: { _id: 'buyer-2', display_name: null, avatar: null } },
          { stream_message_id: 'm1' },
        ],
        total: 3,
        next: null,
      });
    });

    test('show of a sender only the three fields', async () => {
      await parley.models.User.putProfile('buyer-1', { email: 'ada@example.com', phone: '+4915112345678' });
      const text = await (await read({ role: 'user', sub: 'seller-1' })).text();
      expect(text).not.toContain('ada@example.com');
      expect(text).not.toContain('+49');
    });

    test('come oldest first when asked so', async () => {
      expect(await idsFor({ role: 'user', sub: 'seller-1' }, '?order=asc')).toEqual({
        ids: ['m1', 'm2', 'm3'],
        total: 3,
      });
    });

    test('show to others neither to whom a message is restricted nor the contents that were never for them', async () => {
      const [at, hidden_at] = [new Date(0), new Date(1)];
      const past = { attachments: [], times: [at] };
      await storeMessages(parley.models, [
        {
          id: 'changed',
          at: 9,
          cid: 'messaging:history',
          listing_id: 'listing-3',
          visible_to: ['seller-1'],
          version_words: [{ at: new Date(2), shown_at: new Date(3) }],
          edit_history: [
            { ...past, text: 'Hello' },
            { ...past, text: 'HATE', version_words: [{ at, hidden_at }] },
            { ...past, text: 'For Ben', visible_to: ['ben'] },
          ],
        },
        { id: 'for ben', at: 8, cid: 'messaging:history', listing_id: 'listing-3', visible_to: ['ben'] },
      ]);
      await storeChannel(parley.models, 'history', ['buyer-1', 'seller-1', 'ben']);
      const readBy = async (caller: TokenParts) => {
        const text = await (await read(caller, '', 'listing-3')).text();
        const { data } = JSON.parse(text) as {
          data: { stream_message_id: string; edit_history: { text: string }[] }[];
        };
        const history = data[0]?.edit_history.map((one) => one.text);
        return {
          ids: data.map((one) => one.stream_message_id),
          history,
          isDetailed: /visible_to|version_words/.test(text),
        };
      };
      const whole = ['Hello', 'HATE', 'For Ben'];
      const both = ['changed', 'for ben'];
      expect(await readBy({ role: 'user', sub: 'seller-1' })).toEqual({
        ids: ['changed'],
        history: ['Hello'],
        isDetailed: false,
      });
      expect(await readBy({ role: 'user', sub: 'buyer-1' })).toEqual({
        ids: both,
        history: whole,
        isDetailed: false,
      });
      expect(await readBy({ role: 'user', sub: 'ben' })).toMatchObject({
        ids: ['for ben'],
        isDetailed: false,
      });
      expect(await readBy({ role: 'support', sub: 'staff' })).toEqual({
        ids: both,
        history: whole,
        isDetailed: true,
      });
    });

    test.each(['support', 'moderator', 'admin'])('are all for %s, removed ones too', async (role) => {
      expect(await idsFor({ role, sub: 'staff' })).toEqual({
        ids: ['m3', 'deleted', 'flagged', 'm2', 'm1'],
        total: 5,
      });
    });

    test('are for a buyer those of his own channels, without the removed', async () => {
      expect(await idsFor({ role: 'user', sub: 'buyer-1' })).toEqual({ ids: ['m3', 'm1'], total: 2 });
      expect(await idsFor({ role: 'user', sub: 'buyer-2' })).toEqual({ ids: ['m2'], total: 1 });
    });

    test('are for who sells it now those of their own time, for who sold it before those of theirs', async () => {
      const { MarketplaceListing } = parley.models;
      await MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-2' });
      expect(await idsFor({ role: 'user', sub: 'seller-2' })).toEqual({ ids: [], total: 0 });
      expect(await idsFor({ role: 'user', sub: 'seller-1' })).toEqual({ ids: ['m3', 'm2', 'm1'], total: 3 });
      await MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
    });

    test('are not for outsiders, and they cannot tell whether the listing exists', async () => {
      const outsider = { role: 'user', sub: 'outsider' };
      const real = await expectProblem(await read(outsider), 403, 'forbidden');
      const madeUp = await expectProblem(await read(outsider, '', 'no-such-listing'), 403, 'forbidden');
      expect(real).toEqual(madeUp);
      await expectProblem(await read({ role: 'user', sub: 'nobody' }), 403, 'forbidden');
    });

    test('are for a user only by the `user` role, not by an id that staff has', async () => {
      await expectProblem(await read({ role: 'user', sub: 'staff' }), 403, 'forbidden');
    });

    test.each([
      ['limit=0', 'query.limit'],
      ['limit=101', 'query.limit'],
      ['limit=-1', 'query.limit'],
      ['limit=1.5', 'query.limit'],
      ['limit=many', 'query.limit'],
      ['limit=', 'query.limit'],
      ['limit=1&limit=2', 'query.limit'],
      ['limit[$gt]=1', 'query.limit[$gt]'],
      ['limit[]=1', 'query.limit[]'],
      ['order=sideways', 'query.order'],
      ['order=asc&order=desc', 'query.order'],
      ['cursor=!', 'query.cursor'],
      ['cursor=', 'query.cursor'],
      ['cursor=a&cursor=b', 'query.cursor'],
      ['cursor[$ne]=1', 'query.cursor[$ne]'],
      ['listing_id[$ne]=x', 'query.listing_id[$ne]'],
      ['__proto__=1', 'query.__proto__'],
    ])('refuse ?%s and name the field', async (query, field) => {
      const problem = await expectProblem(await read({ role: 'admin' }, `?${query}`), 400, 'invalid_request');
      expect(problem.fields).toContainEqual({ field, message: expect.any(String) });
    });

    test.each(['%00', 'a%0Ab', 'x'.repeat(256)])('refuse the listing id %s', async (id) => {
      const problem = await expectProblem(await read({ role: 'admin' }, '', id), 400, 'invalid_request');
      expect(problem.fields?.[0]?.field).toBe('params.listingId');
    });

    test.each(['%7B%22$ne%22:null%7D', '$where', '.*'])('take the id %s as text', async (id) => {
      const response = await read({ role: 'admin' }, '', id);
      expect(await response.json()).toEqual({ data: [], total: 0, next: null });
    });
  });
}
