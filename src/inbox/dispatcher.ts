import { setTimeout as delay } from 'node:timers/promises';
import { contentId } from '../stream/domain/event-id';
import type { StreamEvent } from '../stream/domain/stream-event';
import type { Logger } from '../platform/logger';
import type { Metrics } from '../platform/metrics';

export interface DispatcherOptions {
  /** Starts the workflow of an event; a duplicate is no error. */
  readonly start: (event: StreamEvent) => Promise<'started' | 'duplicate'>;
  /** The most starts under way at once. */
  readonly concurrency: number;
  /** The most events that wait in memory; further ones stay in the inbox for the sweeper. */
  readonly capacity: number;
  /** Whether webhooks wait for an answer; starts then yield to them, since Stream gives up and Temporal does not. */
  readonly isBusy: () => boolean;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

export interface Dispatcher {
  /** Queues an event that is in the inbox for its start. Never throws, never waits. */
  dispatch(event: StreamEvent): void;
  /** How many more events it can hold. */
  room(): number;
  /** Starts no more and waits for the starts under way. Events in the queue are safe in the inbox. */
  stop(): Promise<void>;
}

/** For this long the sweeper of the same process does not start an event a second time, in ms. */
const REMEMBER_MS = 60_000;
/** How long a lane pauses after a failed start, in ms. */
const FAILURE_PAUSE_MS = 1_000;
/** How often a start that yields to webhooks checks whether it may go on, in ms. */
const YIELD_CHECK_MS = 25;
/** A start yields at most this long, so that a steady stream of webhooks does not starve it. */
const MAX_YIELD_MS = 1_000;

/** Starts the workflows of accepted events as they come, with bounded concurrency. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { metrics, logger } = options;
  const queue: StreamEvent[] = [];
  const known = new Map<string, number>();
  let active = 0;
  let idle = (): void => undefined;
  const stopping = new AbortController();

  const next = (): StreamEvent | undefined => {
    const event = stopping.signal.aborted ? undefined : queue.shift();
    metrics.waiting.set(queue.length);
    return event;
  };

  const forget = (): void => {
    const before = Date.now() - REMEMBER_MS;
    for (const [id, at] of known) {
      if (at > before) break;
      known.delete(id);
    }
  };

  const yieldToWebhooks = async (): Promise<void> => {
    const until = Date.now() + MAX_YIELD_MS;
    while (options.isBusy() && Date.now() < until && !stopping.signal.aborted) await delay(YIELD_CHECK_MS);
  };

  const lane = async (): Promise<void> => {
    active += 1;
    for (let event = next(); event !== undefined; event = next()) {
      await yieldToWebhooks();
      const id = contentId(event);
      try {
        metrics.starts.inc({ result: await options.start(event) });
      } catch (error) {
        metrics.starts.inc({ result: 'failed' });
        // The row is still `received`, so the sweeper dispatches the event again.
        known.delete(id);
        logger.warn(
          { event_id: id, err: error },
          'A workflow could not be started; the sweeper will try again',
        );
        await delay(FAILURE_PAUSE_MS);
      }
    }
    // No `await` may come between the last `next()` and this: an event that is dispatched afterwards finds a lane free.
    active -= 1;
    if (active === 0) idle();
  };

  return {
    dispatch(event) {
      const id = contentId(event);
      if (stopping.signal.aborted || known.has(id) || queue.length >= options.capacity) return;
      forget();
      known.set(id, Date.now());
      queue.push(event);
      metrics.waiting.set(queue.length);
      if (active < options.concurrency) void lane();
    },
    room: () => options.capacity - queue.length,
    async stop() {
      stopping.abort();
      if (active === 0) return;
      await new Promise<void>((resolve) => {
        idle = resolve;
      });
    },
  };
}
