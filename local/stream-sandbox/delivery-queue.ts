type Job = () => Promise<void>;

/** Events sent within this time of each other can change places when they are shuffled. */
const SHUFFLE_MS = 200;

/** Runs jobs, a bounded number at a time; no order is promised, as Stream promises none. */
export function createDeliveryQueue(concurrency: number) {
  const waiting: Job[] = [];
  const delayed = new Set<NodeJS.Timeout>();
  let running = 0;
  let sleepers: (() => void)[] = [];

  function settled(): void {
    if (running > 0 || waiting.length > 0 || delayed.size > 0) return;
    const wake = sleepers;
    sleepers = [];
    for (const resolve of wake) resolve();
  }

  function next(): void {
    while (running < concurrency) {
      const job = waiting.shift();
      if (job === undefined) break;
      running += 1;
      void job().finally(() => {
        running -= 1;
        next();
      });
    }
    settled();
  }

  return {
    /** @param job Must not reject. */
    add(job: Job, shuffle: boolean): void {
      if (!shuffle) {
        waiting.push(job);
        next();
        return;
      }
      const timer = setTimeout(() => {
        delayed.delete(timer);
        waiting.push(job);
        next();
      }, Math.random() * SHUFFLE_MS);
      delayed.add(timer);
    },
    /** Resolves when nothing runs or waits. */
    idle: (): Promise<void> =>
      new Promise((resolve) => {
        sleepers.push(resolve);
        settled();
      }),
    /** Drops what has not begun. */
    clear(): void {
      waiting.length = 0;
      for (const timer of delayed) clearTimeout(timer);
      delayed.clear();
      settled();
    },
  };
}
