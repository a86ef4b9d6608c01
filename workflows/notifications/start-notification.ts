import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { CHAT_EVENTS_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import {
  notificationAttributes,
  notificationWorkflowId,
  type NotificationInput,
} from '../../src/notifications/contract';
import { notification } from './notification';

/** Tells somebody, once for a key. The notification goes on by itself, for as long as it takes. */
export async function startNotification(input: NotificationInput): Promise<void> {
  const { key, kind, recipientId } = input;
  try {
    await startChild(notification, {
      workflowId: notificationWorkflowId(key),
      // Not its parent's: among thousands of follow-ups that are due, mails and support's actions would wait.
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [input],
      staticSummary: `${kind} to ${recipientId}`,
      typedSearchAttributes: notificationAttributes(input),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
