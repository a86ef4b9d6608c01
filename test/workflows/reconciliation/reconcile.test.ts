import { ApplicationFailure, WorkflowFailedError } from '@temporalio/client';
import { NOTHING } from '../../../src/reconciliation/domain/tally';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import {
  PROGRESS_QUERY,
  type ComparePageInput,
  type ReconciliationInput,
  type ReconciliationProgress,
  type ReconciliationReport,
} from '../../../src/reconciliation/contract';
import { startWorkflowBench } from '../workflow-bench';
import { useFixture } from '../../support/use-fixture';

const bench = useFixture(startWorkflowBench);

const DAY = 86_400_000;

function start(input: Partial<ReconciliationInput> = {}) {
  return bench.environment.client.workflow.start('reconcile', {
    taskQueue: CHAT_EVENTS_QUEUE,
    workflowId: bench.id('reconciliation'),
    args: [{ trigger: 'demand', depthDays: 7, ...input }],
  });
}

async function run(input: Partial<ReconciliationInput> = {}): Promise<ReconciliationReport> {
  return (await (await start(input)).result()) as ReconciliationReport;
}

describe('a reconciliation', () => {
  test('goes from page to page, adds up, and ends', async () => {
    const pages: ComparePageInput[] = [];
    bench.use({
      comparePage: (input) => {
        pages.push(input);
        const tally = { channels: 30, found: 2, started: 1, already_known: 1, missing: { 'message.new': 2 } };
        if (pages.length === 1) {
          return Promise.resolve({ tally, next: { stage: 'changed', from: 'later', offset: 0 } });
        }
        return Promise.resolve(pages.length === 2 ? { tally, next: { stage: 'gone' } } : { tally: {} });
      },
    });
    const until = Date.UTC(2026, 2, 10);
    const report = await run({ since: until - 3_600_000, until });
    expect(report).toEqual({
      ...NOTHING,
      channels: 60,
      found: 4,
      started: 2,
      already_known: 2,
      missing: { 'message.new': 4 },
      since: '2026-03-09T23:00:00.000Z',
      until: '2026-03-10T00:00:00.000Z',
      from: '2026-03-03T00:00:00.000Z',
    });
    expect(pages.map(({ at }) => at)).toEqual([
      { stage: 'written', from: report.from, offset: 0 },
      { stage: 'changed', from: 'later', offset: 0 },
      { stage: 'gone' },
    ]);
    expect(bench.names()).toEqual([
      'beginPass',
      'comparePage',
      'comparePage',
      'comparePage',
      'concludePass',
      'refreshMetrics',
      'endPass',
    ]);
  });

  test('a scheduled one leaves the last minute to the webhooks', async () => {
    bench.use();
    const now = await bench.environment.currentTimeMs();
    await run({ trigger: 'schedule' });
    const [, begun] = bench.calls[0] as readonly ['beginPass', { until: number }];
    expect(begun.until).toBeLessThanOrEqual(now - 55_000);
    expect(begun.until).toBeGreaterThan(now - DAY);
  });

  test('one that is to look into the future looks at what there is', async () => {
    bench.use();
    const now = await bench.environment.currentTimeMs();
    await run({ until: now + 365 * DAY });
    const [, begun] = bench.calls[0] as readonly ['beginPass', { until: number }];
    expect(begun.until).toBeLessThan(now + DAY);
  });

  test('one of a single channel compares that', async () => {
    bench.use({ compareOne: () => Promise.resolve({ tally: { channels: 1 } }) });
    expect(await run({ cid: 'messaging:c1' })).toMatchObject({ channels: 1 });
    expect(bench.names()).toEqual(['beginPass', 'compareOne', 'concludePass', 'refreshMetrics', 'endPass']);
  });

  test('a dry one says so and leaves the metrics alone', async () => {
    bench.use({
      concludePass: ({ dryRun }) =>
        Promise.resolve(dryRun ? { tally: {}, examples: ['message messaging:c1 m1'] } : { tally: {} }),
    });
    expect(await run({ dryRun: true })).toMatchObject({
      dry_run: true,
      examples: ['message messaging:c1 m1'],
    });
    expect(bench.names()).toEqual(['beginPass', 'comparePage', 'concludePass', 'endPass']);
    expect(bench.calls[1]).toEqual(['comparePage', expect.objectContaining({ dryRun: true })]);
  });

  test('concludes once, of all that its pages have compared, and says where that was too much', async () => {
    const stopped = { pending: 500, confirmed: 21, looked_at: 600, limit: 20, examples: [] };
    const asked: unknown[] = [];
    bench.use({
      comparePage: ({ at }) =>
        Promise.resolve({
          tally: { channels: 30, messages: 20 },
          ...(at.stage !== 'gone' && { next: { stage: 'gone' } }),
        }),
      concludePass: (input) => {
        asked.push(input);
        return Promise.resolve({ tally: {}, stopped });
      },
    });
    expect(await run()).toMatchObject({ stopped });
    expect(asked).toEqual([expect.objectContaining({ lookedAt: 100, dryRun: false, allowChanges: false })]);
    expect(bench.calls.at(-1)).toEqual([
      'endPass',
      expect.objectContaining({
        outcome: { status: 'stopped', report: expect.objectContaining({ stopped }) },
      }),
    ]);
  });

  test('a long one goes on in further runs, and forgets nothing', async () => {
    let pages = 0;
    bench.use({
      comparePage: ({ at }) => {
        pages += 1;
        const tally = { channels: 1, missing: { 'message.new': 1 } };
        return Promise.resolve(pages < 450 ? { tally, next: at } : { tally });
      },
    });
    expect(await run()).toMatchObject({ channels: 450, missing: { 'message.new': 450 } });
    // What the first run begins the others go on with.
    expect(bench.names().filter((name) => name === 'beginPass')).toHaveLength(1);
  }, 120_000);

  test('tries a page again, and waits as long as Stream asks', async () => {
    let tries = 0;
    bench.use({
      comparePage: () => {
        tries += 1;
        if (tries > 2) return Promise.resolve({ tally: { channels: 1 } });
        throw ApplicationFailure.create({ message: 'stream: 9', type: 'stream: 9', nextRetryDelay: '90s' });
      },
    });
    const before = await bench.environment.currentTimeMs();
    expect(await run()).toMatchObject({ channels: 1 });
    expect((await bench.environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(180_000);
  });

  test('one that cannot go on says so and covers nothing', async () => {
    bench.use({
      comparePage: () => {
        throw ApplicationFailure.nonRetryable('stream: 5', 'stream: 5');
      },
    });
    await expect(run()).rejects.toThrow(WorkflowFailedError);
    expect(bench.calls.at(-1)).toEqual([
      'endPass',
      expect.objectContaining({ outcome: { status: 'failed', failure: 'comparePage: stream: 5' } }),
    ]);
  });

  test('says how far it is', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    bench.use({
      comparePage: async ({ at }) => {
        if (at.stage === 'written') return { tally: { channels: 30 }, next: { stage: 'gone' } };
        await held;
        return { tally: {} };
      },
    });
    const handle = await start();
    let progress: ReconciliationProgress | undefined;
    while (progress?.stage !== 'gone') progress = await handle.query<ReconciliationProgress>(PROGRESS_QUERY);
    expect(progress).toMatchObject({ tally: { channels: 30 } });
    goOn();
    await handle.result();
    expect(await handle.query(PROGRESS_QUERY)).toMatchObject({ stage: 'done' });
  });
});
