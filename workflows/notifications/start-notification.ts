import { CHAT_EVENTS_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import {
  notificationAttributes,
  notificationWorkflowId,
  type NotificationInput,
} from '../../src/notifications/contract';
import { startChildOnce } from '../shared/start-child-once';
import { notification } from './notification';

/**
 * Tells somebody, once for a key. The notification goes on by itself, for as long as it takes. An `async` function
 * around this one would take a turn more, and recorded runs would not replay.
 */
export function startNotification(input: NotificationInput): Promise<boolean> {
  const { key, kind, recipientId } = input;
  return startChildOnce(notification, {
    workflowId: notificationWorkflowId(key),
    // Not its parent's: among thousands of follow-ups that are due, mails and support's actions would wait.
    taskQueue: CHAT_EVENTS_QUEUE,
    args: [input],
    staticSummary: `${kind} to ${recipientId}`,
    typedSearchAttributes: notificationAttributes(input),
  });
}
