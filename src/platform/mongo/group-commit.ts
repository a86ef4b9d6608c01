export interface GroupCommitOptions {
  /** The least time from the start of one group to the start of the next, in ms; a lone item does not wait. */
  readonly windowMs: number;
  /** The most items of a group. */
  readonly maxSize: number;
  /** The most groups under way at once. */
  readonly maxInFlight: number;
  /** How long callers wait. Without timeouts they wait until their group ends. */
  readonly timeouts?: CommitTimeouts;
}

/** When an item is given up: its caller gets a rejection, and if it is in no group yet, it will not be committed. */
export interface CommitTimeouts {
  /**
   * Since the last group ended, in ms. While groups end, waiting is worth it: the items of a burst wait their turn, and
   * for this process to have time to send them, while MongoDB works as fast as it can.
   */
  readonly stalledMs: number;
  /** Since the item came, in ms. */
  readonly totalMs: number;
}

/**
 * @param ended called once when nothing here refers to the item any more. Where the group that has the item hangs, that
 *   may be long after the caller got its rejection.
 */
export type GroupCommit<Item, Result> = (item: Item, ended?: () => void) => Promise<Result>;

interface Waiting<Item, Result> {
  readonly item: Item;
  /** Of `performance.now()`. */
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
  readonly ended: () => void;
}

interface Group<Item, Result> {
  readonly since: number;
  readonly members: readonly Waiting<Item, Result>[];
}

/** How often the timeouts of items are checked, in ms. */
const TIMEOUT_CHECK_MS = 100;

/**
 * Group commit, as databases do it for their logs: concurrent calls share one write. While a group is under way the next
 * one gathers, so each write carries more items the busier the process is.
 *
 * @param commit writes a group and gives a result for each item, in order. An `Error` as a result fails only
 *   that item; a rejection fails the group.
 */
export function createGroupCommit<Item, Result>(
  options: GroupCommitOptions,
  commit: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
): GroupCommit<Item, Result> {
  const { timeouts } = options;
  const waiting: Waiting<Item, Result>[] = [];
  const underWay = new Set<Group<Item, Result>>();
  let lastStart = -Infinity;
  let lastEnd = -Infinity;
  let scheduled = false;
  let isCheckScheduled = false;

  const run = async ({ members }: Group<Item, Result>): Promise<void> => {
    try {
      const results = await commit(members.map((one) => one.item));
      members.forEach((one, index) => {
        const result = results[index];
        if (result instanceof Error) one.reject(result);
        else if (index < results.length) one.resolve(result as Result);
        else one.reject(new Error('The group commit gave too few results'));
      });
    } catch (error) {
      for (const one of members) one.reject(error);
    }
  };

  const flush = (): void => {
    scheduled = false;
    if (waiting.length === 0 || underWay.size >= options.maxInFlight) return;
    lastStart = performance.now();
    const group = { since: lastStart, members: waiting.splice(0, options.maxSize) };
    underWay.add(group);
    void run(group).finally(() => {
      underWay.delete(group);
      lastEnd = performance.now();
      for (const one of group.members) one.ended();
      schedule();
    });
    schedule();
  };

  const schedule = (): void => {
    if (scheduled || waiting.length === 0 || underWay.size >= options.maxInFlight) return;
    scheduled = true;
    const wait = lastStart + options.windowMs - performance.now();
    if (wait > 1) setTimeout(flush, wait);
    else setImmediate(flush);
  };

  const giveUpLateItems = ({ stalledMs, totalMs }: CommitTimeouts): void => {
    const now = performance.now();
    const oldestStart = Math.min(now, ...[...underWay].map((group) => group.since));
    const quietSince = Math.max(oldestStart, lastEnd);
    const isLate = ({ since }: Waiting<Item, Result>): boolean =>
      now - Math.max(since, quietSince) >= stalledMs || now - since >= totalMs;
    const giveUp = (one: Waiting<Item, Result>): void =>
      one.reject(new Error(`It was not committed within ${Math.round(now - one.since)} ms`));

    for (const group of underWay) group.members.filter(isLate).forEach(giveUp);
    // Waiting items are in order of arrival.
    const kept = waiting.findIndex((one) => !isLate(one));
    for (const one of waiting.splice(0, kept === -1 ? waiting.length : kept)) {
      giveUp(one);
      one.ended();
    }
    isCheckScheduled = false;
    scheduleCheck();
  };

  const scheduleCheck = (): void => {
    if (timeouts === undefined || isCheckScheduled || (waiting.length === 0 && underWay.size === 0)) return;
    isCheckScheduled = true;
    setTimeout(giveUpLateItems, TIMEOUT_CHECK_MS, timeouts);
  };

  return (item, ended = () => undefined) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, since: performance.now(), resolve, reject, ended });
      schedule();
      scheduleCheck();
    });
}
