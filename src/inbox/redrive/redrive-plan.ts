import { contentId } from '../../stream/domain/event-id';
import type { StreamEvent } from '../../stream/domain/stream-event';
import type { StoredEvent } from '../store/stored-event';
import { isUnsuccessful, type EventRun } from '../runs/chat-event-runs';
import { parseEvent } from '../parsing/parse-event';

/** What a redrive would do with one row of the inbox. */
export type RedrivePlan =
  /** Its workflow is to be started. */
  | { readonly kind: 'start'; readonly event: StreamEvent }
  /** The same, although its run says that it is done: the inbox says that it is not. */
  | { readonly kind: 'restart'; readonly event: StreamEvent }
  /** It was put aside under its content id and can be read: back in line, then start. */
  | { readonly kind: 'reopen'; readonly event: StreamEvent }
  /** It was put aside under the hash of its body and can be read: it gets a row under its content id. */
  | { readonly kind: 'replace'; readonly event: StreamEvent; readonly by: string }
  | {
      readonly kind: 'nothing';
      readonly outcome: 'already_running' | 'already_processed' | 'not_handled' | 'still_quarantined';
      /** Why it cannot be read: which fields, not what is in them. */
      readonly reasons?: readonly string[];
    };

/**
 * @param run the latest of the event's workflow, if any
 */
export function planRedrive(row: StoredEvent, run: EventRun | undefined): RedrivePlan {
  const status = run?.status;
  if (status === 'running' || status === 'unknown') return { kind: 'nothing', outcome: 'already_running' };
  switch (row.status) {
    case 'received':
      if (row.event === undefined) return planOfBody(row);
      // A run ends well only after the event was recorded: this database is older, or another one.
      return {
        kind: status === 'completed' || status === 'continued_as_new' ? 'restart' : 'start',
        event: row.event,
      };
    case 'processed':
      // Its effects are in the database, and so a run that Temporal has forgotten was a good one, or is past.
      return status !== undefined && isUnsuccessful(status) && row.event !== undefined
        ? { kind: 'start', event: row.event }
        : { kind: 'nothing', outcome: 'already_processed' };
    case 'quarantined':
    case 'ignored':
      // Where its message was erased, or one that it repeats, only what was read before is left of it.
      return row.erased_at !== undefined && row.event === undefined
        ? { kind: 'nothing', outcome: 'already_processed' }
        : planOfBody(row);
  }
}

/** Reads the stored body as if it came today. One that is no JSON still is none, for the reasons that were given. */
function planOfBody(row: StoredEvent): RedrivePlan {
  const parsed = parseBody(row);
  switch (parsed.kind) {
    case 'event': {
      // What was imported from a history stays so: no body says it, and rules would act on old messages.
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
      // Its workflow put it aside, so it was read once.
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
