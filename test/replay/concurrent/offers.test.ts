import fc from 'fast-check';
import { startOfferPlace, type OfferPlace } from '../../activities/offers/offer-place';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench, type WorkflowBench } from '../../workflows/workflow-bench';
import { offerWorkflowId } from '../../../src/offers/contract';
import { haggling, offerTraffic } from './haggling';
import { replayRuns } from './replay-runs';

jest.setTimeout(600_000);

let bench: WorkflowBench;
let place: OfferPlace;

beforeAll(async () => {
  place = await startOfferPlace();
  // Fewer than are open at once: some are read again from their histories all the time.
  bench = await startWorkflowBench('real', { maxCachedWorkflows: 10 });
  bench.use(place.activities);
});
afterAll(async () => {
  await bench.stop();
  await place.stop();
});

/** Of four offers each. */
const SALES = 75;
const SALE_CONCURRENCY = 3;

test('300 offers that people act on at once: all is answered, everybody is told, and every history is replayed', async () => {
  const seed = Number(process.env['REPLAY_SEED'] ?? Date.now());
  const { client } = bench.environment;
  const traffic = offerTraffic(client, place);
  const sales = fc.sample(haggling, { numRuns: SALES, seed });
  const ids: string[] = [];
  const lane = async (): Promise<void> => {
    for (let sale = sales.pop(); sale !== undefined; sale = sales.pop())
      ids.push(...(await traffic.haggle(sale)));
  };
  await Promise.all(Array.from({ length: SALE_CONCURRENCY }, lane));
  expect({ seed, unavailable: traffic.answers['unavailable'] }).toEqual({ seed, unavailable: undefined });
  expect(traffic.answers['done']).toBeGreaterThan(SALES);
  expect(traffic.answers['not_your_turn']).toBeGreaterThan(SALES);

  const untold = { _id: { $in: ids }, $or: [{ is_open: true }, { unannounced_since: { $exists: true } }] };
  await waitUntil(
    'all have ended, and everybody knows',
    async () => (await place.models.Offer.countDocuments(untold)) === 0,
    120_000,
  ).catch(() => undefined);
  const left = await place.models.Offer.find(untold, { status: 1 }).lean();
  expect({ seed, left }).toEqual({ seed, left: [] });
  const ours = new Set(ids.map(offerWorkflowId));
  const { replayed, bad } = await replayRuns(client, "WorkflowType = 'offer'", {
    isOurs: (id) => ours.has(id),
  });
  expect({ seed, bad }).toEqual({ seed, bad: [] });
  expect(replayed).toBeGreaterThanOrEqual(ids.length);
});
