import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { CHAT_EVENTS_QUEUE, OUTBOUND_QUEUE } from '../../workflows/task-queues';

const { TASK_QUEUE_TYPE_WORKFLOW, TASK_QUEUE_TYPE_ACTIVITY } = temporal.api.enums.v1.TaskQueueType;

/** The kind of tasks that is put on each queue; local activities are on none. */
const TASKS_OF = [
  [CHAT_EVENTS_QUEUE, TASK_QUEUE_TYPE_WORKFLOW],
  [OUTBOUND_QUEUE, TASK_QUEUE_TYPE_ACTIVITY],
] as const;

/** The task queues that no worker has asked for tasks lately: within some minutes, as Temporal remembers it. */
export async function queuesWithoutPollers(client: Client): Promise<string[]> {
  const queues = await Promise.all(
    TASKS_OF.map(async ([name, taskQueueType]) => {
      const { pollers } = await client.workflowService.describeTaskQueue({
        namespace: client.options.namespace,
        taskQueue: { name },
        taskQueueType,
      });
      return pollers === undefined || pollers === null || pollers.length === 0 ? [name] : [];
    }),
  );
  return queues.flat();
}
