import { setTimeout as delay } from 'node:timers/promises';
import { ProblemError } from '../../platform/errors';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import { createGroupCommit } from '../../platform/mongo/group-commit';
import type { Receipt } from '../receive';
import { backOffMs } from '../../platform/timing/back-off';
import { SQS_BATCH, type HideOrder, type SqsMessage, type SqsQueue } from './sqs-queue';
import { keepHidden } from './sqs-visibility';

export interface SqsMessageOptions {
  readonly queue: SqsQueue;
  /** Takes a message's text. When it resolves, the event is durable; what it rejects with says why it is not. */
  readonly intake: (text: string) => Promise<Receipt>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** How long SQS hides a message that is being worked on, before it is extended. */
  readonly visibilitySeconds: number;
  /** How long a message that was not taken stays hidden: after the first delivery, and at most. */
  readonly hideAtFirstMs: number;
  readonly hideAtMostMs: number;
  /** Told of each message as soon as it is known, before it is deleted or put off. */
  readonly onEnd: (end: SqsMessageEnd) => void;
  /** Aborted when there is no time for second attempts any more. */
  readonly signal: AbortSignal;
}

/** `refused`: nothing takes events now. `failed`: this one message met a fault of its own. */
export type SqsMessageEnd = 'taken' | 'refused' | 'failed';

export interface SqsMessageHandler {
  /** Never rejects. */
  handle(message: SqsMessage): Promise<void>;
  stop(): void;
}

const DELETE_ATTEMPTS = 3;
const BEFORE_DELETING_AGAIN = { baseMs: 500, mostMs: 2_000 };
const GROUPS = { windowMs: 10, maxSize: SQS_BATCH, maxInFlight: 8 };

/**
 * The work on one message: taken and then deleted, or put off. It is deleted only after its event is durable,
 * so whatever happens in between ends in a second delivery, which the inbox knows as a duplicate.
 */
export function createSqsMessageHandler(options: SqsMessageOptions): SqsMessageHandler {
  const { queue, intake, metrics, logger, signal } = options;
  const remove = createGroupCommit<string, true>(GROUPS, (handles) => queue.remove(handles));
  const hide = createGroupCommit<HideOrder, true>(GROUPS, (orders) => queue.hide(orders));

  const failed = (operation: string, error: unknown, message: string, details: object = {}): void => {
    metrics.sqsFailures.inc({ operation });
    logger.warn({ ...details, err: error }, message);
  };
  const visibility = keepHidden(queue, options.visibilitySeconds, (error) => {
    failed('extend', error, 'An SQS message could not be hidden for longer; it may be delivered twice');
  });

  const removeOrLeave = async (message: SqsMessage, eventId: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await remove(message.handle);
        return;
      } catch (error) {
        const details = { event_id: eventId, sqs_message_id: message.id, attempt };
        failed('delete', error, 'An SQS message could not be deleted; else it comes back', details);
        if (attempt === DELETE_ATTEMPTS || signal.aborted) return;
        const ms = backOffMs(attempt, BEFORE_DELETING_AGAIN);
        await delay(ms, undefined, { signal }).catch(() => undefined);
      }
    }
  };

  const putOff = async (message: SqsMessage, reason: unknown): Promise<void> => {
    const { hideAtFirstMs: baseMs, hideAtMostMs: mostMs } = options;
    const seconds = Math.ceil(backOffMs(message.deliveries, { baseMs, mostMs }) / 1_000);
    const details = { sqs_message_id: message.id, deliveries: message.deliveries };
    logger.warn({ ...details, seconds, err: reason }, 'An SQS message was not taken; it will come back');
    try {
      await hide({ handle: message.handle, seconds });
    } catch (error) {
      failed('put_off', error, 'An SQS message could not be put off; it comes back as SQS has it', details);
    }
  };

  return {
    async handle(message) {
      visibility.keep(message.handle);
      try {
        const { status, event_id } = await intake(message.body);
        metrics.sqsMessages.inc({ outcome: status });
        options.onEnd('taken');
        await removeOrLeave(message, event_id);
        visibility.letGo(message.handle);
      } catch (error) {
        visibility.letGo(message.handle);
        const end = error instanceof ProblemError && error.code === 'unavailable' ? 'refused' : 'failed';
        metrics.sqsMessages.inc({ outcome: end });
        options.onEnd(end);
        await putOff(message, error);
      }
    },
    stop: () => visibility.stop(),
  };
}
