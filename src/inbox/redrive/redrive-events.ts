import { createThrottle } from '../../platform/timing/throttle';
import { countOutcomes, processPages } from '../../platform/timing/process-pages';
import type { RedriveEvent } from './redrive';
import {
  candidatesOf,
  type Candidate,
  type CandidateSources,
  type RedriveFilter,
  type RedrivePosition,
} from './redrive-candidates';
import type { RedriveOrder, RedriveOutcome, RedriveResult } from './redrive-outcome';

export interface RedriveEventsRequest extends Omit<RedriveOrder, 'waitForRate'> {
  readonly filter: RedriveFilter;
  /** Where the redrive before ended. */
  readonly after?: RedrivePosition | undefined;
  /** The most events that are redriven or found to need nothing. */
  readonly limit: number;
  /** The most starts in a second. */
  readonly ratePerSecond: number;
  /** No event is begun after so many ms. The first one always is. */
  readonly timeLimitMs: number;
  /** No event is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each event as it is done. */
  readonly onEvent?: ((result: RedriveResult) => void) | undefined;
}

export interface RedriveSummary {
  /** How many events had each outcome; those with none are not named. */
  readonly outcomes: Readonly<Partial<Record<RedriveOutcome, number>>>;
  readonly events: readonly RedriveResult[];
  /** How many more events match the filter: rows up to 100,000; of failed runs this is an upper bound. */
  readonly remaining: number;
  /** Where to go on; undefined when nothing remains. */
  readonly next: RedrivePosition | undefined;
}

export interface RedriveEventsDeps extends CandidateSources {
  readonly redriveEvent: RedriveEvent;
  /** ms */
  readonly now?: (() => number) | undefined;
  readonly sleep?: ((ms: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
}

export type RedriveEvents = (request: RedriveEventsRequest) => Promise<RedriveSummary>;

/** Redrives the events that a filter names, one after the other. @throws when the inbox or Temporal cannot be listed */
export function createRedriveEvents(deps: RedriveEventsDeps): RedriveEvents {
  const { redriveEvent, now, sleep } = deps;

  return async (request) => {
    const candidates = candidatesOf(deps, request.filter);
    const { ratePerSecond, signal } = request;
    const order: RedriveOrder = {
      ...request,
      waitForRate: createThrottle({ ratePerSecond, signal, now, sleep }),
    };
    const { results, next } = await processPages<Candidate, RedrivePosition, RedriveResult>({
      ...request,
      now,
      page: (after, size) => candidates.page(after, size),
      act: ({ row, run }) => redriveEvent(row, order, run),
      onResult: request.onEvent,
    });
    const remaining = next === undefined ? 0 : await candidates.count(next);
    return {
      outcomes: countOutcomes(results),
      events: results,
      remaining,
      next: remaining === 0 ? undefined : next,
    };
  };
}
