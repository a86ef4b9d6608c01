import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../../activities';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench } from '../workflow-bench';
import { useFixture } from '../../support/use-fixture';

export function cancellation(): void {
  const CASE = { messageId: 'm1' };

  // The time-skipping server answers a cancellation that meets an activity's end with an error that a real one
  // does not give.
  const bench = useFixture(() => startWorkflowBench('real'));

  const start = (overrides: Partial<Activities>) => {
    bench.use(overrides);
    return bench.environment.client.workflow.start('moderationCase', {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: bench.id('moderation-case'),
      args: [CASE],
      typedSearchAttributes: [{ key: stateAttribute, value: 'open' }],
    });
  };

  /** Cancels a case in the middle of an activity, which then ends well all the same. */
  async function cancelDuring(activity: 'deleteAtStream' | 'tellModerators') {
    let finish: () => void = () => undefined;
    const finishing = new Promise<void>((resolve) => (finish = resolve));
    let wasFirst = false;
    const handle = await start({
      [activity]: async () => {
        if (!wasFirst) {
          wasFirst = true;
          await finishing;
        }
        return { recipients: 1 };
      },
    });
    await waitUntil(`${activity} is under way`, () => bench.names().includes(activity));
    await handle.cancel();
    await waitUntil('the run knows', async () => {
      const { events } = await handle.fetchHistory();
      return events?.some((event) => event.activityTaskCancelRequestedEventAttributes);
    });
    finish();
    const result = await handle.result().catch((error: unknown) => error);
    return { handle, result };
  }

  describe('a removal that an operator cancels', () => {
    test('while it waits for Stream: undone', async () => {
      const handle = await start({
        deleteAtStream: () => Promise.reject(ApplicationFailure.retryable('stream: -1', 'stream: -1')),
      });
      await waitUntil('Stream was asked', () => bench.names().includes('deleteAtStream'));
      await handle.cancel();
      expect(await handle.result()).toEqual({ status: 'compensated', failure: 'cancelled', left: [] });
      expect(bench.names().filter((name) => name !== 'deleteAtStream')).toEqual([
        'flagMessage',
        'restoreAtStream',
        'unflagMessage',
        'tellModerators',
        'closeCase',
      ]);
      expect((await handle.describe()).typedSearchAttributes.get(stateAttribute)).toBe('compensated');
    });

    test('while Stream deletes: undone', async () => {
      const { result } = await cancelDuring('deleteAtStream');
      expect(result).toEqual({ status: 'compensated', failure: 'cancelled', left: [] });
      expect(bench.names()).toEqual([
        'flagMessage',
        'deleteAtStream',
        'restoreAtStream',
        'unflagMessage',
        'tellModerators',
        'closeCase',
      ]);
    });

    test('while the mail goes out: the case does not stay open', async () => {
      const { handle } = await cancelDuring('tellModerators');
      const state = (await handle.describe()).typedSearchAttributes.get(stateAttribute);
      expect(state).not.toBe('open');
      expect(bench.calls.at(-1)).toMatchObject(['closeCase', { ...CASE, status: state }]);
    });
  });
}
