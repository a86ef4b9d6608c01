import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import fc from 'fast-check';
import { demandedPassId } from '../../../src/reconciliation/contract';
import { moderationCaseId } from '../../../src/moderation/contract';
import { notificationWorkflowId } from '../../../src/notifications/contract';
import { kindAttribute, stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { propertyRuns } from '../../support/property-runs';
import { waitUntil } from '../../support/wait-until';
import { startWorkflowBench } from '../../workflows/workflow-bench';
import { replayRuns } from './replay-runs';
import { useFixture } from '../../support/use-fixture';

jest.setTimeout(300_000);

const bench = useFixture(() =>
  startWorkflowBench('real', { maxCachedWorkflows: 8, queues: [CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE] }),
);

/** Of each of the four workflows. */
const RUNS = propertyRuns(4);
const RUN_CONCURRENCY = 4;
/** The visibility query finds the runs of this suite by it. */
const SUITE = randomUUID();

const NAMES = ['retry', 'dismiss', 'redirect', 'poke'] as const;
/** Waves of what support, operators and timers do at the same moment. */
const traffic = fc.array(
  fc.array(fc.record({ name: fc.constantFrom(...NAMES), isUpdate: fc.boolean() }), { maxLength: 6 }),
  { minLength: 2, maxLength: 4 },
);
type Traffic = typeof traffic extends fc.Arbitrary<infer T> ? T : never;

/** Does what is wanted to a run, whatever it makes of it: it may know no such thing, or have ended. */
async function disturb(handle: WorkflowHandle, waves: Traffic): Promise<void> {
  for (const wave of waves) {
    await Promise.all(
      wave.map(async ({ name, isUpdate }) => {
        const action = { actionId: randomUUID(), by: 'support-1', channel: 'email' };
        const asked = isUpdate
          ? bench.environment.connection.withDeadline(Date.now() + 1_000, () =>
              handle.executeUpdate(name, { args: [action] }),
            )
          : handle.signal(name, action);
        await asked.catch(() => undefined);
      }),
    );
    await handle.query('progress').catch(() => undefined);
  }
}

test('notifications, follow-ups, cases and passes that are disturbed at once are replayed', async () => {
  const seed = Number(process.env['REPLAY_SEED'] ?? Date.now());
  // As long as MongoDB takes, so that what comes meanwhile comes in the middle.
  const slowly = async <T>(value: T): Promise<T> => delay(2 + Math.random() * 20, value);
  let isCalm = false;
  bench.use({
    planNotification: () => slowly({ next: 'deliver', channels: ['email'], firstRetryMs: 1 }),
    deliver: () =>
      slowly(isCalm ? { outcome: 'sent' } : { outcome: 'failed', code: '550', retryable: false }),
    endNotification: () => slowly(undefined),
    supportNotification: () => slowly(undefined),
    lookAtFollowUp: () =>
      slowly(isCalm ? { do: 'end', why: 'nothing_waits' } : { do: 'wait', until: Date.now() + 500 }),
    flagMessage: () => slowly(undefined),
    unflagMessage: () => slowly(undefined),
    deleteAtStream: ({ messageId }) =>
      messageId.endsWith('0')
        ? Promise.reject(ApplicationFailure.nonRetryable('stream: 403', 'stream: 403'))
        : slowly(undefined),
    closeCase: () => slowly({ webhook: false }),
    beginPass: ({ until, since = until - 1 }) => slowly({ since, until }),
    endPass: () => slowly(undefined),
  });
  const { client } = bench.environment;
  const start = (type: string, workflowId: string, args: unknown[], taskQueue = CHAT_EVENTS_QUEUE) =>
    client.workflow.start(type, {
      workflowId,
      taskQueue,
      args,
      typedSearchAttributes: [
        { key: stateAttribute, value: 'pending' },
        { key: kindAttribute, value: SUITE },
      ],
    });
  const startAll = (index: number): Promise<WorkflowHandle>[] => {
    const id = `${SUITE}-${index}`;
    const told = { key: `offer_accepted/${id}`, kind: 'offer_accepted', recipientId: 'somebody' };
    const waiting = { cid: 'messaging:c1', userId: 'somebody', lookAt: 0 };
    const caseId = `${id}-${index % 4}`;
    return [
      start('notification', notificationWorkflowId(told.key), [told]),
      start('followUp', `follow-up/${id}`, [waiting], FOLLOW_UPS_QUEUE),
      start('moderationCase', moderationCaseId(caseId), [{ messageId: caseId }]),
      start('reconcile', `${demandedPassId(index)}-${id}`, [{ trigger: 'demand', depthDays: 1 }]),
    ];
  };
  const drawn = fc.sample(traffic, { numRuns: RUNS, seed });
  const lane = async (): Promise<void> => {
    for (let waves = drawn.pop(); waves !== undefined; waves = drawn.pop()) {
      const wanted = waves;
      const handles = await Promise.all(startAll(drawn.length));
      await Promise.all(handles.map((handle) => disturb(handle, wanted)));
    }
  };
  await Promise.all(Array.from({ length: RUN_CONCURRENCY }, lane));
  isCalm = true;
  const query = `ParleyKind = '${SUITE}'`;
  // One that has not failed yet takes no retry: it is asked again.
  await waitUntil(
    'all have ended',
    async () => {
      for await (const run of client.workflow.list({ query: `${query} AND ExecutionStatus = 'Running'` })) {
        const handle = client.workflow.getHandle(run.workflowId);
        for (const name of ['retry', 'poke']) await handle.signal(name, {}).catch(() => undefined);
        // It is answered when the run has looked at its signals. Of one that cannot keep up with them, Temporal fails a
        // task.
        await handle.query('progress').catch(() => undefined);
      }
      return (await client.workflow.count(`${query} AND ExecutionStatus = 'Running'`)).count === 0;
    },
    120_000,
  );
  const { replayed, bad } = await replayRuns(client, query);
  expect({ seed, bad }).toEqual({ seed, bad: [] });
  expect(replayed).toBeGreaterThanOrEqual(4 * RUNS);
});
