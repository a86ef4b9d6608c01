/** Workflows and the local activities that only touch MongoDB. */
export const CHAT_EVENTS_QUEUE = 'chat-events';
/**
 * Follow-ups, and the notifications that they start. Apart, because many may come due in the same minute: a worker takes
 * few of them at once, and the events go first.
 */
export const FOLLOW_UPS_QUEUE = 'follow-ups';
/**
 * What follows for many messages from one event, in batches. Apart, and few at once, so that it does not hold up the
 * events.
 */
export const BULK_QUEUE = 'bulk';
/** Activities that reach outside: Stream, mail. Apart, so that a slow vendor does not hold up the events. */
export const OUTBOUND_QUEUE = 'outbound';
/** Deliveries of notifications, a queue for each way: Temporal keeps to its rate limit for all workers together. */
export const DELIVERY_QUEUES = {
  email: 'deliver-email',
  push: 'deliver-push',
  sms: 'deliver-sms',
  webhook: 'deliver-webhook',
} as const;
