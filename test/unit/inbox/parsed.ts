import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';

/** The event of a body that is one. */
export function eventOf(body: unknown): StreamEvent {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`Not an event: ${JSON.stringify(parsed)}`);
  return parsed.event;
}

/** A `message.new` body; `message` is added to the message itself. */
export function messageNew(message: Readonly<Record<string, unknown>> = {}) {
  return {
    type: 'message.new',
    cid: 'messaging:channel-1',
    message: { id: 'm1', text: 'Hello', user: { id: 'buyer-1' }, ...message },
    created_at: '2026-03-01T12:00:00Z',
  };
}
