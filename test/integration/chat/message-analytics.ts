import fc from 'fast-check';
import { messageStatistics } from '../../../src/chat/store/message-statistics';
import { type TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { storeChannel, storeMessages } from '../../support/stored-messages';
import { bearer, type TokenParts } from '../../support/tokens';
import { propertyRuns } from '../../support/property-runs';

export function messageAnalytics(parley: TestParley): void {
  const HOUR = 3_600;
  const STAFF = { role: 'support', sub: 'staff' };
  const MARCH = 'startDate=2026-03-01&endDate=2026-03-02';

  beforeAll(async () => {
    const { models } = parley;
    await models.MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
    await models.MarketplaceListing.putDetails('listing-2', { seller_id: 'seller-2' });
    await storeChannel(models, 'channel-1', ['buyer-1', 'seller-1']);
    // In seconds from noon of 2026-03-01, UTC.
    await storeMessages(models, [
      { id: 'a', at: 0 },
      { id: 'b', at: HOUR - 1, sender_id: 'buyer-2', type: 'reply' },
      { id: 'c', at: HOUR, is_flagged: true },
      { id: 'automatic', at: HOUR + 1, sender_id: 'parley', type: 'auto_response' },
      { id: 'deleted', at: 2 * HOUR, sender_id: 'gone', deleted_at: new Date() },
      { id: 'other', at: 3 * HOUR, listing_id: 'listing-2', sender_id: 'buyer-3' },
      { id: 'last of the day', at: 12 * HOUR - 0.001 },
      { id: 'first of the next', at: 12 * HOUR },
      { id: 'last of the next', at: 36 * HOUR - 0.001 },
      { id: 'too late', at: 36 * HOUR },
      { id: 'too early', at: -12 * HOUR - 0.001 },
    ]);
    await models.ChatMessage.collection.insertMany([
      { stream_message_id: 'stub-1', cid: 'm:1', type: 'regular', sender_id: 'stub' },
      {
        stream_message_id: 'stub-2',
        cid: 'm:1',
        type: 'regular',
        stream_created_at: new Date('2026-03-01T15:00:00Z'),
      },
    ] as never[]);
  });
  // What single tests add.
  afterEach(() =>
    parley.models.ChatMessage.deleteMany({ listing_id: { $nin: [null, 'listing-1', 'listing-2'] } }),
  );

  async function ask(query: string, caller: TokenParts = STAFF): Promise<Response> {
    return fetch(`${parley.url}/api/v1/webhooks/getstream/analytics/messages?${query}`, {
      headers: await bearer(caller),
    });
  }

  async function figures(query: string, caller?: TokenParts): Promise<Record<string, unknown>> {
    const response = await ask(query, caller);
    expect(response.status).toBe(200);
    return (await response.json()) as Record<string, unknown>;
  }

  describe('analytics of messages', () => {
    test('count the live messages of the days that were named', async () => {
      expect(await figures(MARCH)).toEqual({
        start_date: '2026-03-01T00:00:00.000Z',
        end_date: '2026-03-02T23:59:59.999Z',
        timezone: 'UTC',
        total_messages: 8,
        live_at_stream: 8,
        unique_users: 3,
        messages_by_type: [
          { _id: 'regular', count: 6 },
          { _id: 'auto_response', count: 1 },
          { _id: 'reply', count: 1 },
        ],
        avg_messages_per_day: 4,
        peak_hours: [
          { hour: 12, count: 2 },
          { hour: 13, count: 2 },
          { hour: 23, count: 2 },
          { hour: 0, count: 1 },
          { hour: 15, count: 1 },
        ],
      });
    });

    test('go by the days and hours of a time zone', async () => {
      expect(await figures('startDate=2026-03-02&endDate=2026-03-02&timezone=Asia/Tokyo')).toMatchObject({
        start_date: '2026-03-01T15:00:00.000Z',
        end_date: '2026-03-02T14:59:59.999Z',
        timezone: 'Asia/Tokyo',
        total_messages: 3,
        avg_messages_per_day: 3,
        peak_hours: [
          { hour: 0, count: 1 },
          { hour: 8, count: 1 },
          { hour: 9, count: 1 },
        ],
      });
    });

    test('take moments, the last one included', async () => {
      const moments = (end: string) => `startDate=2026-03-01T13:00:00%2B01:00&endDate=2026-03-01T${end}`;
      expect(await figures(moments('12:00:00Z'))).toMatchObject({
        total_messages: 1,
        // Of less than a day.
        avg_messages_per_day: 1,
      });
      expect(await figures(moments('13:00:00.000Z'))).toMatchObject({ total_messages: 3 });
      expect(await figures(moments('12:59:59.999Z'))).toMatchObject({ total_messages: 2 });
    });

    test('of a listing', async () => {
      expect(await figures(`${MARCH}&listingId=listing-2`)).toMatchObject({
        listing_id: 'listing-2',
        total_messages: 1,
        unique_users: 1,
        avg_messages_per_day: 0.5,
        peak_hours: [{ hour: 15, count: 1 }],
      });
      expect(await figures(`${MARCH}&listingId=no-such-listing`)).toMatchObject({
        total_messages: 0,
        unique_users: 0,
        messages_by_type: [],
        avg_messages_per_day: 0,
        peak_hours: [],
      });
    });

    test('are of the last 30 days where no date is named', async () => {
      const now = Date.now();
      const noon = Date.parse('2026-03-01T12:00:00Z');
      const at = (ms: number): number => (now - noon - ms) / 1_000;
      const day = 24 * HOUR * 1_000;
      await storeMessages(parley.models, [
        { id: 'now', at: at(0), listing_id: 'recent' },
        { id: 'a month ago', at: at(30 * day - 60_000), listing_id: 'recent' },
        { id: 'more than a month ago', at: at(30 * day + 1), listing_id: 'recent' },
      ]);
      expect(await figures('listingId=recent')).toMatchObject({
        total_messages: 2,
        avg_messages_per_day: 2 / 30,
      });
    });

    test('agree with counting one by one', async () => {
      let listing = 0;
      const message = fc.record({
        at: fc.integer({ min: -40 * HOUR, max: 40 * HOUR }),
        sender_id: fc.constantFrom('a', 'b', 'parley'),
        type: fc.constantFrom('regular' as const, 'reply' as const, 'offer' as const),
        deleted: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(message, { maxLength: 20 }),
          fc.constantFrom('UTC', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland'),
          async (messages, timezone) => {
            listing += 1;
            await storeMessages(
              parley.models,
              messages.map(({ deleted, ...rest }, index) => ({
                ...rest,
                id: `p-${listing}-${index}`,
                listing_id: `p-${listing}`,
                ...(deleted && { deleted_at: new Date() }),
              })),
            );
            const hourOf = (at: number): number =>
              Number(
                new Intl.DateTimeFormat('en', {
                  timeZone: timezone,
                  hour: 'numeric',
                  hourCycle: 'h23',
                }).format(Date.parse('2026-03-01T12:00:00Z') + at * 1_000),
              );
            // Both days in UTC, whatever the zone.
            const live = messages.filter(({ at, deleted }) => !deleted && at >= -12 * HOUR && at < 36 * HOUR);
            const range = 'startDate=2026-03-01T00:00:00Z&endDate=2026-03-02T23:59:59.999Z';
            const answer = await figures(`${range}&listingId=p-${listing}&timezone=${timezone}`);
            const counts = (of: (one: (typeof live)[number]) => unknown): unknown[] =>
              [...new Set(live.map(of))].map((key) => [key, live.filter((one) => of(one) === key).length]);
            expect(answer).toMatchObject({
              total_messages: live.length,
              unique_users: new Set(live.map((one) => one.sender_id).filter((id) => id !== 'parley')).size,
            });
            const byType = answer['messages_by_type'] as { _id: string; count: number }[];
            const byHour = answer['peak_hours'] as { hour: number; count: number }[];
            expect(byType.map(({ _id, count }) => [_id, count])).toEqual(
              expect.arrayContaining(counts(({ type }) => type)),
            );
            expect(byHour.map(({ hour, count }) => [hour, count])).toEqual(
              expect.arrayContaining(counts(({ at }) => hourOf(at))),
            );
            expect(byHour).toEqual(byHour.toSorted((x, y) => y.count - x.count || x.hour - y.hour));
            expect(byHour.reduce((sum, { count }) => sum + count, 0)).toBe(live.length);
          },
        ),
        { numRuns: propertyRuns(8) },
      );
    });
  });

  describe('of all time zones that Node knows, the database', () => {
    test('knows most, and the others are a fault of the query', async () => {
      const range = { from: new Date('2026-03-01'), until: new Date('2026-03-03'), parleyUserId: 'parley' };
      const unknown: string[] = [];
      for (const timeZone of Intl.supportedValuesOf('timeZone')) {
        await messageStatistics(parley.models, { ...range, timeZone }).catch(() => unknown.push(timeZone));
      }
      expect(unknown.length).toBeLessThan(10);
      for (const zone of unknown) {
        const problem = await expectProblem(await ask(`${MARCH}&timezone=${zone}`), 400, 'invalid_request');
        expect(problem.fields?.map(({ field }) => field)).toEqual(['query.timezone']);
      }
    });
  });

  describe('who may see analytics of messages', () => {
    test.each(['service', 'support', 'moderator', 'admin'])('%s: all', async (role) => {
      expect(await figures(MARCH, { role, sub: 'someone' })).toMatchObject({ total_messages: 8 });
    });

    test('a seller: of the own listings only', async () => {
      const seller = { role: 'user', sub: 'seller-1' };
      expect(await figures(`${MARCH}&listingId=listing-1`, seller)).toMatchObject({ total_messages: 7 });
      await expectProblem(await ask(MARCH, seller), 403, 'forbidden');
      const other = await expectProblem(await ask(`${MARCH}&listingId=listing-2`, seller), 403, 'forbidden');
      const madeUp = await expectProblem(await ask(`${MARCH}&listingId=madeUp`, seller), 403, 'forbidden');
      expect(other).toEqual(madeUp);
    });

    test('who sells it now: of their own conversations; who sold it before: of theirs', async () => {
      const { ChatChannel, MarketplaceListing } = parley.models;
      const total = async (sub: string) =>
        (await figures(`${MARCH}&listingId=listing-1`, { role: 'user', sub }))['total_messages'];
      await MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-3' });
      await ChatChannel.updateOne(
        { _id: 'messaging:channel-1' },
        { $set: { listing_id: 'listing-1', seller_id: 'seller-1' } },
      );
      expect([await total('seller-3'), await total('seller-1')]).toEqual([0, 7]);
      await MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
    });

    test('nobody else', async () => {
      await expectProblem(
        await ask(`${MARCH}&listingId=listing-1`, { role: 'user', sub: 'buyer-1' }),
        403,
        'forbidden',
      );
      expect((await fetch(`${parley.url}/api/v1/webhooks/getstream/analytics/messages`)).status).toBe(401);
    });
  });

  test.each([
    ['startDate=yesterday', 'query.startDate'],
    ['startDate=', 'query.startDate'],
    ['startDate=2026-02-30', 'query.startDate'],
    ['startDate=2026-13-01', 'query.startDate'],
    ['startDate=2026-03-01T00:00:00', 'query.startDate'],
    ['startDate=2026-03-01T25:00:00Z', 'query.startDate'],
    ['startDate=2026-02-30T00:00:00Z', 'query.startDate'],
    ['startDate=1772323200000', 'query.startDate'],
    ['startDate=1969-12-31', 'query.startDate'],
    ['startDate=%2B010000-01-01', 'query.startDate'],
    ['startDate=2026-03-01&startDate=2026-03-02', 'query.startDate'],
    ['startDate[$gt]=2026-03-01', 'query.startDate[$gt]'],
    ['startDate=9999-01-01', 'query.startDate'],
    ['endDate=2026-03-01%00', 'query.endDate'],
    ['endDate=tomorrow', 'query.endDate'],
    ['startDate=2026-03-02&endDate=2026-03-01', 'query.endDate'],
    ['startDate=2025-01-01&endDate=2026-02-05', 'query.endDate'],
    ['startDate=1970-01-01&endDate=9999-12-31', 'query.endDate'],
    ['timezone=Mars/Olympus', 'query.timezone'],
    ['timezone=', 'query.timezone'],
    ['timezone=%2B01:00', 'query.timezone'],
    [`timezone=${'x'.repeat(65)}`, 'query.timezone'],
    ['timezone=UTC&timezone=UTC', 'query.timezone'],
    ['timezone[$ne]=UTC', 'query.timezone[$ne]'],
    ['listingId=', 'query.listingId'],
    ['listingId=a%00b', 'query.listingId'],
    [`listingId=${'x'.repeat(256)}`, 'query.listingId'],
    ['listingId=a&listingId=b', 'query.listingId'],
    ['listingId[$ne]=x', 'query.listingId[$ne]'],
    ['$where=1', 'query.$where'],
    ['__proto__=1', 'query.__proto__'],
    ['start_date=2026-03-01', 'query.start_date'],
  ])('?%s is refused, with the field named', async (query, field) => {
    const problem = await expectProblem(await ask(query), 400, 'invalid_request');
    expect(problem.fields).toContainEqual({ field, message: expect.any(String) });
  });

  test('operators are text', async () => {
    expect(await figures(`listingId=${encodeURIComponent('{"$ne":null}')}`)).toMatchObject({
      total_messages: 0,
    });
  });
}
