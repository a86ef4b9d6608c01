import { startParley, type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { storeChannel, storeMessages } from './stored-messages';
import { bearer } from './tokens';
import { messageNew } from './webhook-bodies';

let parley: TestParley;

beforeAll(async () => {
  parley = await startParley();
  const { models } = parley;
  // Some of what is asked for among others, so that an index is worth it.
  await storeChannel(models, 'channel-1', ['buyer-1', 'seller-1']);
  for (let index = 0; index < 50; index += 1) await storeChannel(models, `other-${index}`, [`user-${index}`]);
  await storeMessages(
    models,
    Array.from({ length: 200 }, (_, index) => ({
      id: `m${index}`,
      at: index,
      listing_id: `listing-${index % 20}`,
    })),
  );
  await models.MarketplaceListing.putDetails('listing-1', { seller_id: 'seller-1' });
});
afterAll(() => parley.stop());

interface ProfiledQuery {
  readonly ns: string;
  readonly planSummary?: string;
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

async function get(path: string, role: string, sub: string): Promise<void> {
  const response = await fetch(`${parley.url}${path}`, { headers: await bearer({ role, sub }) });
  expect(response.status).toBe(200);
  await response.text();
}

const MESSAGES = '/api/v1/webhooks/getstream/messages/listing/listing-1';

describe('no query reads a whole collection', () => {
  test.each([
    ['staff', 'admin', 'staff', ['chat_messages', 'users']],
    ['the seller', 'user', 'seller-1', ['marketplace_listings', 'chat_messages', 'users']],
    ['a buyer', 'user', 'buyer-1', ['marketplace_listings', 'chat_channels', 'chat_messages', 'users']],
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

  test('when the marketplace says who and what exists', async () => {
    const headers = { ...(await bearer()), 'content-type': 'application/json' };
    const queries = await profile(async () => {
      for (const path of ['users/u1', 'listings/l1']) {
        await fetch(`${parley.url}/api/v1/${path}`, { method: 'PUT', headers, body: '{}' });
      }
    });
    expectIndexes(queries, 'users', 'marketplace_listings');
  });

  test('when an event is taken, started and recorded', async () => {
    const { models } = parley;
    const queries = await profile(async () => {
      await parley.post(messageNew({ id: 'spam', message: { text: 'Buy now' } }));
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

  test('and the inbox has the indexes of sweeper and retention', async () => {
    const indexes = await parley.models.WebhookEvent.collection.indexes();
    expect(indexes).toContainEqual(
      expect.objectContaining({ name: 'received', partialFilterExpression: { status: 'received' } }),
    );
    expect(indexes).toContainEqual(
      expect.objectContaining({ name: 'retention', expireAfterSeconds: expect.any(Number) }),
    );
  });
});
