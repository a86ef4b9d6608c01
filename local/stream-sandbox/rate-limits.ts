/**
 * Counts requests in the windows of a minute and tells what is left, as Stream's headers do. Nothing is refused:
 * a load test on a laptop is no abuse. A refusal is a fault to be injected.
 */
export function createRateLimits() {
  const windows = new Map<string, { minute: number; used: number }>();
  return {
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

export type RateLimits = ReturnType<typeof createRateLimits>;
