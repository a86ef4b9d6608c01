import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import { oneAtATime } from './one-at-a-time';
import { OUTBOUND_QUEUE } from '../../src/platform/temporal/contract/task-queues';

/**
 * They go on until MongoDB is there; waits of 3 s and longer become timers, so that a long outage does not keep a workflow
 * task alive for each message.
 */
const MONGO = {
  startToCloseTimeout: '10s',
  localRetryThreshold: '3s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '30s' },
} as const;

/** Local activities: MongoDB only. */
export const mongo = proxyLocalActivities<Activities>(MONGO);

/** The same for runs in which handlers or branches do something beside the body: one at a time. */
export const mongoOneAtATime = oneAtATime(mongo);

/**
 * The same as `mongo`, of the activities that record events. The activity says when it is to be tried again
 * (`nextRetryDelay`), and after so many tries, some three quarters of an hour, the run begins anew (`put-aside`): so its history ends.
 */
export const recording = proxyLocalActivities<
  Pick<Activities, 'recordMessage' | 'recordMessageChange' | 'recordMessageDeletion' | 'recordEvent'>
>({ ...MONGO, retry: { ...MONGO.retry, maximumAttempts: 120 } });

/** Activities that reach outside. A vendor may be down for a day before a step counts as failed for good. */
export const outbound = proxyActivities<Activities>({
  taskQueue: OUTBOUND_QUEUE,
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});
