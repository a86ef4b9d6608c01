import { backOffMs } from './timing/back-off';

/** Chooses which items to try next among those that are found again and again. */
export interface FailureBackOff<T> {
  /** How many of the items that were found last have been tried before: a query must ask for so many more to find others. */
  tried(): number;
  /** The items to try now: first those never tried, then those that have waited longest; none that is paused. */
  choose(found: readonly T[], now: number): readonly T[];
  /** Notes that an item was tried: after failures in a row it is paused, twice as long each time. */
  note(one: T, outcome: 'fulfilled' | 'rejected', now: number): void;
}

interface Tried {
  /** Grows with each try. */
  readonly turn: number;
  readonly failures: number;
  /** ms since 1970 */
  readonly pausedUntil: number;
}

const MAX_PAUSE_MS = 60_000;

/**
 * Keeps items that always fail from taking the place of others. Remembers tries in this process only, and only those of
 * items that are still found.
 * @param pauseMs after the first failure
 */
export function createFailureBackOff<T>(
  idOf: (one: T) => string,
  { batchSize, pauseMs }: { readonly batchSize: number; readonly pauseMs: number },
): FailureBackOff<T> {
  const known = new Map<string, Tried>();
  let turns = 0;

  return {
    tried: () => known.size,

    choose(found, now) {
      const ids = new Set(found.map(idOf));
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
      const turnOf = (one: T): number => known.get(idOf(one))?.turn ?? 0;
      return found
        .filter((one) => (known.get(idOf(one))?.pausedUntil ?? 0) <= now)
        .toSorted((a, b) => turnOf(a) - turnOf(b))
        .slice(0, batchSize);
    },

    note(one, outcome, now) {
      const id = idOf(one);
      turns += 1;
      const failures = outcome === 'rejected' ? (known.get(id)?.failures ?? 0) + 1 : 0;
      const pause = failures === 0 ? 0 : backOffMs(failures, { baseMs: pauseMs, maxMs: MAX_PAUSE_MS });
      known.set(id, { turn: turns, failures, pausedUntil: now + pause });
    },
  };
}
