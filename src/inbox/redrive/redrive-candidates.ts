import { unavailable } from '../../platform/errors';
import type { EventFilter } from '../store/event-filter';
import type { StoredEvent } from '../store/stored-event';
import type { ChatEventRuns, EventRun, RunPosition } from '../runs/chat-event-runs';
import type { InboxModels } from '../models';
import type { Position } from '../../platform/values/position';

/** Which events; every field narrows. */
export interface RedriveFilter extends EventFilter {
  /** Only events whose latest run did not succeed. */
  readonly run?: 'failed' | undefined;
}

/** Where a redrive of many events ended: among rows, or among failed runs. */
export type RedrivePosition =
  | { readonly of: 'rows'; readonly at: Position }
  | { readonly of: 'runs'; readonly at: RunPosition };

export interface Candidate {
  readonly row: StoredEvent;
  readonly run?: EventRun | undefined;
  /** The candidate's own position: the next page begins after it. */
  readonly position: RedrivePosition;
}

export interface CandidatePage {
  readonly candidates: readonly Candidate[];
  /** Undefined after the last page. A page may be empty and have one. */
  readonly next: RedrivePosition | undefined;
}

/** The events that a filter names, in an order that redriving them does not change. */
export interface Candidates {
  page(after: RedrivePosition | undefined, size: number): Promise<CandidatePage>;
  /** How many come after a position. Of failed runs this is an upper bound: later runs followed some of them. */
  count(after: RedrivePosition | undefined): Promise<number>;
}

export interface CandidateSources {
  readonly models: Pick<InboxModels, 'WebhookEvent'>;
  readonly runs: Pick<ChatEventRuns, 'failed' | 'countFailed'>;
}

/** Rows are counted up to here, because MongoDB reads every index entry that it counts. */
const MAX_COUNTED = 100_000;

export function candidatesOf(sources: CandidateSources, filter: RedriveFilter): Candidates {
  return filter.run === 'failed' ? failedRuns(sources, filter) : rows(sources, filter);
}

/** Rows in the order in which they came. */
function rows({ models: { WebhookEvent } }: CandidateSources, filter: RedriveFilter): Candidates {
  const at = (after: RedrivePosition | undefined) => (after?.of === 'rows' ? after.at : undefined);
  return {
    async page(after, size) {
      const page = await WebhookEvent.page(filter, { order: 'asc', limit: size, after: at(after) });
      const candidates = page.map((row): Candidate => {
        return { row, position: { of: 'rows', at: { at: row.received_at.getTime(), id: row._id } } };
      });
      return { candidates, next: page.length < size ? undefined : candidates.at(-1)?.position };
    },
    count: (after) => WebhookEvent.countAfter(filter, at(after), MAX_COUNTED),
  };
}

/** Failed runs, latest closed first, with their rows. Runs whose row is gone are left out: nothing could be started. */
function failedRuns({ models: { WebhookEvent }, runs }: CandidateSources, filter: RedriveFilter): Candidates {
  const at = (after: RedrivePosition | undefined) => (after?.of === 'runs' ? after.at : undefined);
  return {
    async page(after, size) {
      const failed = await askTemporal(() => runs.failed(filter, at(after), size));
      const found = await WebhookEvent.storedOf(
        failed.runs.map(({ eventId }) => eventId),
        filter,
      );
      const byId = new Map(found.map((row) => [row._id, row]));
      const candidates = failed.runs.flatMap(({ eventId, run, position }): Candidate[] => {
        const row = byId.get(eventId);
        return row === undefined ? [] : [{ row, run, position: { of: 'runs', at: position } }];
      });
      return { candidates, next: failed.next && { of: 'runs', at: failed.next } };
    },
    count: (after) => askTemporal(() => runs.countFailed(filter, at(after))),
  };
}

/** @throws ProblemError `unavailable` where Temporal does not answer */
export async function askTemporal<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch {
    throw unavailable('Temporal does not say which runs failed: try again');
  }
}
