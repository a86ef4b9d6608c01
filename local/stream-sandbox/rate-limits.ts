/**
 * Counts requests per minute and reports the rest in headers, as Stream does. Nothing is refused, so that load tests run on
 * a laptop; tests inject refusals as faults.
 */
export function createRateLimits() {
  const windows = new Map<string, { minute: number; used: number }>();
  let spent: { at: number; ms: number }[] = [];
  return {
    /** The time that queries may cost (API budget page of the chat docs): of this operation only, in a sliding minute. */
    budgetHeaders(operation: string, ms: number): Record<string, string> {
      if (operation !== 'QueryChannels') return {};
      const now = Date.now();
      spent = [...spent.filter(({ at }) => at > now - 60_000), { at: now, ms }];
      const used = Math.round(spent.reduce((total, query) => total + query.ms, 0));
      return {
        'X-Budget-Used-Ms': String(used),
        'X-Budget-Limit-Ms': String(BUDGET_MS),
        'X-Budget-Remaining-Ms': String(Math.max(0, BUDGET_MS - used)),
      };
    },
    headers(operation: string, limit: number): Record<string, string> {
      const minute = Math.floor(Date.now() / 60_000);
      const window = windows.get(operation);
      const used = window?.minute === minute ? window.used + 1 : 1;
      windows.set(operation, { minute, used });
      return {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(Math.max(0, limit - used)),
        // Unix seconds.
        'X-RateLimit-Reset': String((minute + 1) * 60),
      };
    },
  };
}

/** Stream reports an app's own budget in these headers; the default is not published. */
const BUDGET_MS = 60_000;

export type RateLimits = ReturnType<typeof createRateLimits>;
