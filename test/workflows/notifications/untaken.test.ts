import { ActivityFailure, TimeoutFailure } from '@temporalio/common';
import { undelivered } from '../../../workflows/notifications/try-channels';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench } from '../workflow-bench';
import { useFixture } from '../../support/use-fixture';

// A server that skips time skips none while an activity waits for a worker.
const bench = useFixture(() => startWorkflowBench('real'));

describe('a way that was switched off while something was to go out over it', () => {
  test('is waited for a day', async () => {
    bench.use({
      planNotification: () => Promise.resolve({ next: 'deliver', channels: ['webhook'], firstRetryMs: 1 }),
    });
    const handle = await bench.environment.client.workflow.start('notification', {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: bench.id('notification'),
      args: [{ key: 'moderation_case/m1/1', kind: 'moderation_case', recipientId: 'parley:moderators' }],
    });
    const { scheduleToStartTimeout } = await waitUntil('the delivery is scheduled', async () => {
      const { events } = await handle.fetchHistory();
      return events
        ?.map((event) => event.activityTaskScheduledEventAttributes ?? undefined)
        .find((scheduled) => scheduled !== undefined);
    });
    await handle.terminate();
    expect(Number(scheduleToStartTimeout?.seconds)).toBe(86_400);
  });

  test.each([
    ['SCHEDULE_TO_START', 'no_worker', false],
    ['HEARTBEAT', 'interrupted', true],
  ] as const)('a try that ends by %s is %s, worth another: %s', (type, code, retryable) => {
    const timeout = new TimeoutFailure('', undefined, type);
    expect(undelivered(new ActivityFailure('', 'deliver', '1', 'TIMEOUT', undefined, timeout))).toEqual({
      outcome: 'failed',
      code,
      retryable,
    });
  });
});
