/** Workflows and the local activities that only touch MongoDB. */
export const CHAT_EVENTS_QUEUE = 'chat-events';
/** Activities that reach outside: Stream, mail. Apart, so that a slow vendor does not hold up the events. */
export const OUTBOUND_QUEUE = 'outbound';
