import { CHAT_EVENTS_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import {
  notificationAttributes,
  notificationWorkflowId,
  type NotificationInput,
} from '../../src/notifications/contract';
import { startChildOnce } from '../shared/start-child-once';
import { notification } from './notification';

/**
 * Starts a notification, once for a key. It goes on by itself, for as long as it takes. This function is not `async`,
 * which would add a microtask: recorded runs would not replay.
 */
export function startNotification(input: NotificationInput): Promise<boolean> {
  const { key, kind, recipientId } = input;
  return startChildOnce(notification, {
    workflowId: notificationWorkflowId(key),
    // Not the queue of its parent: e-mails and support's actions would wait behind thousands of follow-ups that are due.
    taskQueue: CHAT_EVENTS_QUEUE,
    args: [input],
    staticSummary: `${kind} to ${recipientId}`,
    typedSearchAttributes: notificationAttributes(input),
  });
}
