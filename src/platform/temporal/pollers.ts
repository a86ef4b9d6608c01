import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { BULK_QUEUE, CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE, OUTBOUND_QUEUE } from './contract/task-queues';

const { TASK_QUEUE_TYPE_WORKFLOW: WORKFLOWS, TASK_QUEUE_TYPE_ACTIVITY: ACTIVITIES } =
  temporal.api.enums.v1.TaskQueueType;

/** A queue and a kind of its tasks. Local activities are on no queue. */
type Tasks = readonly [queue: string, kind: temporal.api.enums.v1.TaskQueueType];

/**
 * Tasks that events, their rules and operators wait for. `/readyz` checks these only: where nobody polls the other queues,
 * reminders, deliveries and bulk changes wait durably, and taking the API out of service for that would lose webhooks.
 */
const EVENT_TASKS: readonly Tasks[] = [
  [CHAT_EVENTS_QUEUE, WORKFLOWS],
  [OUTBOUND_QUEUE, ACTIVITIES],
];

/** Tasks of a worker's other queues, whatever is configured. */
const LATER_TASKS: readonly Tasks[] = [
  [FOLLOW_UPS_QUEUE, WORKFLOWS],
  [BULK_QUEUE, WORKFLOWS],
  [BULK_QUEUE, ACTIVITIES],
];

/** The queues of events that no worker has polled lately: Temporal remembers pollers for some minutes. */
export function queuesWithoutPollers(client: Client): Promise<string[]> {
  return unpolled(client, EVENT_TASKS);
}

/**
 * The same for all queues.
 * @param deliveryQueues those of the configured delivery channels; the others get no tasks
 */
export function allQueuesWithoutPollers(
  client: Client,
  deliveryQueues: readonly string[],
): Promise<string[]> {
  const deliveries = deliveryQueues.map((queue): Tasks => [queue, ACTIVITIES]);
  return unpolled(client, [...EVENT_TASKS, ...LATER_TASKS, ...deliveries]);
}

async function unpolled(client: Client, tasks: readonly Tasks[]): Promise<string[]> {
  const queues = await Promise.all(
    tasks.map(async ([name, taskQueueType]) => {
      const { pollers } = await client.workflowService.describeTaskQueue({
        namespace: client.options.namespace,
        taskQueue: { name },
        taskQueueType,
      });
      return pollers === undefined || pollers === null || pollers.length === 0 ? [name] : [];
    }),
  );
  return [...new Set(queues.flat())];
}
