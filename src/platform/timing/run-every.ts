import { setTimeout as delay } from 'node:timers/promises';

/** Work that goes on until it is stopped. */
export interface RepeatedRun {
  /** Waits for the work under way and begins no more. */
  stop(): Promise<void>;
}

/**
 * Does some work at once and then repeatedly, with a pause after each time.
 * @param work must not reject
 * @param pauseMs in ms
 */
export function runEvery(pauseMs: number, work: () => Promise<void>): RepeatedRun {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await work();
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
