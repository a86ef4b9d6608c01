import { setTimeout as delay } from 'node:timers/promises';
import { temporal as protocol } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { createMessageActivities } from '../activities/recording/messages';
import { contentId } from '../src/stream/domain/event-id';
import { createScreening } from '../src/moderation/domain/screen-message';
import { dataConverter } from '../src/platform/temporal/connection';
import type { ArmedFollowUp, FollowUpInput } from '../src/follow-ups/contract';
import {
  channelAttribute,
  recipientAttribute,
  stateAttribute,
} from '../src/platform/temporal/contract/search-attributes';
import { FOLLOW_UPS_QUEUE } from '../src/platform/temporal/contract/task-queues';
import { unansweredEvents } from './events';
import { inInbox } from './inbox';
import { forEachConcurrently } from './for-each-concurrently';
import { putPeople } from './people';
import type { BenchStack } from './stack';

/** A follow-up that a message has armed, and its channel. */
export interface Waiting extends ArmedFollowUp {
  readonly cid: string;
}

const START_CONCURRENCY = 24;
const RECORDED_BATCH_SIZE = 200;
const HOUR_MS = 3_600_000;

/** Records unanswered messages, as their workflows do. @returns the follow-ups that they arm */
export async function armFollowUps(
  stack: BenchStack,
  first: number,
  count: number,
  at: Date,
): Promise<Waiting[]> {
  const { config, models } = stack;
  const activities = createMessageActivities({
    models,
    screen: createScreening(),
    parleyUserId: config.PARLEY_USER_ID,
    followUps: {
      unreadMs: config.FOLLOW_UP_UNREAD_MINUTES * 60_000,
      unansweredMs: config.FOLLOW_UP_UNANSWERED_HOURS * HOUR_MS,
      maxReminders: config.FOLLOW_UP_MOST,
    },
  });
  const found: Waiting[] = [];
  for (let done = 0; done < count; done += RECORDED_BATCH_SIZE) {
    const events = unansweredEvents(first + done, Math.min(RECORDED_BATCH_SIZE, count - done), at);
    await putPeople(
      stack,
      events.map((_, index) => `seller_${first + done + index}`),
    );
    await inInbox(stack, events);
    await forEachConcurrently(events, RECORDED_BATCH_SIZE, async ({ event }) => {
      const { cid, followUps = [] } = await activities.recordMessage({ eventId: contentId(event) });
      found.push(...followUps.map((armed) => ({ ...armed, cid })));
    });
  }
  if (found.length !== count) throw new Error(`${count} messages armed ${found.length} follow-ups`);
  return found;
}

/** Starts follow-ups as `startFollowUp` does for a message's workflow. */
export async function startAll(stack: BenchStack, all: readonly Waiting[], lookAt: number): Promise<void> {
  await forEachConcurrently(all, START_CONCURRENCY, async ({ workflowId, cid, userId }) => {
    const input: FollowUpInput = { cid, userId, lookAt };
    await stack.temporal.client.workflow.start('followUp', {
      workflowId,
      taskQueue: FOLLOW_UPS_QUEUE,
      args: [input],
      staticSummary: `Follow-up of ${userId} in ${cid}`,
      typedSearchAttributes: [
        { key: channelAttribute, value: cid },
        { key: recipientAttribute, value: userId },
        { key: stateAttribute, value: 'waiting' },
      ],
    });
  });
}

/**
 * Runs something while a second worker, in this process, works on follow-ups, too: Parley's own takes few of them at once,
 * by design, and would need minutes until thousands have set their timers. The second worker cannot evaluate follow-ups,
 * so none of them may be due meanwhile.
 */
export async function withAnotherWorker(stack: BenchStack, run: () => Promise<void>): Promise<void> {
  const worker = await Worker.create({
    connection: stack.temporal.connection,
    namespace: stack.config.TEMPORAL_NAMESPACE,
    taskQueue: FOLLOW_UPS_QUEUE,
    workflowBundle: stack.workflowBundle,
    dataConverter: dataConverter(stack.config),
    // The worker warns if it has no activities.
    activities: { lookAtFollowUp: () => Promise.reject(new Error('Due too early')) },
    enableNonLocalActivities: false,
    maxCachedWorkflows: 100,
  });
  await worker.runUntil(run);
}

/** Waits until every follow-up has set its timer: none waits for its first task any more. */
export async function untilAsleep({ config, temporal }: BenchStack): Promise<void> {
  for (let empty = 0; empty < 5; empty += 1) {
    await delay(200);
    const { stats } = await temporal.client.workflowService.describeTaskQueue({
      namespace: config.TEMPORAL_NAMESPACE,
      taskQueue: { name: FOLLOW_UPS_QUEUE },
      taskQueueType: protocol.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
      reportStats: true,
    });
    if (Number(stats?.approximateBacklogCount ?? 0) > 0) empty = 0;
  }
}
