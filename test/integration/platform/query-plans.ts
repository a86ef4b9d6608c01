import { refreshChangedSince, refreshSellerMetrics } from '../../../src/sellers/seller-metrics-refresh';
import { unsubscribe } from '../../../src/notifications/store/unsubscribe';
import { type TestParley } from '../../support/parley';
import { browserKeys } from '../../support/push-keys';
import { waitUntil } from '../../support/wait-until';
import { RECENTLY, storeInbox } from '../../support/inbox-rows';
import { storeChannel, storeMessages } from '../../support/stored-messages';
import { storeNotifications } from '../../support/stored-notifications';
import { storeOffers } from '../../support/stored-offers';
import { bearer } from '../../support/tokens';
import { messageNew } from '../../support/webhook-bodies';

export function queryPlans(parley: TestParley): void {
  beforeAll(async () => {
    const { models } = parley;
    // Some of what is asked for among others, so that an index is worth it.
    await storeChannel(models, 'channel-1', ['buyer-1', 'seller-1']);
    for (let index = 0; index < 50; index += 1)
      await storeChannel(models, `other-${index}`, [`user-${index}`]);
    await storeMessages(
      models,
      Array.from({ length: 200 }, (_, index) => ({
        id: `m${index}`,
        at: index,
        listing_id: `listing-${index % 20}`,
      })),
    );
    await models.MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
    await models.ChatChannel.updateOne({ _id: 'messaging:channel-1' }, { seller_id: 'seller-1' });
    for (let index = 2; index < 50; index += 1) {
      await models.MarketplaceListing.putDetails(`listing-${index}`, { seller_id: `seller-${index}` });
    }
  });

  interface ProfiledQuery {
    readonly ns: string;
    readonly planSummary?: string;
    readonly hasSortStage?: boolean;
    readonly command?: unknown;
  }

  /** What MongoDB's profiler wrote of reads and writes while `work` ran. */
  async function profile(work: () => Promise<unknown>): Promise<ProfiledQuery[]> {
    const db = parley.models.connection.db;
    if (db === undefined) throw new Error('not connected');
    await db.setProfilingLevel('all');
    const since = new Date();
    try {
      await work();
    } finally {
      await db.setProfilingLevel('off');
    }
    const operations = await db
      .collection('system.profile')
      .find({ ts: { $gte: since }, op: { $in: ['query', 'command', 'update', 'remove', 'getmore'] } })
      .toArray();
    return operations
      .map((operation) => operation as unknown as ProfiledQuery)
      .filter(({ ns, planSummary }) => planSummary !== undefined && !ns.endsWith('system.profile'));
  }

  /** Expects that MongoDB was asked for the collections and read none of them whole. */
  function expectIndexes(queries: readonly ProfiledQuery[], ...collections: string[]): void {
    const names = new Set(queries.map(({ ns }) => ns.slice(ns.indexOf('.') + 1)));
    expect([...names]).toEqual(expect.arrayContaining(collections));
    expect(queries.filter(({ planSummary }) => planSummary?.includes('COLLSCAN'))).toEqual([]);
  }

  /** What a plan's summary does not say: whether a `$lookup` reads a whole collection for each document. */
  async function expectIndexesOfLookups(queries: readonly ProfiledQuery[]): Promise<void> {
    const aggregates = queries
      .map(({ command }) => command as { aggregate?: string; pipeline?: object[] })
      .filter(({ pipeline }) => pipeline?.some((stage) => '$lookup' in stage));
    expect(aggregates).not.toEqual([]);
    for (const { aggregate, pipeline } of aggregates) {
      const explained = await parley.models.connection.db?.command({
        explain: { aggregate, pipeline, cursor: {} },
        verbosity: 'executionStats',
      });
      const stages = (explained?.['stages'] ?? []) as { $lookup?: object; collectionScans?: unknown }[];
      const lookups = stages.filter((stage) => '$lookup' in stage);
      expect(lookups.map(({ collectionScans }) => Number(collectionScans))).toEqual([0]);
    }
  }

  async function get(path: string, role: string, sub: string): Promise<void> {
    const response = await fetch(`${parley.url}${path}`, { headers: await bearer({ role, sub }) });
    expect(response.status).toBe(200);
    await response.text();
  }

  async function redrive(path: string, body: object): Promise<void> {
    const response = await fetch(`${parley.url}${path}`, {
      method: 'POST',
      headers: { ...(await bearer({ role: 'support' })), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    await response.text();
  }

  const MESSAGES = '/api/v1/webhooks/getstream/messages/listing/listing-1';

  describe('no query reads a whole collection', () => {
    test.each([
      ['staff', 'admin', 'staff', ['chat_messages', 'users']],
      ['the seller', 'user', 'seller-1', ['chat_channels', 'chat_messages', 'users']],
      ['a buyer', 'user', 'buyer-1', ['chat_channels', 'chat_messages', 'users']],
    ])('when %s reads messages, first page and next', async (_, role, sub, collections) => {
      const queries = await profile(async () => {
        for (const order of ['asc', 'desc']) {
          const headers = await bearer({ role, sub });
          const first = await fetch(`${parley.url}${MESSAGES}?limit=3&order=${order}`, { headers });
          const { next } = (await first.json()) as { next: string };
          await get(`${MESSAGES}?limit=3&order=${order}&cursor=${next}`, role, sub);
        }
      });
      expectIndexes(queries, ...collections);
    });

    test("when a user's messages are read, first page and next", async () => {
      const path = '/api/v1/webhooks/getstream/messages/user/buyer-1';
      const queries = await profile(async () => {
        const first = await fetch(`${parley.url}${path}?limit=3`, {
          headers: await bearer({ role: 'admin' }),
        });
        const { next } = (await first.json()) as { next: string };
        await get(`${path}?limit=3&order=desc&cursor=${next}`, 'user', 'buyer-1');
      });
      expectIndexes(queries, 'chat_messages', 'users');
    });

    test('when messages are counted, of all and of a listing', async () => {
      const path = '/api/v1/webhooks/getstream/analytics/messages?startDate=2026-03-01&endDate=2026-03-01';
      const queries = await profile(async () => {
        await get(path, 'admin', 'staff');
        await get(`${path}&listingId=listing-1`, 'user', 'seller-1');
      });
      expectIndexes(queries, 'chat_messages', 'marketplace_listings', 'chat_channels');
      const aggregates = queries.filter(({ command }) => 'aggregate' in (command as object));
      expect(aggregates).toHaveLength(2);
    });

    test("when a seller's metrics are computed, stored, and caught up with", async () => {
      const { models } = parley;
      const afterAMonth = new Date('2026-03-31T12:00:10Z');
      const queries = await profile(async () => {
        await get('/api/v1/sellers/seller-1/metrics', 'user', 'seller-1');
        // Some messages are before the window then.
        await refreshSellerMetrics(models, 'seller-1', afterAMonth, 'parley');
        await refreshChangedSince(models, new Date(), new Date(), 'parley');
      });
      expectIndexes(queries, 'chat_messages', 'chat_channels', 'seller_metrics');
      await expectIndexesOfLookups(queries);
    });

    test('when the marketplace says who and what exists', async () => {
      const headers = { ...(await bearer()), 'content-type': 'application/json' };
      const queries = await profile(async () => {
        for (const path of ['users/u1', 'listings/l1']) {
          await fetch(`${parley.url}/api/v1/${path}`, { method: 'PUT', headers, body: '{}' });
        }
      });
      expectIndexes(queries, 'users', 'marketplace_listings');
    });

    test('when somebody says how to be told, where to push, and no more', async () => {
      const { models } = parley;
      await models.User.create({ _id: 'told' });
      const headers = {
        ...(await bearer({ role: 'user', sub: 'told' })),
        'content-type': 'application/json',
      };
      const ask = async (method: string, path: string, body?: object): Promise<void> => {
        const url = `${parley.url}/api/v1/users/told/${path}`;
        const response = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
        expect(response.status).toBeLessThan(300);
        await response.text();
      };
      const browser = (index: number) => ({
        endpoint: `https://push.example.com/${index}`,
        expirationTime: null,
        keys: browserKeys().keys,
      });
      const queries = await profile(async () => {
        await ask('PUT', 'preferences', { order: ['email'] });
        await ask('GET', 'preferences');
        for (let index = 0; index < 12; index += 1) await ask('PUT', 'push-subscriptions', browser(index));
        await ask('DELETE', 'push-subscriptions', browser(11));
        await models.PushSubscription.addressesOf('told');
        await models.PushSubscription.removeEndpoint(browser(10).endpoint);
        await unsubscribe(models, 'told', 'new_offer');
      });
      expectIndexes(queries, 'users', 'push_subscriptions');
    });

    test('when an event is taken, started and recorded', async () => {
      const { models } = parley;
      const queries = await profile(async () => {
        await parley.post(messageNew({ id: 'spam', message: { text: 'Buy now, click here' } }));
        await waitUntil('recorded and flagged', () =>
          models.ChatMessage.exists({ stream_message_id: 'spam', is_flagged: true }),
        );
        await models.WebhookEvent.leftBehind(new Date(), 100);
        await models.Lease.take('plan', 'me', new Date(), 1_000);
      });
      expectIndexes(
        queries,
        'chat_messages',
        'users',
        'chat_channels',
        'webhook_events',
        'audit_entries',
        'leases',
      );
    });

    test('when staff looks through the inbox and redrives', async () => {
      const { models } = parley;
      await storeInbox(models);
      const events = '/api/v1/webhooks/getstream/events';
      const range = `from=${new Date(RECENTLY).toISOString()}&to=${new Date(RECENTLY + 60_000).toISOString()}`;
      const filters = ['', 'status=quarantined', 'type=message.read', 'channel=messaging:channel-3', range];
      const queries = await profile(async () => {
        for (const filter of [...filters, `status=processed&${filters.slice(2).join('&')}`]) {
          const headers = await bearer({ role: 'support' });
          const first = await fetch(`${parley.url}${events}?limit=2&${filter}`, { headers });
          const { next } = (await first.json()) as { next: string | null };
          if (next !== null) await get(`${events}?limit=2&${filter}&cursor=${next}`, 'support', 'staff');
        }
        await get(`${events}/failed-runs?channel=messaging:channel-3`, 'support', 'staff');
        await get(`${events}/quarantined%2F1`, 'support', 'staff');
        for (const body of [
          { status: 'quarantined', type: 'unknown' },
          { status: 'ignored' },
          { channel: 'messaging:channel-3' },
          { run: 'failed', type: 'message.read' },
        ])
          await redrive(`${events}/redrive`, { ...body, limit: 2, rate_per_second: 100 });
        await redrive(`${events}/quarantined%2F1/redrive`, {});
      });
      expectIndexes(queries, 'webhook_events', 'audit_entries');
    });

    test('when offers are read: one, mine on each side, of a listing, first page and next', async () => {
      await storeOffers(parley.models);
      const lists: readonly [path: string, role: string, sub: string][] = [
        ['offers', 'user', 'buyer-1'],
        ['offers?role=buyer', 'user', 'buyer-1'],
        ['offers?role=seller&status=pending', 'user', 'seller-1'],
        ['offers?user=buyer-1', 'support', 'staff'],
        ['networks/listings/listing-1/offers', 'user', 'seller-1'],
        ['networks/listings/listing-1/offers?status=declined', 'user', 'buyer-1'],
        ['networks/listings/listing-1/offers', 'admin', 'staff'],
      ];
      const queries = await profile(async () => {
        await get('/api/v1/offers/offer-1', 'user', 'buyer-1');
        for (const [path, role, sub] of lists) {
          const url = `/api/v1/${path}${path.includes('?') ? '&' : '?'}limit=1`;
          const headers = await bearer({ role, sub });
          const first = await fetch(`${parley.url}${url}`, { headers });
          const { next } = (await first.json()) as { next: string | null };
          expect(next).not.toBeNull();
          await get(`${url}&cursor=${next ?? ''}`, role, sub);
        }
      });
      expectIndexes(queries, 'offers');
      // A page is read in its order: nobody's thousands of offers are sorted for it.
      const sorted = queries.filter(
        ({ ns, hasSortStage }) => ns.endsWith('.offers') && hasSortStage === true,
      );
      expect(sorted).toEqual([]);
    });

    test('when offers end with their listing, and when what was left alone is looked for', async () => {
      const { models } = parley;
      const headers = { ...(await bearer()), 'content-type': 'application/json' };
      const queries = await profile(async () => {
        for (const body of ['{"offer_floor":1}', '{"status":"withdrawn"}']) {
          const path = `${parley.url}/api/v1/listings/listing-2`;
          expect((await fetch(path, { method: 'PUT', headers, body })).status).toBe(200);
        }
        await models.Offer.unattended(new Date(), 10);
        await models.Offer.noteRevived(['offer-1'], new Date());
      });
      expectIndexes(queries, 'offers', 'marketplace_listings');
    });

    test('when support looks through notifications, first page and next, and retries', async () => {
      await storeNotifications(parley.models);
      const notifications = '/api/v1/notifications';
      const range = `from=${new Date(RECENTLY).toISOString()}&to=${new Date(RECENTLY + 60_000).toISOString()}`;
      const filters = [
        'status=failed',
        'kind=new_offer',
        'recipient=user-1',
        'listing=listing-1',
        'offer=offer-1',
      ];
      const queries = await profile(async () => {
        for (const filter of [
          '',
          ...filters,
          'channel=messaging:1',
          range,
          `${filters.join('&')}&${range}`,
        ]) {
          const headers = await bearer({ role: 'support' });
          const first = await fetch(`${parley.url}${notifications}?limit=2&${filter}`, { headers });
          const { data, next } = (await first.json()) as { data: { id: string }[]; next: string | null };
          if (next !== null)
            await get(`${notifications}?limit=2&${filter}&cursor=${next}`, 'support', 'staff');
          if (data[0] !== undefined) await get(`${notifications}/${data[0].id}`, 'support', 'staff');
        }
        const failedSince = new Date(RECENTLY).toISOString();
        await redrive(`${notifications}/retry`, { failed_since: failedSince, limit: 2, dry_run: true });
      });
      expectIndexes(queries, 'notifications');
      // The recoveries look beside it, at few documents, and by other indexes.
      const ofSupport = queries.filter(
        ({ ns, planSummary = '' }) => ns.endsWith('.notifications') && !planSummary.includes('wait_until'),
      );
      expect(ofSupport.length).toBeGreaterThan(0);
      expect(ofSupport.filter(({ hasSortStage }) => hasSortStage === true)).toEqual([]);
    });

    test('and the inbox has the indexes of sweeper and retention', async () => {
      const indexes = await parley.models.WebhookEvent.collection.indexes();
      expect(indexes).toContainEqual(
        expect.objectContaining({ name: 'only_received', partialFilterExpression: { status: 'received' } }),
      );
      expect(indexes).toContainEqual(
        expect.objectContaining({ name: 'retention', expireAfterSeconds: expect.any(Number) }),
      );
    });
  });
}
