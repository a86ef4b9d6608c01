import { unavailable, type ProblemError } from '../platform/errors';
import type { Metrics } from '../platform/metrics';

/** What is refused because there is too much of it, and whether that was so lately. */
export interface Overload {
  /** The refusal of one event, counted: `unavailable` with a time to come back. */
  refusal(detail: string): ProblemError;
  /** Whether anything was refused within the last few seconds. */
  isShedding(): boolean;
}

/** Long enough for a prober that looks every few seconds, in ms. */
const REMEMBER_MS = 5_000;
/** Stream tries again within 15 s of the first attempt, and then no more. */
export const EVENT_RETRY_AFTER_SECONDS = 2;

/** @param now ms; monotonic, so that a clock that is put right does not matter */
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
