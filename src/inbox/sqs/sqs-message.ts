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
  /** Takes a message's text. When it resolves, the event is durable; it rejects with the reason why it is not. */
  readonly intake: (text: string) => Promise<Receipt>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** How long SQS hides a message under way at a time. */
  readonly visibilitySeconds: number;
  /** How long a message that was not taken stays hidden: after the first delivery, and at most. */
  readonly hideAtFirstMs: number;
  readonly hideAtMostMs: number;
  /** Called for each message as soon as its outcome is known, before it is deleted or postponed. */
  readonly onEnd: (end: SqsMessageEnd) => void;
  /** Aborted when the process stops: failed calls are then not repeated. */
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
const DELETE_BACK_OFF = { baseMs: 500, maxMs: 2_000 };
const GROUP = { windowMs: 10, maxSize: SQS_BATCH, maxInFlight: 8 };

/**
 * Handles one message: takes its event and then deletes it, or postpones it. It is deleted only after its event is
 * durable, so whatever happens in between ends in a second delivery, which the inbox recognises as a duplicate.
 */
export function createSqsMessageHandler(options: SqsMessageOptions): SqsMessageHandler {
  const { queue, intake, metrics, logger, signal } = options;
  const remove = createGroupCommit<string, true>(GROUP, (handles) => queue.remove(handles));
  const hide = createGroupCommit<HideOrder, true>(GROUP, (orders) => queue.hide(orders));

  const noteFailure = (operation: string, error: unknown, message: string, details: object = {}): void => {
    metrics.sqsFailures.inc({ operation });
    logger.warn({ ...details, err: error }, message);
  };
  const visibility = keepHidden(queue, options.visibilitySeconds, (error) => {
    noteFailure('extend', error, 'An SQS message could not be hidden for longer; it may be delivered twice');
  });

  const tryToRemove = async (message: SqsMessage, eventId: string): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await remove(message.handle);
        return;
      } catch (error) {
        const details = { event_id: eventId, sqs_message_id: message.id, attempt };
        noteFailure(
          'delete',
          error,
          'An SQS message could not be deleted; unless that succeeds it is delivered again',
          details,
        );
        if (attempt === DELETE_ATTEMPTS || signal.aborted) return;
        const ms = backOffMs(attempt, DELETE_BACK_OFF);
        await delay(ms, undefined, { signal }).catch(() => undefined);
      }
    }
  };

  const postpone = async (message: SqsMessage, reason: unknown): Promise<void> => {
    const { hideAtFirstMs: baseMs, hideAtMostMs: maxMs } = options;
    const seconds = Math.ceil(backOffMs(message.deliveries, { baseMs, maxMs }) / 1_000);
    const details = { sqs_message_id: message.id, deliveries: message.deliveries };
    logger.warn(
      { ...details, seconds, err: reason },
      'An SQS message was not taken; it will be delivered again',
    );
    try {
      await hide({ handle: message.handle, seconds });
    } catch (error) {
      noteFailure(
        'put_off',
        error,
        'An SQS message could not be postponed; SQS delivers it again when its visibility timeout ends',
        details,
      );
    }
  };

  return {
    async handle(message) {
      visibility.keep(message.handle);
      try {
        const { status, event_id } = await intake(message.body);
        metrics.sqsMessages.inc({ outcome: status });
        options.onEnd('taken');
        await tryToRemove(message, event_id);
        visibility.letGo(message.handle);
      } catch (error) {
        visibility.letGo(message.handle);
        const end = error instanceof ProblemError && error.code === 'unavailable' ? 'refused' : 'failed';
        metrics.sqsMessages.inc({ outcome: end });
        options.onEnd(end);
        await postpone(message, error);
      }
    },
    stop: () => visibility.stop(),
  };
}
