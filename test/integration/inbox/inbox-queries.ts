import fc from 'fast-check';
import type { EventStatus } from '../../../src/inbox/domain/event-status';
import type { Models } from '../../../src/app/models';
import type { EventFilter, PageOptions } from '../../../src/inbox/store/event-filter';
import { RECENTLY, storeInbox } from '../../support/inbox-rows';
import { dropModels, freshModels } from '../../support/fresh-models';
import { propertyRuns } from '../../support/property-runs';
import type { Position } from '../../../src/platform/values/position';

export function inboxQueries(): void {
  let models: Models;
  beforeAll(async () => {
    models = await freshModels();
    await storeInbox(models);
  });
  afterAll(() => dropModels(models));

  const at = (second: number): Date => new Date(RECENTLY + second * 1_000);

  interface Profiled {
    readonly planSummary: string;
    readonly hasSortStage?: boolean;
    readonly docsExamined: number;
  }

  /** What MongoDB did for the queries of `work`. */
  async function profile(work: () => Promise<unknown>): Promise<Profiled[]> {
    const { db } = models.connection;
    if (db === undefined) throw new Error('not connected');
    await db.setProfilingLevel('all');
    const since = new Date();
    await work();
    await db.setProfilingLevel('off');
    const ns = `${db.databaseName}.webhook_events`;
    const operations = await db
      .collection('system.profile')
      .find({ ns, ts: { $gte: since } })
      .toArray();
    return operations as unknown as Profiled[];
  }

  test.each<[string, EventFilter, number]>([
    ['no filter', {}, 10],
    ['quarantined', { status: 'quarantined' }, 10],
    ['ignored', { status: 'ignored' }, 10],
    ['received', { status: 'received' }, 10],
    ['a type', { type: 'message.read' }, 10],
    ['a channel', { cid: 'messaging:channel-3' }, 10],
    ['a time', { from: at(100), to: at(200) }, 10],
    ['a channel and a time', { cid: 'messaging:channel-3', from: at(100), to: at(200) }, 10],
    ['a type that is put aside', { status: 'quarantined', type: 'unknown' }, 10],
  ])('a page of %s reads what it gives, in the order of an index', async (_, filter, limit) => {
    for (const order of ['asc', 'desc'] as const) {
      for (const after of [undefined, { at: RECENTLY + 150_000, id: 'message.new/150' }]) {
        const options: PageOptions = { order, limit, after };
        const [query] = await profile(() => models.WebhookEvent.summaries(filter, options));
        expect(query?.planSummary).toMatch(/^IXSCAN/);
        expect(query?.hasSortStage).not.toBe(true);
        expect(query?.docsExamined).toBeLessThanOrEqual(limit + 1);
      }
    }
  });

  const filters: fc.Arbitrary<EventFilter> = fc.record(
    {
      status: fc.constantFrom<EventStatus>('received', 'processed', 'ignored', 'quarantined'),
      type: fc.constantFrom('message.new', 'message.read', 'unknown', 'nothing'),
      cid: fc.constantFrom('messaging:channel-0', 'messaging:channel-3', 'messaging:none'),
      from: fc.integer({ min: -10, max: 310 }).map(at),
      to: fc.integer({ min: -10, max: 310 }).map(at),
    },
    { requiredKeys: [] },
  );

  test('pages of any size, in both orders, are together what the filter names, each row once', async () => {
    const all = await models.WebhookEvent.find().lean();
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('asc', 'desc'),
        async (filter, limit, order) => {
          const { status, type, cid, from, to } = filter;
          const expected = all
            .filter((row) => status === undefined || row.status === status)
            .filter((row) => type === undefined || row.type === type)
            .filter((row) => cid === undefined || row.event?.cid === cid)
            .filter((row) => from === undefined || row.received_at >= from)
            .filter((row) => to === undefined || row.received_at < to)
            .map((row) => row._id);
          const seen: string[] = [];
          let after: Position | undefined;
          for (let size = limit; size === limit;) {
            const rows = await models.WebhookEvent.page(filter, { order, limit, after });
            if (order === 'asc') {
              const count = await models.WebhookEvent.countAfter(filter, after, 1_000);
              expect(count).toBe(expected.length - seen.length);
            }
            seen.push(...rows.map((row) => row._id));
            const last = rows.at(-1);
            if (last !== undefined) after = { at: last.received_at.getTime(), id: last._id };
            size = rows.length;
          }
          expect(seen).toEqual(order === 'asc' ? expected : expected.toReversed());
        },
      ),
      { numRuns: propertyRuns(20) },
    );
  });
}
