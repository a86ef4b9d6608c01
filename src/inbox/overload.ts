import { unavailable, type ProblemError } from '../platform/errors';
import type { Metrics } from '../platform/metrics';

/** Refuses events because there are too many, and remembers whether that happened lately. */
export interface Overload {
  /** The refusal of one event, counted: `unavailable` with a time to come back. */
  refusal(detail: string): ProblemError;
  /** Whether anything was refused within the last few seconds. */
  isShedding(): boolean;
}

/** Long enough for a readiness probe every few seconds, in ms. */
const REMEMBER_MS = 5_000;
/** Stream retries within 15 s of its first attempt, and then no more. */
export const EVENT_RETRY_AFTER_SECONDS = 2;

/** @param now ms; monotonic, so that an adjusted clock does not matter */
export function createOverload(metrics: Metrics, now: () => number = () => performance.now()): Overload {
  let lastAt = -Infinity;
  return {
    refusal(detail) {
      lastAt = now();
      metrics.shed.inc();
      return unavailable(detail, EVENT_RETRY_AFTER_SECONDS);
    },
    isShedding: () => now() - lastAt < REMEMBER_MS,
  };
}
