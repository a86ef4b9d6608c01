/** Runs a bounded amount of work at once, and refuses work where too much waits already. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

export interface LaneOptions {
  readonly concurrency: number;
  /** The most pieces of work that wait; they run in the order in which they came. */
  readonly maxWaiting: number;
  /** How long a slot stays empty after each piece of work, in ms. */
  readonly restMs?: number;
  /** Makes the error that is thrown where too much waits. */
  readonly refusal: () => Error;
}

export function createLane({ concurrency, maxWaiting, restMs = 0, refusal }: LaneOptions): Lane {
  const waiting: (() => void)[] = [];
  let active = 0;

  const release = (): void => {
    const next = waiting.shift();
    if (next === undefined) active -= 1;
    else next();
  };

  return async (work) => {
    if (active < concurrency) active += 1;
    else if (waiting.length < maxWaiting) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw refusal();
    try {
      return await work();
    } finally {
      if (restMs === 0) release();
      else setTimeout(release, restMs).unref();
    }
  };
}
