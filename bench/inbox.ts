import { contentId } from '../src/content-id';
import { inboxRow } from '../src/models/webhook-event';
import type { BenchEvent } from './events';
import type { BenchStack } from './stack';

/** Puts events into the inbox, as the webhook endpoint does. @returns them */
export async function inInbox(
  stack: BenchStack,
  events: readonly BenchEvent[],
): Promise<readonly BenchEvent[]> {
  const rows = events.map(({ event, body }) =>
    inboxRow({
      id: contentId(event),
      type: event.type,
      status: 'received',
      body,
      event,
      receivedAt: Date.now(),
    }),
  );
  await stack.models.WebhookEvent.collection.insertMany(rows as never[]);
  return events;
}
