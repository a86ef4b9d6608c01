import fc from 'fast-check';
import { type TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { storeMessages } from '../../support/stored-messages';
import { bearer, type TokenParts } from '../../support/tokens';
import { propertyRuns } from '../../support/property-runs';

export function messagesOfAUser(parley: TestParley): void {
  const SELF = { role: 'user', sub: 'buyer-1' };

  beforeAll(async () => {
    await parley.models.User.putProfile('buyer-1', { display_name: 'Ada', email: 'ada@example.com' });
    await storeMessages(parley.models, [
      { id: 'm1', at: 1, moderation: { decision: 'allow', score: 0.2 } as never },
      { id: 'm2', at: 2, listing_id: 'listing-2', cid: 'messaging:channel-2' },
      { id: 'flagged', at: 3, is_flagged: true, flag_reason: 'spam' },
      { id: 'deleted', at: 4, deleted_at: new Date() },
      { id: 'of another', at: 5, sender_id: 'buyer-2' },
      { id: 'shadowed', at: 0, hidden: true, hidden_at: new Date() },
    ]);
    await parley.models.ChatMessage.collection.insertOne({
      stream_message_id: 'stub',
      cid: 'messaging:channel-1',
      type: 'regular',
      sender_id: 'buyer-1',
    });
  });

  async function read(user: string, caller: TokenParts = SELF, query = ''): Promise<Response> {
    return fetch(`${parley.url}/api/v1/webhooks/getstream/messages/user/${user}${query}`, {
      headers: await bearer(caller),
    });
  }

  interface Page {
    readonly data: { readonly stream_message_id: string }[];
    readonly total: number;
    readonly next: string | null;
  }

  async function page(user: string, caller?: TokenParts, query?: string) {
    const response = await read(user, caller, query);
    expect(response.status).toBe(200);
    const { data, total, next } = (await response.json()) as Page;
    return { ids: data.map((message) => message.stream_message_id), total, next };
  }

  describe("a user's messages", () => {
    test('are for the user those that stand, newest first, without what screening said', async () => {
      const text = await (await read('buyer-1')).text();
      expect(JSON.parse(text)).toMatchObject({
        data: [
          {
            stream_message_id: 'm2',
            listing_id: 'listing-2',
            sender: { _id: 'buyer-1', display_name: 'Ada' },
          },
          { stream_message_id: 'm1' },
          // Whose messages are hidden from others is not to notice.
          { stream_message_id: 'shadowed' },
        ],
        total: 3,
        next: null,
      });
      expect(text).not.toMatch(/moderation|flag|hidden|ada@example/);
    });

    test.each(['service', 'support', 'moderator', 'admin'])('are for %s all, with it', async (role) => {
      const caller = { role, sub: 'someone' };
      expect(await page('buyer-1', caller)).toEqual({
        ids: ['deleted', 'flagged', 'm2', 'm1', 'shadowed'],
        total: 5,
        next: null,
      });
      expect(await (await read('buyer-1', caller)).text()).toContain('"moderation"');
    });

    test('are for nobody else, who cannot tell whether the user exists', async () => {
      const real = await expectProblem(await read('buyer-2'), 403, 'forbidden');
      expect(await expectProblem(await read('no-such-user'), 403, 'forbidden')).toEqual(real);
      const unnamed = await fetch(`${parley.url}/api/v1/webhooks/getstream/messages/user/buyer-1`);
      expect(unnamed.status).toBe(401);
    });

    test('come in pages without a gap or a repeat', async () => {
      let user = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(3), { minLength: 1, maxLength: 10 }),
          fc.constantFrom('asc', 'desc'),
          fc.integer({ min: 1, max: 5 }),
          async (times, order, limit) => {
            user += 1;
            const sender_id = `walker-${user}`;
            const messages = times.map((at, index) => ({ id: `${user}:${index}:ü`, at, sender_id }));
            await storeMessages(parley.models, messages);
            const sorted = messages
              .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
              .map((message) => message.id);
            const ids: string[] = [];
            let cursor = '';
            for (let next: string | null = ''; next !== null;) {
              const one = await page(
                sender_id,
                { role: 'user', sub: sender_id },
                `?order=${order}&limit=${limit}${cursor}`,
              );
              expect(one.total).toBe(messages.length);
              ids.push(...one.ids);
              next = one.next;
              cursor = `&cursor=${next}`;
            }
            expect(ids).toEqual(order === 'asc' ? sorted : sorted.toReversed());
          },
        ),
        { numRuns: propertyRuns(8) },
      );
    });

    test.each([
      ['limit=101', 'query.limit'],
      ['limit[$gt]=1', 'query.limit[$gt]'],
      ['order=asc&order=desc', 'query.order'],
      ['cursor=!', 'query.cursor'],
      ['sender_id[$ne]=x', 'query.sender_id[$ne]'],
      ['includeRemoved=true', 'query.includeRemoved'],
    ])('refuse ?%s and name the field', async (query, field) => {
      const problem = await expectProblem(await read('buyer-1', SELF, `?${query}`), 400, 'invalid_request');
      expect(problem.fields).toContainEqual({ field, message: expect.any(String) });
    });

    test.each(['%00', 'a%0Ab', 'x'.repeat(256), '%7B%22$ne%22:null%7D', '$where', '.*'])(
      'refuse the user id %s',
      async (id) => {
        const problem = await expectProblem(await read(id, { role: 'admin' }), 400, 'invalid_request');
        expect(problem.fields?.[0]?.field).toBe('params.userId');
      },
    );
  });
}
