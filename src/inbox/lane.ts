/** Runs work, some at a time, and refuses it where too much waits already. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

export interface LaneOptions {
  readonly concurrency: number;
  /** The most that wait for their turn, in the order in which they came. */
  readonly maxWaiting: number;
  /** How long a place stays empty after each work, in ms. */
  readonly restMs?: number;
  /** What is thrown where too much waits. */
  readonly refusal: () => Error;
}

export function createLane({ concurrency, maxWaiting, restMs = 0, refusal }: LaneOptions): Lane {
  const waiting: (() => void)[] = [];
  let taken = 0;

  const giveBack = (): void => {
    const next = waiting.shift();
    if (next === undefined) taken -= 1;
    else next();
  };

  return async (work) => {
    if (taken < concurrency) taken += 1;
    else if (waiting.length < maxWaiting) await new Promise<void>((resolve) => waiting.push(resolve));
    else throw refusal();
    try {
      return await work();
    } finally {
      if (restMs === 0) giveBack();
      else setTimeout(giveBack, restMs).unref();
    }
  };
}
