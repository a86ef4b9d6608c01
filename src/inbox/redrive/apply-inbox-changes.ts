import type { ChatModels } from '../../chat/models';
import { repeatedMessages } from '../../chat/domain/repeated-messages';
import type { StreamEvent } from '../../stream/domain/stream-event';
import { insertRows } from '../insert-events';
import type { InboxModels } from '../models';
import type { StoredEvent } from '../store/stored-event';

/** A change that a redrive makes to the inbox before it starts the workflow. Made a second time, it changes nothing. */
export type InboxChange =
  /** The event that was read from this row's body gets a row of its own, under its own id. */
  | {
      readonly kind: 'insert';
      readonly id: string;
      readonly event: StreamEvent;
      readonly source: StoredEvent;
    }
  /** A row that was quarantined or ignored, and can be read now, is `received` again. */
  | { readonly kind: 'reopen'; readonly id: string; readonly event: StreamEvent }
  /** The body of this row lies under another id now. */
  | { readonly kind: 'mark_replaced'; readonly id: string; readonly by: string };

export interface ApplyInboxChangesDeps {
  readonly models: InboxModels & Pick<ChatModels, 'ChatMessage'>;
  readonly now: () => Date;
}

/** Makes the changes, one after the other. @throws where MongoDB does not take one of them; those before it remain */
export async function applyInboxChanges(
  deps: ApplyInboxChangesDeps,
  changes: readonly InboxChange[],
): Promise<void> {
  for (const change of changes) await applyInboxChange(deps, change);
}

async function applyInboxChange({ models, now }: ApplyInboxChangesDeps, change: InboxChange): Promise<void> {
  switch (change.kind) {
    case 'insert':
      return insertReadEvent(models, change);
    case 'reopen':
      return models.WebhookEvent.reopen(change.id, change.event);
    case 'mark_replaced':
      return models.WebhookEvent.markReplaced(change.id, change.by, now());
  }
}

async function insertReadEvent(
  models: ApplyInboxChangesDeps['models'],
  { id, event, source }: Extract<InboxChange, { kind: 'insert' }>,
): Promise<void> {
  const [result] = await insertRows(models, [
    {
      id,
      type: event.type,
      status: 'received',
      body: source.body,
      event,
      messageIds: repeatedMessages(JSON.parse(source.body), event),
      // The new row is kept no longer than others that came at that time.
      receivedAt: source.received_at.getTime(),
    },
  ]);
  if (result instanceof Error) throw result;
  if (result === 'quarantined') throw new Error('The event that was read from the body cannot be stored');
}
