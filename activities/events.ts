import type { Models } from '../src/models';
import { inboxRow, type InboxEvent } from '../src/models/webhook-event';
import type { ChatEventInput } from '../workflows/messages/contract';

const DUPLICATE_KEY = 11_000;

/** Writes the inbox rows of events that came inline, now that MongoDB is back. Rows that are there stay. */
export async function writeInlineRows(models: Models, inputs: readonly ChatEventInput[]): Promise<void> {
  const rows = inputs.flatMap(({ eventId, inline_event: inline }) => {
    if (inline === undefined) return [];
    const event: InboxEvent = { id: eventId, type: inline.event.type, status: 'received', ...inline };
    return [inboxRow(event)];
  });
  if (rows.length === 0) return;
  try {
    await models.WebhookEvent.collection.insertMany(rows as never[], { ordered: false });
  } catch (error) {
    const failures = [
      (error as { writeErrors?: { code: number } | { code: number }[] }).writeErrors ?? [],
    ].flat();
    if (failures.length === 0 || failures.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
  }
}

/** Local activities on inbox rows. */
export function createEventActivities(deps: { models: Models }) {
  const { models } = deps;
  return {
    /** Marks an event of which nothing else is recorded yet. */
    async markProcessed(input: ChatEventInput): Promise<void> {
      await writeInlineRows(models, [input]);
      await models.WebhookEvent.markProcessed(input.eventId, new Date());
    },

    /** Takes an event that can never be processed out of the way of the sweeper, with the reason. */
    async quarantineEvent(input: { eventId: string; reason: string }): Promise<void> {
      await models.WebhookEvent.quarantine(input.eventId, input.reason);
    },
  };
}
