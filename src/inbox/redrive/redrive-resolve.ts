import type { StreamEvent } from '../../stream/domain/stream-event';
import type { InboxModels } from '../models';
import type { ChatEventRuns, EventRun } from '../runs/chat-event-runs';
import { decodeSqsBody } from '../sqs/sqs-body';
import type { StoredEvent } from '../store/stored-event';
import type { InboxChange } from './apply-inbox-changes';
import { failingAs, RedriveFailure } from './redrive-failure';
import type { RedriveResult } from './redrive-outcome';
import { planRedrive } from './redrive-plan';

/** What a redrive of a row would do, found out by reading only. */
export interface Resolved {
  /** The row whose workflow is started in the end: this one, or the one that replaced it or will. */
  readonly id: string;
  /** To be made in this order. */
  readonly changes: readonly InboxChange[];
  readonly end:
    | { readonly kind: 'start'; readonly event: StreamEvent }
    | { readonly kind: 'done'; readonly result: Omit<RedriveResult, 'event_id'> };
}

export interface ResolveDeps {
  readonly models: Pick<InboxModels, 'WebhookEvent'>;
  readonly runs: Pick<ChatEventRuns, 'latest'>;
  /** Of a body, after inflating. */
  readonly maxBytes: number;
}

/** A row may have been replaced; the row that replaced it cannot be, unless event ids are composed anew twice. */
const MAX_HOPS = 4;

/** @returns `resolve(row, run?)`; it throws RedriveFailure */
export function createResolve(
  deps: ResolveDeps,
): (row: StoredEvent, known: EventRun | undefined) => Promise<Resolved> {
  const { WebhookEvent } = deps.models;
  const read = (id: string) => failingAs('inbox_failed', () => WebhookEvent.stored(id));
  const latest = (id: string) => failingAs('runs_unavailable', () => deps.runs.latest(id));

  /** A message of SQS is stored as it came where it could not be decoded, because it was too large for example. */
  const decoded = async (row: StoredEvent): Promise<StoredEvent> => {
    if (row.event !== undefined || isJson(row.body)) return row;
    const result = await decodeSqsBody(row.body, deps.maxBytes);
    return result.kind === 'body' ? { ...row, body: result.body.toString('utf8') } : row;
  };

  return async (first, known) => {
    const changes: InboxChange[] = [];
    let row = first;
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
      const current = await decoded(row);
      const { _id: id } = current;
      if (current.replaced_by !== undefined) {
        const next = await read(current.replaced_by);
        if (next === null) throw new RedriveFailure('event_missing');
        row = next;
        continue;
      }
      // A row without an event never had a workflow.
      const run = current.event === undefined ? undefined : hops === 0 && known ? known : await latest(id);
      const plan = planRedrive(current, run);
      switch (plan.kind) {
        case 'nothing': {
          const { kind: _, ...result } = plan;
          return { id, changes, end: { kind: 'done', result } };
        }
        case 'start':
          return { id, changes, end: { kind: 'start', event: plan.event } };
        case 'restart':
          // The run may have ended after the row was read and before Temporal was asked.
          if ((await read(id))?.status === 'processed')
            return { id, changes, end: { kind: 'done', result: { outcome: 'already_processed' } } };
          return { id, changes, end: { kind: 'start', event: plan.event } };
        case 'reopen':
          changes.push({ kind: 'reopen', id, event: plan.event });
          return { id, changes, end: { kind: 'start', event: plan.event } };
        case 'replace': {
          const { by, event } = plan;
          const next = await read(by);
          if (next === null) changes.push({ kind: 'insert', id: by, event, source: current });
          changes.push({ kind: 'mark_replaced', id, by });
          if (next === null) return { id: by, changes, end: { kind: 'start', event } };
          row = next;
        }
      }
    }
    throw new RedriveFailure('event_missing');
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
