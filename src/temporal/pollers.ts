import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { CHAT_EVENTS_QUEUE } from '../../workflows/task-queues';

/** Whether any worker has asked for tasks of the chat events lately. */
export async function hasPollers(client: Client): Promise<boolean> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: CHAT_EVENTS_QUEUE },
    taskQueueType: temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
  });
  return (pollers ?? []).length > 0;
}
