import { backOffMs } from './timing/back-off';

/** Who is tried next among those that are found again and again. */
export interface FailureBackOff<T> {
  /** How many of those that were found last have been tried before: to find others, look for so many more. */
  tried(): number;
  /** Those to try now: who was never tried first, then who has waited for longest; none that pauses. */
  choose(found: readonly T[], now: number): readonly T[];
  /** One has been tried: after failures in a row it pauses, twice as long each time. */
  note(one: T, outcome: 'fulfilled' | 'rejected', now: number): void;
}

interface Tried {
  /** In the order of the tries. */
  readonly turn: number;
  readonly failures: number;
  /** ms since 1970 */
  readonly pausedUntil: number;
}

const MAX_PAUSE_MS = 60_000;

/**
 * Keeps those that always fail from taking the place of others. It is remembered in this process only, and only of what is
 * still found.
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
      const pause = failures === 0 ? 0 : backOffMs(failures, { baseMs: pauseMs, mostMs: MAX_PAUSE_MS });
      known.set(id, { turn: turns, failures, pausedUntil: now + pause });
    },
  };
}
