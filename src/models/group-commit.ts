export interface GroupCommitOptions {
  /** The least time from the start of one group to the start of the next, in ms; a lone item does not wait. */
  readonly windowMs: number;
  /** The most items of a group. */
  readonly maxSize: number;
  /** The most groups under way at once. */
  readonly maxInFlight: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit, as databases do it for their logs: concurrent calls share one write. While a group is under
 * way the next one gathers, so the busier it is the more each write carries.
 *
 * @param commit writes a group and gives a result for each item, in order. An `Error` as a result fails only
 *   that item; a rejection fails the group.
 */
export function createGroupCommit<Item, Result>(
  options: GroupCommitOptions,
  commit: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let inFlight = 0;
  let lastStart = -Infinity;
  let scheduled = false;

  const run = async (group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await commit(group.map((one) => one.item));
      group.forEach((one, index) => {
        const result = results[index];
        if (result instanceof Error) one.reject(result);
        else if (index < results.length) one.resolve(result as Result);
        else one.reject(new Error('The group commit gave too few results'));
      });
    } catch (error) {
      for (const one of group) one.reject(error);
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (waiting.length === 0 || inFlight >= options.maxInFlight) return;
    lastStart = performance.now();
    inFlight += 1;
    void run(waiting.splice(0, options.maxSize)).finally(() => {
      inFlight -= 1;
      schedule();
    });
    schedule();
  };

  const schedule = (): void => {
    if (scheduled || waiting.length === 0 || inFlight >= options.maxInFlight) return;
    scheduled = true;
    const wait = lastStart + options.windowMs - performance.now();
    if (wait > 1) setTimeout(flush, wait);
    else setImmediate(flush);
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      schedule();
    });
}
