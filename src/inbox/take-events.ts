import { contentId } from '../stream/domain/event-id';
import type { StreamEvent } from '../stream/domain/stream-event';
import { insertRows } from './insert-events';
import { isPermanent, kindOfError } from '../platform/mongo/permanent-failure';
import type { InboxEvent } from './store/webhook-event';
import type { MadeEvent, TakeEvents, Taken } from '../reconciliation/take-missing';
import { parseEvent } from './parsing/parse-event';
import { repeatedMessages } from '../chat/domain/repeated-messages';
import type { StartEvent } from './start-event';
import type { InboxModels } from './models';
import type { ChatModels } from '../chat/models';

export interface TakeEventsOptions {
  readonly models: InboxModels & Pick<ChatModels, 'ChatMessage'>;
  readonly start: StartEvent;
  readonly now?: () => number;
}

const START_CONCURRENCY = 8;

/**
 * Takes events that did not come by webhook: inserts them into the inbox under the same content ids, and starts their
 * workflows. An event that is `received` in the inbox is started again, which changes nothing where its workflow runs. One
 * whose workflow Temporal remembers, and of which a MongoDB restored from a backup knows nothing, runs again. An event that
 * can never be stored, or is quarantined, is refused alone.
 * @throws when MongoDB or Temporal does not take one; calling again is safe
 */
export function createTakeEvents({ models, start, now = Date.now }: TakeEventsOptions): TakeEvents {
  return async (made) => {
    const read = made.map((one) => readEvent(one));
    const good = read.flatMap((one) => ('event' in one ? [one] : []));
    const receivedAt = now();
    const rows = good.map(({ id, event, body, messageIds }): InboxEvent => {
      return { id, type: event.type, status: 'received', body, event, messageIds, receivedAt };
    });
    const inserted = rows.length === 0 ? [] : await insertRows(models, rows);
    const failed = inserted.find((result) => result instanceof Error && !isPermanent(result));
    if (failed !== undefined) throw failed;
    const duplicates = good.filter((_, index) => inserted[index] === 'duplicate').map(({ id }) => id);
    const waiting = new Set(await models.WebhookEvent.stillReceived(duplicates));
    const quarantined = new Set(await models.WebhookEvent.quarantinedAmong(duplicates));
    const duplicate = new Set(duplicates);

    const results: Taken[] = [];
    const takeOne = async ({ id, event }: ReadEvent, index: number): Promise<void> => {
      const row = inserted[index];
      if (row === 'quarantined' || row instanceof Error || quarantined.has(id)) {
        results[index] = { result: 'refused', reasons: [`${id}: cannot be recorded and is quarantined`] };
        return;
      }
      const isDone = duplicate.has(id) && !waiting.has(id);
      const isStarted = !isDone && (await start(event, { again: true })) === 'started';
      results[index] = { result: isStarted ? 'started' : 'known', id };
    };
    for (let first = 0; first < good.length; first += START_CONCURRENCY) {
      const some = good.slice(first, first + START_CONCURRENCY);
      await Promise.all(some.map((one, index) => takeOne(one, first + index)));
    }
    let next = 0;
    return read.map((one): Taken =>
      'event' in one
        ? (results[next++] ?? { result: 'known', id: one.id })
        : { result: 'refused', reasons: one.reasons },
    );
  };
}

interface ReadEvent {
  readonly id: string;
  readonly event: StreamEvent;
  readonly body: string;
  readonly messageIds: readonly string[];
}

type Refused = { readonly reasons: readonly string[] };

function readEvent(made: MadeEvent): ReadEvent | Refused {
  try {
    return parse(made);
  } catch (error) {
    // For example one that is nested deeper than JavaScript's stack.
    return { reasons: [`${nameOf(made.body)}: cannot be read (${kindOfError(error)})`] };
  }
}

/** Names an event that was refused: `message.new of m1`. */
function nameOf(body: object): string {
  const { type, cid, message } = body as { type: string; cid?: string; message?: { id?: unknown } };
  const id = typeof message?.id === 'string' ? message.id.slice(0, 255) : cid;
  return id === undefined ? type : `${type} of ${id}`;
}

function parse({ body, imported }: MadeEvent): ReadEvent | Refused {
  const parsed = parseEvent(body);
  switch (parsed.kind) {
    case 'event': {
      const event = imported ? ({ ...parsed.event, imported } as StreamEvent) : parsed.event;
      const messageIds = repeatedMessages(body, event);
      return { id: contentId(event), event, body: JSON.stringify(body), messageIds };
    }
    case 'quarantined':
      return { reasons: parsed.reasons.map((reason) => `${nameOf(body)}: ${reason}`) };
    case 'ignored':
      return { reasons: [`type: ${parsed.type} is not recorded`] };
  }
}
