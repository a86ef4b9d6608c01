import { createHash } from 'node:crypto';
import { ProblemError, unavailable } from '../../platform/errors';
import type { Logger } from '../../platform/logger';
import type { InboxResult } from '../insert-events';
import type { InboxEvent } from '../store/webhook-event';
import type { Receipt } from '../receive';
import { idsIn } from '../../chat/domain/repeated-messages';
import { decodeSqsBody } from './sqs-body';

export interface SqsIntakeOptions {
  /** Takes an event's bytes, as from HTTP. */
  readonly receive: (body: Buffer) => Promise<Receipt>;
  /** Writes an inbox row, or rejects before long; for what is no JSON, which `receive` refuses. */
  readonly accept: (event: InboxEvent) => Promise<InboxResult>;
  /** Of the event's bytes, after inflating. */
  readonly maxBytes: number;
  readonly logger: Logger;
  readonly now?: () => number;
}

/**
 * Takes the text of an SQS message. When this resolves, it is durable and the message may be deleted.
 *
 * Messages of SQS carry no signature of Stream's: whoever may send to the queue is believed, and who that is
 * the queue's IAM policy says.
 *
 * Over HTTP a body that cannot be read is refused and gone. A queue would deliver it for days, so it is put
 * into the inbox as `quarantined`, with the message's text as it came.
 * @throws ProblemError `unavailable` when nothing takes it now; the message is to be kept
 */
export function createSqsIntake(options: SqsIntakeOptions): (text: string) => Promise<Receipt> {
  const { receive, accept, maxBytes, logger, now = Date.now } = options;

  return async (text) => {
    const decoded = await decodeSqsBody(text, maxBytes);
    if (decoded.kind === 'too_large') return putAside(text, `body: is over ${maxBytes} bytes`, text);
    if (decoded.kind === 'broken') return putAside(text, 'body: is gzip that does not inflate', '');
    try {
      return await receive(decoded.body);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'invalid_json') throw error;
      const reason = 'body: is not JSON, neither as it is nor out of base64';
      return putAside(text, reason, decoded.body.toString('utf8'));
    }
  };

  /** @param readable what of the text anybody can read: the messages that it may be about are looked for there */
  async function putAside(text: string, reason: string, readable: string): Promise<Receipt> {
    const id = `quarantined/${createHash('sha256').update(text).digest('hex')}`;
    const row: InboxEvent = {
      id,
      type: 'unknown',
      status: 'quarantined',
      body: text,
      reasons: [reason],
      messageIds: idsIn(readable),
      receivedAt: now(),
    };
    try {
      const result = await accept(row);
      if (result === 'duplicate') return { status: 'duplicate', event_id: id };
    } catch (error) {
      logger.warn({ event_id: id, err: error }, 'MongoDB did not take a message that is to be put aside');
      throw unavailable('The message could not be quarantined: receive it again');
    }
    logger.warn({ event_id: id, reason }, 'An SQS message cannot be read and was put aside');
    return { status: 'quarantined', event_id: id };
  }
}
