import { createHash } from 'node:crypto';
import { contentId } from '../stream/domain/event-id';
import type { StreamEvent } from '../stream/domain/stream-event';
import { ProblemError, unavailable } from '../platform/errors';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';
import { SHARE_OF_MONGODB, type InboxResult } from './insert-events';
import type { InboxEvent } from './store/webhook-event';
import { withTimeout } from '../platform/timing/with-timeout';
import type { Dispatcher } from './dispatcher';
import type { Hold } from './in-flight';
import { EVENT_RETRY_AFTER_SECONDS, type Overload } from './overload';
import { parseEvent } from './parsing/parse-event';
import { repeatedMessages } from '../chat/domain/repeated-messages';

export interface ReceiveOptions {
  /** How long a delivery may take in all, in ms: reading and verifying it, MongoDB and Temporal. */
  readonly timeoutMs: number;
  /**
   * Writes an event durably, or finds a duplicate. Rejects when MongoDB does not take it, soon enough for Temporal to be
   * tried; calls `ended` when it does not need the event any more.
   */
  readonly accept: (event: InboxEvent, ended: () => void) => Promise<InboxResult>;
  /** Starts a workflow that carries the event itself, encrypted; undefined where nothing encrypts. */
  readonly startInline:
    | ((event: InboxEvent & { event: StreamEvent }) => Promise<'started' | 'duplicate'>)
    | undefined;
  readonly dispatcher: Dispatcher;
  /** Refuses events beyond `MAX_INLINE`. */
  readonly overload: Overload;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly now?: () => number;
}

/** How an event came, where somebody waits for the answer. */
export interface Delivery {
  readonly hold: Hold;
  /** When its first bytes came; ms since 1970 */
  readonly arrivedAt: number;
}

export interface Receipt {
  readonly status: 'accepted' | 'duplicate' | 'ignored' | 'quarantined';
  readonly event_id: string;
}

/**
 * The most starts that carry their event, under way at once, whether or not the webhook was answered. A Temporal on two
 * cores takes 100 a second: more at once would only time out together, at some 70 KB and a few ms of CPU each.
 * Temporal's SDK may hold one for some seconds longer than it is counted.
 */
const MAX_INLINE = 128;

/**
 * Takes a body whose signature was good. When this resolves, the event is durable in MongoDB or in Temporal.
 *
 * An insert that hangs or a start that takes too long keeps the body beyond the answer; `hold` keeps it counted. A
 * delivery that took all of its time to arrive is refused at once, because its sender has given up.
 * @throws ProblemError `invalid_json`, or `unavailable` when neither of the two takes it
 */
export function createReceive(
  options: ReceiveOptions,
): (body: Buffer, delivery?: Partial<Delivery>) => Promise<Receipt> {
  const { dispatcher, logger, metrics, overload, timeoutMs, now = Date.now } = options;
  let inlineUnderWay = 0;

  return async (body, { hold = () => () => undefined, arrivedAt = now() } = {}) => {
    const until = arrivedAt + timeoutMs;
    const inbox = inboxEvent(body, now());
    const remainingMs = until - now();
    if (remainingMs <= 0) throw notStored();
    try {
      const result = await withTimeout(
        Math.ceil(SHARE_OF_MONGODB * remainingMs),
        options.accept(inbox, hold()),
        'MongoDB',
      );
      if (result === 'quarantined')
        logger.warn({ event_id: inbox.id }, 'An event cannot be stored; its body was quarantined');
      if (result !== 'accepted') return { status: result, event_id: inbox.id };
    } catch (error) {
      logger.warn({ event_id: inbox.id, err: error }, 'MongoDB did not take an event');
      return await goInline(inbox, until, hold);
    }
    if (inbox.event !== undefined && inbox.status === 'received') dispatcher.dispatch(inbox.event);
    return { status: inbox.status === 'received' ? 'accepted' : inbox.status, event_id: inbox.id };
  };

  async function goInline(inbox: InboxEvent, until: number, hold: Hold): Promise<Receipt> {
    const { event } = inbox;
    const { startInline } = options;
    if (startInline !== undefined && event !== undefined && inbox.status === 'received') {
      if (inlineUnderWay >= MAX_INLINE)
        throw overload.refusal('MongoDB does not take events, and Temporal not so many');
      inlineUnderWay += 1;
      const ended = hold();
      const start = startInline({ ...inbox, event }).finally(() => {
        inlineUnderWay -= 1;
        ended();
      });
      try {
        const result = await withTimeout(until - now(), start, 'Temporal');
        metrics.inline.inc();
        return { status: result === 'started' ? 'accepted' : 'duplicate', event_id: inbox.id };
      } catch (error) {
        logger.error({ event_id: inbox.id, err: error }, 'Neither MongoDB nor Temporal took an event');
      }
    }
    throw notStored();
  }
}

function notStored(): ProblemError {
  return unavailable('The event could not be stored: send it again', EVENT_RETRY_AFTER_SECONDS);
}

function inboxEvent(body: Buffer, receivedAt: number): InboxEvent {
  const text = body.toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new ProblemError('invalid_json', 'The body is not JSON');
  }
  const parsed = parseEvent(json);
  switch (parsed.kind) {
    case 'event':
      return {
        id: contentId(parsed.event),
        type: parsed.event.type,
        status: 'received',
        body: text,
        event: parsed.event,
        receivedAt,
        messageIds: repeatedMessages(json, parsed.event),
      };
    case 'ignored':
    case 'quarantined':
      return {
        id: bodyId(parsed.kind, body),
        type: parsed.type,
        status: parsed.kind,
        body: text,
        receivedAt,
        messageIds: repeatedMessages(json),
        ...(parsed.kind === 'quarantined' && { reasons: parsed.reasons }),
      };
  }
}

/** The id of a body without a content id: the same body is the same event. */
function bodyId(kind: string, body: Buffer): string {
  return `${kind}/${createHash('sha256').update(body).digest('hex')}`;
}
