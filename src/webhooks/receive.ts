import { createHash } from 'node:crypto';
import { contentId } from '../content-id';
import type { StreamEvent } from '../domain/stream-event';
import { ProblemError } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import type { InboxEvent } from '../models/webhook-event';
import { within } from '../within';
import type { Dispatcher } from './dispatcher';
import { parseEvent } from './parse-event';

export interface ReceiveOptions {
  /** Writes an event durably, or finds that it was known. */
  readonly accept: (event: InboxEvent) => Promise<'accepted' | 'duplicate'>;
  /** Starts a workflow that carries the event itself, encrypted; undefined where nothing encrypts. */
  readonly startInline:
    | ((event: InboxEvent & { event: StreamEvent }) => Promise<'started' | 'duplicate'>)
    | undefined;
  readonly dispatcher: Dispatcher;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly now?: () => number;
}

export interface Receipt {
  readonly status: 'accepted' | 'duplicate' | 'ignored' | 'quarantined';
  readonly event_id: string;
}

/** How long MongoDB has to take an event before it goes into Temporal instead, and then Temporal, in ms. Stream waits 6 s. */
const INBOX_PATIENCE_MS = 1_000;
const INLINE_PATIENCE_MS = 3_500;

/**
 * Takes a body whose signature was good. When this resolves, the event is durable in MongoDB or in Temporal.
 * @throws ProblemError `invalid_json`, or `unavailable` when neither of the two takes it
 */
export function createReceive(options: ReceiveOptions): (body: Buffer) => Promise<Receipt> {
  const { dispatcher, logger, metrics, now = Date.now } = options;
  return async (body) => {
    const inbox = inboxEvent(body, now());
    try {
      const result = await within(INBOX_PATIENCE_MS, options.accept(inbox), 'MongoDB');
      if (result === 'duplicate') return { status: 'duplicate', event_id: inbox.id };
    } catch (error) {
      logger.warn({ event_id: inbox.id, err: error }, 'MongoDB did not take an event in time');
      return await goInline(inbox);
    }
    if (inbox.event !== undefined && inbox.status === 'received') dispatcher.dispatch(inbox.event);
    return { status: inbox.status === 'received' ? 'accepted' : inbox.status, event_id: inbox.id };
  };

  async function goInline(inbox: InboxEvent): Promise<Receipt> {
    const { event } = inbox;
    if (options.startInline !== undefined && event !== undefined && inbox.status === 'received') {
      try {
        const started = options.startInline({ ...inbox, event });
        const result = await within(INLINE_PATIENCE_MS, started, 'Temporal');
        metrics.inline.inc();
        return { status: result === 'started' ? 'accepted' : 'duplicate', event_id: inbox.id };
      } catch (error) {
        logger.error({ event_id: inbox.id, err: error }, 'Neither MongoDB nor Temporal took an event');
      }
    }
    throw new ProblemError('unavailable', 'The event could not be stored; send it again', {
      retryAfterSeconds: 2,
    });
  }
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
      };
    case 'ignored':
    case 'quarantined':
      return {
        id: bodyId(parsed.kind, body),
        type: parsed.type,
        status: parsed.kind,
        body: text,
        receivedAt,
        ...(parsed.kind === 'quarantined' && { reasons: parsed.reasons }),
      };
  }
}

/** The id of what has no content id: the same body is the same event. */
function bodyId(kind: string, body: Buffer): string {
  return `${kind}/${createHash('sha256').update(body).digest('hex')}`;
}
