import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../../activities';
import type { ModerationCaseResult } from '../../../src/moderation/contract';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { PLAIN, startWorkflowBench, type WorkflowBench } from '../../workflows/workflow-bench';

const HOUR_MS = 3_600_000;

let bench: WorkflowBench;
beforeEach(async () => {
  bench = await startWorkflowBench();
});
afterEach(() => bench.stop());

const start = (workflow: string, input: object, overrides: Partial<Activities>) => {
  bench.use(overrides);
  return bench.environment.client.workflow.start(workflow, {
    taskQueue: CHAT_EVENTS_QUEUE,
    workflowId: bench.id(workflow),
    args: [input],
  });
};
const down = () => Promise.reject(ApplicationFailure.retryable('stream: -1', 'stream: -1'));

/** ms from the start of a run to its end, by its own history: the server's clock hurries on. */
async function duration(handle: Awaited<ReturnType<typeof start>>): Promise<number> {
  const { startTime, closeTime } = await handle.describe();
  return (closeTime?.getTime() ?? Number.NaN) - startTime.getTime();
}

describe('outages', () => {
  test('MongoDB is away for a quarter of an hour: recorded when it is back, nothing put aside', async () => {
    let left = 40;
    const handle = await start(
      'messageNew',
      { eventId: 'message.new/m1', expectedDecision: 'allow' },
      {
        recordMessage: () =>
          (left -= 1) > 0 ? Promise.reject(new Error('not primary')) : Promise.resolve(PLAIN),
      },
    );
    expect(await handle.result()).toMatchObject({ decision: 'allow' });
    expect(bench.names()).toEqual(Array.from({ length: 40 }, () => 'recordMessage'));
    expect(await duration(handle)).toBeGreaterThan(15 * 60_000);
  });

  test('Stream deletes nothing for a day: given up after 24 hours, and undone', async () => {
    const handle = await start('moderationCase', { messageId: 'm1' }, { deleteAtStream: down });
    const result = (await handle.result()) as ModerationCaseResult;
    expect(result).toMatchObject({ status: 'compensated', left: [] });
    expect(result.failure).toMatch(/^deleteAtStream: /);
    const hours = (await duration(handle)) / HOUR_MS;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThan(24.1);
    // Every five minutes, after the first ones.
    const tries = bench.names().filter((name) => name === 'deleteAtStream').length;
    expect(tries).toBeGreaterThan(280);
    expect(tries).toBeLessThan(310);
  });

  test('Stream is away for two days: a person has to restore the message', async () => {
    const handle = await start(
      'moderationCase',
      { messageId: 'm1' },
      { deleteAtStream: down, restoreAtStream: down },
    );
    const left = ['restore message m1 at Stream'];
    await expect(handle.result()).rejects.toMatchObject({
      cause: { type: 'NeedsAttention', details: [{ left }] },
    });
    expect((await duration(handle)) / HOUR_MS).toBeGreaterThan(47);
    expect(bench.names()).toContain('unflagMessage');
    expect(bench.calls.at(-2)).toMatchObject(['tellModerators', { failed: { left } }]);
  });
});
