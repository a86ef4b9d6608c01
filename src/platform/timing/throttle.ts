import { setTimeout as delay } from 'node:timers/promises';

export interface ThrottleOptions {
  readonly ratePerSecond: number;
  /** Aborted, nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
  /** ms */
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
}

/** Waits before each of many things, so that they are spread evenly and leave their share to what else comes. */
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
