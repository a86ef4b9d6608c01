import { randomUUID } from 'node:crypto';

/** A small `message.new` with an id of its own. */
export function messageNew(
  overrides: { message?: object | undefined; id?: string } & Record<string, unknown> = {},
) {
  const { message, id = randomUUID(), ...event } = overrides;
  return {
    type: 'message.new',
    cid: 'messaging:channel-1',
    channel_type: 'messaging',
    channel_id: 'channel-1',
    message: { id, text: 'Hello', type: 'regular', user: { id: 'buyer-1' }, ...message },
    created_at: '2026-03-01T12:00:00Z',
    ...event,
  };
}
