import fc from 'fast-check';
import { putListing } from '../../../src/offers/put-listing';
import { recheckListing } from '../../../src/conversations/recheck-listing';
import { WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import { differencesOf } from '../../support/differences';
import { conversation, deliveries, type Body } from './conversations';
import { startMessageRecording, type MessageRecording } from './message-recording';
import { propertyRuns } from '../../support/property-runs';

/** `npm run test:long` sets more. */
const RUNS = propertyRuns(12);

/** Shrinking a failure ends here too, and the smallest case found so far is printed. */
const LIMIT_MS = 60_000 + RUNS * 2_000;

/** So small that a channel of three messages is a large one. */
const SMALL_BATCH = 2;

let recording: MessageRecording;
let bulky: MessageRecording;

beforeAll(async () => {
  recording = await startMessageRecording();
  bulky = await startMessageRecording({ bulkBatchSize: SMALL_BATCH });
});
afterAll(() => Promise.all([recording.stop(), bulky.stop()]));

/**
 * Every document that the events make, without what may differ between two runs: times of ours, and which of several
 * events with spam came first and so begins the case.
 */
async function documents({ models }: MessageRecording): Promise<Record<string, unknown>> {
  const all: [string, unknown][] = [];
  for (const model of [
    models.ChatMessage,
    models.ChatChannel,
    models.User,
    models.MarketplaceListing,
    models.ModerationCase,
    models.AuditEntry,
    models.WebhookEvent,
  ]) {
    const rows = await model.collection.find().toArray();
    for (const row of rows) {
      const {
        createdAt: _c,
        updatedAt: _u,
        when: _w,
        processed_at: _p,
        erased_at: _e,
        opened_by: _o,
        ...parts
      } = row;
      // Who is followed up depends on when messages come, and on the clock: `docs/decisions/0017`.
      const { follow_ups: _f, former_sellers: _s, ...rest } = parts;
      const { _id: id, ...message } = rest;
      const key = String(row['stream_message_id'] ?? id);
      all.push([`${model.collection.collectionName}/${key}`, 'stream_message_id' in row ? message : rest]);
    }
  }
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Records events in one group: all are in the inbox before the first call. */
async function together(recording: MessageRecording, bodies: readonly Body[]): Promise<void> {
  const eventIds: string[] = [];
  for (const body of bodies) eventIds.push(await recording.receive(body));
  await Promise.all(eventIds.map((eventId) => recording.work(eventId)));
}

interface Sale {
  readonly listing: string;
  readonly seller: string | null;
  readonly after: number;
}

/** The marketplace says who sells a listing. */
async function sell(recording: MessageRecording, { listing, seller }: Sale): Promise<void> {
  await putListing(recording.models, listing, { seller_id: seller });
  await recheckListing(recording.models, listing);
}

describe('convergence', () => {
  test(
    'any order and repetition of events ends in the documents and counters of the order in which they happened',
    async () => {
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ sales, events, order, atOnce, batches }) => {
          await recording.clear();
          for (const sale of sales) await sell(recording, sale);
          await together(recording, events);
          await recording.finishBulk();
          const expected = await documents(recording);
          expect(await differencesOf(recording.models)).toEqual([]);

          await bulky.clear();
          const unsaid = [...sales];
          for (let from = 0; from < order.length; from += atOnce) {
            while (unsaid[0] !== undefined && unsaid[0].after <= (100 * from) / order.length)
              await sell(bulky, unsaid.shift() as Sale);
            const some = order.slice(from, from + atOnce).flatMap((index) => events[index] ?? []);
            await together(bulky, some);
            // What follows in batches is somewhere on its way when the next events come.
            for (let batch = 0; batch < batches; batch += 1) await bulky.bulkBatches();
          }
          for (const sale of unsaid) await sell(bulky, sale);
          await bulky.finishBulk();
          expect(await documents(bulky)).toEqual(expected);
          expect(await differencesOf(bulky.models)).toEqual([]);
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: LIMIT_MS, markInterruptAsFailure: true },
      );
    },
    LIMIT_MS + 30_000,
  );

  test('the generator makes all that it is to make', () => {
    const types = new Set(
      fc.sample(conversation, 300).flatMap((events) => events.map((event) => event['type'])),
    );
    expect(types).toEqual(new Set(Object.keys(WORKFLOW_OF)));
  });
});
