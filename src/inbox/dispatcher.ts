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
  /** The most events that wait in memory; what is over stays in the inbox for the sweeper. */
  readonly capacity: number;
  /** Whether somebody waits for an answer to a webhook; starts then stand back, since Stream gives up and Temporal does not. */
  readonly isBusy: () => boolean;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

export interface Dispatcher {
  /** Puts an event that is in the inbox in line to be started. Never throws, never waits. */
  dispatch(event: StreamEvent): void;
  /** How many more events it can hold. */
  room(): number;
  /** Takes no more and waits for the starts under way. What still waits is safe in the inbox. */
  stop(): Promise<void>;
}

/** A start is not tried again for this long by the sweeper of the same process, in ms. */
const REMEMBER_MS = 60_000;
/** How long a lane rests after a failed start, and between looks whether the rush is over, in ms. */
const REST_AFTER_FAILURE_MS = 1_000;
const REST_WHILE_BUSY_MS = 25;
/** Starts stand back at most this long, so a steady stream of webhooks does not starve them. */
const MAX_STANDING_BACK_MS = 1_000;

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

  const standBack = async (): Promise<void> => {
    const until = Date.now() + MAX_STANDING_BACK_MS;
    while (options.isBusy() && Date.now() < until && !stopping.signal.aborted)
      await delay(REST_WHILE_BUSY_MS);
  };

  const lane = async (): Promise<void> => {
    active += 1;
    for (let event = next(); event !== undefined; event = next()) {
      await standBack();
      const id = contentId(event);
      try {
        metrics.starts.inc({ result: await options.start(event) });
      } catch (error) {
        metrics.starts.inc({ result: 'failed' });
        // The inbox still has it as `received`: the sweeper comes back to it.
        known.delete(id);
        logger.warn(
          { event_id: id, err: error },
          'A workflow could not be started; the sweeper will try again',
        );
        await delay(REST_AFTER_FAILURE_MS);
      }
    }
    // In the same turn as the last look into the queue: an event that comes after it finds a lane free.
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
