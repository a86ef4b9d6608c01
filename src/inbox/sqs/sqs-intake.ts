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
  /** Writes an inbox row, or rejects before long. Serves texts that are not JSON, which `receive` refuses. */
  readonly accept: (event: InboxEvent) => Promise<InboxResult>;
  /** Of the event's bytes, after inflating. */
  readonly maxBytes: number;
  readonly logger: Logger;
  readonly now?: () => number;
}

/**
 * Takes the text of an SQS message. When this resolves, it is durable and the message may be deleted.
 *
 * SQS messages carry no signature of Stream's: every sender that the queue's IAM policy allows is believed.
 *
 * Over HTTP a body that cannot be read is refused and gone. A queue would deliver it again for days, so it goes into the
 * inbox as `quarantined`, with the message's text as it came.
 * @throws ProblemError `unavailable` when nothing takes it now; the caller must then keep the message
 */
export function createSqsIntake(options: SqsIntakeOptions): (text: string) => Promise<Receipt> {
  const { receive, accept, maxBytes, logger, now = Date.now } = options;

  return async (text) => {
    const decoded = await decodeSqsBody(text, maxBytes);
    if (decoded.kind === 'too_large') return quarantine(text, `body: is over ${maxBytes} bytes`, text);
    if (decoded.kind === 'broken') return quarantine(text, 'body: is gzip that does not inflate', '');
    try {
      return await receive(decoded.body);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'invalid_json') throw error;
      const reason = 'body: is not JSON, neither as it is nor out of base64';
      return quarantine(text, reason, decoded.body.toString('utf8'));
    }
  };

  /** @param readable the legible part of the text, which is searched for ids of messages that it may be about */
  async function quarantine(text: string, reason: string, readable: string): Promise<Receipt> {
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
      logger.warn(
        { event_id: id, err: error },
        'MongoDB did not take an SQS message that is to be quarantined',
      );
      throw unavailable('The message could not be quarantined: receive it again');
    }
    logger.warn({ event_id: id, reason }, 'An SQS message cannot be read and was quarantined');
    return { status: 'quarantined', event_id: id };
  }
}
