import { setTimeout as delay } from 'node:timers/promises';
import type { RedriveEvent } from './redrive';
import {
  candidatesOf,
  type CandidateSources,
  type RedriveFilter,
  type RedrivePosition,
} from './redrive-candidates';
import type { RedriveOrder, RedriveOutcome, RedriveResult } from './redrive-outcome';

export interface RedriveEventsRequest extends Omit<RedriveOrder, 'pace'> {
  readonly filter: RedriveFilter;
  /** Where the redrive before ended. */
  readonly after?: RedrivePosition | undefined;
  /** The most events that are looked at. */
  readonly limit: number;
  /** The most starts in a second. */
  readonly ratePerSecond: number;
  /** No event is begun after so many ms. The first one always is. */
  readonly timeLimitMs: number;
  /** No event is begun after it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each event as it is done. */
  readonly onEvent?: ((result: RedriveResult) => void) | undefined;
}

export interface RedriveSummary {
  /** How many events had each outcome; those with none are not named. */
  readonly outcomes: Readonly<Partial<Record<RedriveOutcome, number>>>;
  readonly events: readonly RedriveResult[];
  /** How many more the filter names: rows up to 100,000, of failed runs at most so many. */
  readonly remaining: number;
  /** Where to go on; undefined when nothing remains. */
  readonly next: RedrivePosition | undefined;
}

export interface RedriveEventsDeps extends CandidateSources {
  readonly redriveEvent: RedriveEvent;
  /** ms */
  readonly now?: () => number;
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

export type RedriveEvents = (request: RedriveEventsRequest) => Promise<RedriveSummary>;

const PAGE_SIZE = 50;

/** Redrives the events that a filter names, one after the other. @throws when the inbox or Temporal cannot be listed */
export function createRedriveEvents(deps: RedriveEventsDeps): RedriveEvents {
  const { redriveEvent, now = Date.now, sleep = sleepUnlessAborted } = deps;

  return async (request) => {
    const candidates = candidatesOf(deps, request.filter);
    const until = now() + request.timeLimitMs;
    const isOver = (): boolean => now() >= until || request.signal?.aborted === true;
    const order: RedriveOrder = { ...request, pace: paceOf(request) };

    const events: RedriveResult[] = [];
    let next = request.after;
    for (;;) {
      const page = await candidates.page(next, Math.min(PAGE_SIZE, request.limit - events.length));
      for (const { row, run, position } of page.candidates) {
        if (events.length > 0 && isOver()) return await summary(candidates, events, next);
        const result = await redriveEvent(row, order, run);
        events.push(result);
        request.onEvent?.(result);
        next = position;
      }
      next = page.next;
      if (next === undefined || events.length >= request.limit || isOver())
        return await summary(candidates, events, next);
    }
  };

  async function summary(
    candidates: ReturnType<typeof candidatesOf>,
    events: readonly RedriveResult[],
    next: RedrivePosition | undefined,
  ): Promise<RedriveSummary> {
    const remaining = next === undefined ? 0 : await candidates.count(next);
    const outcomes: Partial<Record<RedriveOutcome, number>> = {};
    for (const { outcome } of events) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    return { outcomes, events, remaining, next: remaining === 0 ? undefined : next };
  }

  /** Starts are spread evenly: what comes in at the same time has its share of Temporal. */
  function paceOf({ ratePerSecond, signal }: RedriveEventsRequest): () => Promise<void> {
    let nextAt = now();
    return async () => {
      const wait = nextAt - now();
      nextAt = Math.max(nextAt, now()) + 1_000 / ratePerSecond;
      if (wait > 0) await sleep(wait, signal);
    };
  }
}

async function sleepUnlessAborted(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await delay(ms, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
}
