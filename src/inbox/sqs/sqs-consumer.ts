import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../../platform/logger';
import type { Metrics } from '../../platform/metrics';
import type { Receipt } from '../receive';
import { backOffMs } from '../../platform/timing/back-off';
import { createSqsMessageHandler } from './sqs-message';
import { SQS_BATCH, type SqsMessage, type SqsQueue } from './sqs-queue';

export interface SqsConsumerOptions {
  readonly queue: SqsQueue;
  /** Takes a message's text. When it resolves, the event is durable; it rejects with the reason why it is not. */
  readonly intake: (text: string) => Promise<Receipt>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly timing?: Partial<typeof TIMING>;
}

export interface SqsConsumer {
  start(): void;
  /** Resolves where SQS answered the last call for messages. */
  check(): Promise<void>;
  /** Receives no more, breaks off a long poll at once, and finishes the messages under way. */
  stop(): Promise<void>;
}

const TIMING = {
  /** How long a call waits at an empty queue; the most that SQS allows. */
  waitSeconds: 20,
  visibilitySeconds: 30,
  hideAtFirstMs: 2_000,
  hideAtMostMs: 300_000,
  /** How long the consumer pauses after a failed call: after the first one, and at most. */
  restAtFirstMs: 500,
  restAtMostMs: 30_000,
};

/** Enough to fill MongoDB's group commits, and few enough to be delivered again after a kill. */
const MAX_UNDER_WAY = 100;

/**
 * Receives events from an SQS queue, oldest first as far as SQS does so.
 *
 * While neither MongoDB nor Temporal takes events, the consumer tries with one message at a time and with growing pauses:
 * each delivery counts towards the queue's dead letters, and an outage must not send healthy messages there.
 */
export function createSqsConsumer(options: SqsConsumerOptions): SqsConsumer {
  const { queue, metrics, logger } = options;
  const timing = { ...TIMING, ...options.timing };
  const stopping = new AbortController();
  const { signal } = stopping;
  // Every message under way may be waiting to repeat its deletion.
  setMaxListeners(MAX_UNDER_WAY + 10, signal);
  const underWay = new Set<Promise<void>>();
  let isReached = false;
  let isRefused = false;
  let running: Promise<void> | undefined;
  const handler = createSqsMessageHandler({
    ...options,
    ...timing,
    signal,
    onEnd: (end) => {
      // A message that met a fault of its own says nothing about the others.
      if (end !== 'failed') isRefused = end === 'refused';
    },
  });

  const pause = (failures: number): Promise<void> => {
    const ms = backOffMs(failures, { baseMs: timing.restAtFirstMs, maxMs: timing.restAtMostMs });
    return delay(ms, undefined, { signal }).catch(() => undefined);
  };

  const begin = (message: SqsMessage): void => {
    const work = handler.handle(message).then(() => {
      underWay.delete(work);
      metrics.sqsUnderWay.set(underWay.size);
    });
    underWay.add(work);
    metrics.sqsUnderWay.set(underWay.size);
  };

  const receive = (): Promise<SqsMessage[]> =>
    queue.receive({
      limit: isRefused ? 1 : SQS_BATCH,
      // The first call does not wait, so that a queue which cannot be reached is found out at once.
      waitSeconds: isReached ? timing.waitSeconds : 0,
      visibilitySeconds: timing.visibilitySeconds,
      signal,
    });

  const run = async (): Promise<void> => {
    let failures = 0;
    let refusals = 0;
    while (!signal.aborted) {
      let messages: readonly SqsMessage[];
      try {
        messages = await receive();
      } catch (error) {
        if (signal.aborted) break;
        isReached = false;
        failures += 1;
        metrics.sqsFailures.inc({ operation: 'receive' });
        logger.warn({ failures, err: error }, 'SQS could not be polled; trying again');
        await pause(failures);
        continue;
      }
      if (failures > 0) logger.info({ failures }, 'SQS answers again');
      isReached = true;
      failures = 0;
      for (const message of messages) begin(message);
      while (underWay.size > MAX_UNDER_WAY - SQS_BATCH) await Promise.race(underWay);
      if (isRefused) await Promise.all(underWay);
      if (!isRefused) refusals = 0;
      else if (messages.length > 0) await pause((refusals += 1));
    }
  };

  return {
    start() {
      running ??= run();
    },
    async check() {
      if (!isReached) throw new Error('SQS did not answer the last call');
    },
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(underWay);
      handler.stop();
      queue.close();
    },
  };
}
