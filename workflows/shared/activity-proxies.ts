import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import { oneAtATime } from './one-at-a-time';
import { OUTBOUND_QUEUE } from '../../src/platform/temporal/contract/task-queues';

/**
 * These activities are retried until MongoDB answers. Waits of 3 s and longer become timers, so that a long outage does
 * not keep a workflow task alive for each message.
 */
const MONGO = {
  startToCloseTimeout: '10s',
  localRetryThreshold: '3s',
  retry: { initialInterval: '100ms', backoffCoefficient: 2, maximumInterval: '30s' },
} as const;

/** Local activities, which call nothing but MongoDB. */
export const mongo = proxyLocalActivities<Activities>(MONGO);

/** The same, one at a time: for workflows whose handlers or branches call activities beside the body. */
export const mongoOneAtATime = oneAtATime(mongo);

/**
 * The same as `mongo`, for the activities that record events. They say themselves when they are to be retried
 * (`nextRetryDelay`). After 120 attempts, some three quarters of an hour, the run begins anew, so that its history does
 * not grow without end.
 */
export const recording = proxyLocalActivities<
  Pick<Activities, 'recordMessage' | 'recordMessageChange' | 'recordMessageDeletion' | 'recordEvent'>
>({ ...MONGO, retry: { ...MONGO.retry, maximumAttempts: 120 } });

/** Activities that call vendors. A vendor may be down for a day before a step counts as failed for good. */
export const outbound = proxyActivities<Activities>({
  taskQueue: OUTBOUND_QUEUE,
  startToCloseTimeout: '30s',
  scheduleToCloseTimeout: '24h',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
});
