import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import {
  BULK_QUEUE,
  CHAT_EVENTS_QUEUE,
  DELIVERY_QUEUES,
  FOLLOW_UPS_QUEUE,
  OUTBOUND_QUEUE,
} from './contract/task-queues';
import type { DeliveryChannel } from '../../notifications/domain/kinds';

const { TASK_QUEUE_TYPE_WORKFLOW: WORKFLOWS, TASK_QUEUE_TYPE_ACTIVITY: ACTIVITIES } =
  temporal.api.enums.v1.TaskQueueType;

/** A queue and a kind of tasks that is put on it; local activities are on none. */
type Tasks = readonly [queue: string, kind: temporal.api.enums.v1.TaskQueueType];

/**
 * What events, their rules and operators wait for. `/readyz` asks for these only: where nobody works on the others,
 * reminders, deliveries and bulk changes wait, durably, and taking the API out of service would lose webhooks for it.
 */
const EVENT_TASKS: readonly Tasks[] = [
  [CHAT_EVENTS_QUEUE, WORKFLOWS],
  [OUTBOUND_QUEUE, ACTIVITIES],
];

/** What else a worker works on, whatever is configured. */
const LATER_TASKS: readonly Tasks[] = [
  [FOLLOW_UPS_QUEUE, WORKFLOWS],
  [BULK_QUEUE, WORKFLOWS],
  [BULK_QUEUE, ACTIVITIES],
];

/** The queues of events that no worker has asked for tasks lately: within some minutes, as Temporal remembers it. */
export function queuesWithoutPollers(client: Client): Promise<string[]> {
  return unpolled(client, EVENT_TASKS);
}

/**
 * The same of all queues.
 * @param ways the ways of delivery that are configured; nothing is put on the queues of others
 */
export function allQueuesWithoutPollers(client: Client, ways: readonly DeliveryChannel[]): Promise<string[]> {
  const deliveries = ways.map((way): Tasks => [DELIVERY_QUEUES[way], ACTIVITIES]);
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
