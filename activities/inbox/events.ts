import { eraseLateRows } from '../../src/recording/erase-bodies';
import { insertRows } from '../../src/inbox/insert-events';
import type { InboxEvent } from '../../src/inbox/store/webhook-event';
import { repeatedMessages } from '../../src/chat/domain/repeated-messages';
import type { ChatEventInput } from '../../src/chat/contract';
import type { InboxModels } from '../../src/inbox/models';
import type { ChatModels } from '../../src/chat/models';

/**
 * Writes the inbox rows of events that came inline, now that MongoDB is back. Existing rows stay as they are.
 * @returns the errors of the rows that MongoDB refused, by event id
 */
export async function writeInlineRows(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  inputs: readonly ChatEventInput[],
): Promise<ReadonlyMap<string, Error>> {
  const events = inputs.flatMap(({ eventId, inline_event: inline }): InboxEvent[] => {
    if (inline === undefined) return [];
    const messageIds = repeatedMessages(JSON.parse(inline.body), inline.event);
    return [{ id: eventId, type: inline.event.type, status: 'received', ...inline, messageIds }];
  });
  if (events.length === 0) return new Map();
  const results = await insertRows(models, events);
  return new Map(
    events.flatMap(({ id }, index) => {
      const result = results[index];
      return result instanceof Error ? [[id, result]] : [];
    }),
  );
}

/** Local activities on inbox rows. */
export function createEventActivities(deps: { models: InboxModels & Pick<ChatModels, 'ChatMessage'> }) {
  const { models } = deps;
  return {
    /**
     * Quarantines an event that can never be processed, with the reason, so that the sweeper does not start it again. Its
     * text is removed where the message was erased while the event waited.
     */
    async quarantineEvent(input: { eventId: string; reason: string }): Promise<void> {
      await models.WebhookEvent.quarantine(input.eventId, input.reason);
      const row = await models.WebhookEvent.summary(input.eventId);
      const messageId = row?.event?.message?.id;
      if (messageId !== undefined) await eraseLateRows(models, [messageId]);
    },
  };
}
