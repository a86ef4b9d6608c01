import { contentId } from '../../stream/domain/event-id';
import type { StreamEvent } from '../../stream/domain/stream-event';
import type { StoredEvent } from '../store/stored-event';
import { isUnsuccessful, type EventRun } from '../runs/chat-event-runs';
import { parseEvent } from '../parsing/parse-event';

/** What a redrive would do with one row of the inbox. */
export type RedrivePlan =
  /** Its workflow is to be started. */
  | { readonly kind: 'start'; readonly event: StreamEvent }
  /** The same, although Temporal has a successful run: the inbox says that the event was not processed. */
  | { readonly kind: 'restart'; readonly event: StreamEvent }
  /** The row is quarantined or ignored under its content id and can be read: it becomes `received`, then start. */
  | { readonly kind: 'reopen'; readonly event: StreamEvent }
  /** The row is quarantined or ignored under the hash of its body and can be read: the event gets a row of its own. */
  | { readonly kind: 'replace'; readonly event: StreamEvent; readonly by: string }
  | {
      readonly kind: 'nothing';
      readonly outcome: 'already_running' | 'already_processed' | 'not_handled' | 'still_quarantined';
      /** Why the body cannot be read: the faulty fields, without their values. */
      readonly reasons?: readonly string[];
    };

/** @param run the latest of the event's workflow, if any */
export function planRedrive(row: StoredEvent, run: EventRun | undefined): RedrivePlan {
  const status = run?.status;
  if (status === 'running' || status === 'unknown') return { kind: 'nothing', outcome: 'already_running' };
  switch (row.status) {
    case 'received':
      if (row.event === undefined) return planOfBody(row);
      // A run succeeds only after the event was recorded, so this database is older than the run, or another one.
      return {
        kind: status === 'completed' || status === 'continued_as_new' ? 'restart' : 'start',
        event: row.event,
      };
    case 'processed':
      // The event's effects are in the database, so a run that Temporal has forgotten needs no repetition.
      return status !== undefined && isUnsuccessful(status) && row.event !== undefined
        ? { kind: 'start', event: row.event }
        : { kind: 'nothing', outcome: 'already_processed' };
    case 'quarantined':
    case 'ignored':
      // After an erasure the body is gone, and only the event that was read before could be started.
      return row.erased_at !== undefined && row.event === undefined
        ? { kind: 'nothing', outcome: 'already_processed' }
        : planOfBody(row);
  }
}

/** Reads the stored body as if it came today. A body that is not JSON keeps the reasons that it was quarantined for. */
function planOfBody(row: StoredEvent): RedrivePlan {
  const parsed = parseBody(row);
  switch (parsed.kind) {
    case 'event': {
      // `imported` is kept: the body does not have it, and without it rules would act on old messages.
      const event =
        row.event !== undefined && 'imported' in row.event && row.event.imported
          ? ({ ...parsed.event, imported: true } as StreamEvent)
          : parsed.event;
      const id = contentId(event);
      return id === row._id ? { kind: 'reopen', event } : { kind: 'replace', event, by: id };
    }
    case 'ignored':
      return row.event === undefined
        ? { kind: 'nothing', outcome: 'not_handled' }
        : { kind: 'reopen', event: row.event };
    case 'quarantined':
      // A row with an event was quarantined by its workflow, so its body could be read once.
      return row.event === undefined
        ? { kind: 'nothing', outcome: 'still_quarantined', reasons: parsed.reasons }
        : { kind: 'reopen', event: row.event };
  }
}

function parseBody({ body, reasons }: StoredEvent): ReturnType<typeof parseEvent> {
  try {
    return parseEvent(JSON.parse(body));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { kind: 'quarantined', type: 'unknown', reasons: reasons ?? ['body: is not JSON'] };
  }
}
