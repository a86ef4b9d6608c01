/** Workflows and the local activities that only touch MongoDB. */
export const CHAT_EVENTS_QUEUE = 'chat-events';
/**
 * Follow-ups, and the notifications that they start. A queue of its own, because many may come due in the same minute: a
 * worker takes few of them at once, so that events go first.
 */
export const FOLLOW_UPS_QUEUE = 'follow-ups';
/**
 * Bulk changes: the consequences of one event for many messages, in batches. A queue of its own, with few tasks at once, so
 * that they do not delay events.
 */
export const BULK_QUEUE = 'bulk';
/** Activities that call Stream or send mail. A queue of its own, so that a slow vendor does not delay events. */
export const OUTBOUND_QUEUE = 'outbound';
/** Deliveries of notifications, a queue for each delivery channel: Temporal enforces its rate limit for all workers together. */
export const DELIVERY_QUEUES = {
  email: 'deliver-email',
  push: 'deliver-push',
  sms: 'deliver-sms',
  webhook: 'deliver-webhook',
} as const;
