import { randomUUID } from 'node:crypto';
import type { StreamEvent } from '../../src/stream/domain/stream-event';
import type { Models } from '../../src/app/models';
import type { StoredEvent } from '../../src/inbox/store/stored-event';
import { contentId } from '../../src/stream/domain/event-id';
import { parseEvent } from '../../src/inbox/parsing/parse-event';

/** The event that a body is today. */
export function eventOf(body: unknown): StreamEvent {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`The body is ${parsed.kind}`);
  return parsed.event;
}

/** Puts a row into the inbox: of a body under its content id, unless told otherwise. @returns its id */
export async function storeRow(
  models: Models,
  body: unknown,
  row: Omit<Partial<StoredEvent>, 'event'> & { readonly event?: StreamEvent | undefined } = {},
): Promise<string> {
  const event = 'event' in row ? row.event : eventOf(body);
  const { event: _, ...rest } = row;
  const stored = {
    _id: event === undefined ? `quarantined/${randomUUID()}` : contentId(event),
    type: event?.type ?? 'unknown',
    status: 'received' as const,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    received_at: new Date(),
    ...(event !== undefined && { event }),
    ...rest,
  };
  await models.WebhookEvent.collection.insertOne(stored as never);
  return stored._id;
}

/** A recent moment, in ms: MongoDB removes rows that are older than the retention, also from a test. */
export const RECENTLY = Math.floor(Date.now() / 1_000) * 1_000 - 3_600_000;

/** An inbox of 300 rows, one a second from `RECENTLY` on: most are done, some are put aside, in ten channels. */
export async function storeInbox(models: Models): Promise<void> {
  await models.WebhookEvent.collection.insertMany(
    Array.from({ length: 300 }, (_, index) => {
      const received_at = new Date(RECENTLY + index * 1_000);
      if (index % 30 === 1)
        return {
          _id: `quarantined/${index}`,
          type: 'unknown',
          status: 'quarantined',
          body: '{',
          received_at,
        };
      if (index % 30 === 2)
        return { _id: `ignored/${index}`, type: 'reaction.new', status: 'ignored', body: '{}', received_at };
      const type = index % 10 === 0 ? 'message.read' : 'message.new';
      const event = { type, cid: `messaging:channel-${index % 10}` };
      return { _id: `${type}/${index}`, type, status: 'processed', body: '{}', event, received_at };
    }) as never[],
  );
}
