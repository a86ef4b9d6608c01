/** What is left of a limit for the other users of the app: chat itself goes before looking after it. */
const LEFT_FOR_OTHERS = 0.1;
/** The most that one query can cost of the budget, by default. */
const COST_OF_A_QUERY_MS = 3_000;
/** The budget is of a sliding window, so some of it comes back all the time. */
const BUDGET_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 60_000;

/**
 * How long to wait before the next call of the same kind, in ms, by the headers of an answer: until the rate
 * limit's window ends where little of the limit is left, and a while where little of the query budget is.
 */
export function pauseAfter(headers: Readonly<Record<string, unknown>>, now: number): number {
  const number = (name: string): number => Number(headers[name] ?? Number.NaN);
  const isShortOfCalls = number('x-ratelimit-remaining') < number('x-ratelimit-limit') * LEFT_FOR_OTHERS;
  const untilReset = number('x-ratelimit-reset') * 1_000 - now;
  const byCalls = isShortOfCalls && untilReset > 0 ? Math.min(untilReset, MAX_PAUSE_MS) : 0;
  const isShortOfBudget =
    number('x-budget-remaining-ms') <
    Math.max(COST_OF_A_QUERY_MS, number('x-budget-limit-ms') * LEFT_FOR_OTHERS);
  return Math.max(byCalls, isShortOfBudget ? BUDGET_PAUSE_MS : 0);
}

/** Keeps calls of each kind apart as far as Stream's limits ask for it. */
export interface RateBudget {
  /** Takes notice of an answer. @param kind of the call, each of which has limits of its own */
  note(kind: string, headers: Readonly<Record<string, unknown>>): void;
  /** Waits where little is left. */
  enter(kind: string): Promise<void>;
}

export function createRateBudget(wait: (ms: number) => Promise<unknown>): RateBudget {
  const openAt = new Map<string, number>();
  return {
    note(kind, headers) {
      const now = Date.now();
      const pause = pauseAfter(headers, now);
      if (pause > 0) openAt.set(kind, now + pause);
      else openAt.delete(kind);
    },
    async enter(kind) {
      const pause = (openAt.get(kind) ?? 0) - Date.now();
      if (pause > 0) await wait(pause);
    },
  };
}
