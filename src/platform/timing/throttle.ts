import { setTimeout as delay } from 'node:timers/promises';

export interface ThrottleOptions {
  readonly ratePerSecond: number;
  /** When it is aborted, nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** ms */
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
}

/** Returns a function that waits for the next slot, so that calls are spread evenly over time. */
export function createThrottle(options: ThrottleOptions): () => Promise<void> {
  const { ratePerSecond, signal, now = Date.now, sleep = sleepUnlessAborted } = options;
  let nextAt = now();
  return async () => {
    const wait = nextAt - now();
    nextAt = Math.max(nextAt, now()) + 1_000 / ratePerSecond;
    if (wait > 0) await sleep(wait, signal);
  };
}

async function sleepUnlessAborted(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
