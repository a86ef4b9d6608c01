import { contentId } from '../src/stream/domain/event-id';
import type { StreamEvent } from '../src/stream/domain/stream-event';
import { inboxRow } from '../src/inbox/store/webhook-event';
import type { BenchEvent } from './events';
import type { BenchStack } from './stack';

/** Inserts events into the inbox, as the webhook endpoint does. @returns the same events */
export async function inInbox<Event extends StreamEvent>(
  stack: BenchStack,
  events: readonly BenchEvent<Event>[],
): Promise<readonly BenchEvent<Event>[]> {
  const rows = events.map(({ event, body }) =>
    inboxRow({
      id: contentId(event),
      type: event.type,
      status: 'received',
      body,
      event,
      messageIds: [],
      receivedAt: Date.now(),
    }),
  );
  await stack.models.WebhookEvent.collection.insertMany(rows as never[]);
  return events;
}
