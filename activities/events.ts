import type { Models } from '../src/models';
import { insertRows, type InboxEvent } from '../src/models/webhook-event';
import type { ChatEventInput } from '../workflows/messages/contract';

/** Writes the inbox rows of events that came inline, now that MongoDB is back. Rows that are there stay. */
export async function writeInlineRows(models: Models, inputs: readonly ChatEventInput[]): Promise<void> {
  const events = inputs.flatMap(({ eventId, inline_event: inline }): InboxEvent[] =>
    inline === undefined ? [] : [{ id: eventId, type: inline.event.type, status: 'received', ...inline }],
  );
  if (events.length === 0) return;
  const failure = (await insertRows(models.WebhookEvent, events)).find((result) => result instanceof Error);
  if (failure !== undefined) throw failure;
}

/** Local activities on inbox rows. */
export function createEventActivities(deps: { models: Models }) {
  const { models } = deps;
  return {
    /** Takes an event that can never be processed out of the way of the sweeper, with the reason. */
    async quarantineEvent(input: { eventId: string; reason: string }): Promise<void> {
      await models.WebhookEvent.quarantine(input.eventId, input.reason);
    },
  };
}
