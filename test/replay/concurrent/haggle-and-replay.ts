import fc from 'fast-check';
import { startOfferPlace } from '../../activities/offers/offer-place';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench } from '../../workflows/workflow-bench';
import { offerWorkflowId } from '../../../src/offers/contract';
import { haggling, offerTraffic, type Haggling } from './haggling';
import { replayRuns } from './replay-runs';

const SALE_CONCURRENCY = 3;

const counters: Haggling['waves'][number] = [0, 1, 2, 3].map((offer) => ({
  offer,
  who: 'seller',
  action: 'counter',
  amount: 8_000,
  times: 1,
  hasKey: true,
  isAskedOfRun: false,
}));
/** Whatever is drawn beside it: a seller counters every offer, and then it is not their turn. */
const COUNTERED_TWICE: Haggling = { stock: 2, seconds: 3_600, waves: [counters, counters] };

/**
 * Lets people act on offers at once, expects that all is answered and everybody is told, and replays every history.
 * @param saleCount of four offers each. `REPLAY_SEED` repeats a run
 */
export async function haggleAndReplay(saleCount: number): Promise<void> {
  const place = await startOfferPlace();
  // Fewer than are open at once: some are read again from their histories all the time.
  const bench = await startWorkflowBench('real', { maxCachedWorkflows: 10 });
  bench.use(place.activities);
  try {
    const seed = Number(process.env['REPLAY_SEED'] ?? Date.now());
    const { client } = bench.environment;
    const traffic = offerTraffic(client, place);
    const sales = [...fc.sample(haggling, { numRuns: saleCount - 1, seed }), COUNTERED_TWICE];
    const ids: string[] = [];
    const lane = async (): Promise<void> => {
      for (let sale = sales.pop(); sale !== undefined; sale = sales.pop())
        ids.push(...(await traffic.haggle(sale)));
    };
    await Promise.all(Array.from({ length: SALE_CONCURRENCY }, lane));
    expect({ seed, unavailable: traffic.answers['unavailable'] }).toEqual({ seed, unavailable: undefined });
    expect(traffic.answers['done']).toBeGreaterThan(saleCount);
    expect(traffic.answers['not_your_turn']).toBeGreaterThan(saleCount);

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
  } finally {
    await bench.stop();
    await place.stop();
  }
}
