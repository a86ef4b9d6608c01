/** The share of a limit that is reserved for other callers of the app: the chat itself comes before reconciliation. */
const RESERVED_SHARE = 0.1;
/** The most that one query can cost of the budget, by default. */
const MAX_QUERY_COST_MS = 3_000;
/** How long to wait for budget, which returns bit by bit since its window slides. */
const BUDGET_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 60_000;

/**
 * How long to wait before the next call of the same kind, in ms, according to the headers of an answer: until the rate
 * limit's window ends where little of the limit is left, and `BUDGET_PAUSE_MS` where little of the query budget is.
 */
export function pauseAfter(headers: Readonly<Record<string, unknown>>, now: number): number {
  const number = (name: string): number => Number(headers[name] ?? Number.NaN);
  const isShortOfCalls = number('x-ratelimit-remaining') < number('x-ratelimit-limit') * RESERVED_SHARE;
  const untilReset = number('x-ratelimit-reset') * 1_000 - now;
  const byCalls = isShortOfCalls && untilReset > 0 ? Math.min(untilReset, MAX_PAUSE_MS) : 0;
  const isShortOfBudget =
    number('x-budget-remaining-ms') <
    Math.max(MAX_QUERY_COST_MS, number('x-budget-limit-ms') * RESERVED_SHARE);
  return Math.max(byCalls, isShortOfBudget ? BUDGET_PAUSE_MS : 0);
}

/** Delays calls of each kind as far as Stream's limits require. */
export interface RateBudget {
  /** Reads the limits from the headers of an answer. @param kind of call, each of which has limits of its own */
  note(kind: string, headers: Readonly<Record<string, unknown>>): void;
  /** Resolves when a call of this kind may be made. */
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
