import type { EventSummary, StoredEvent } from '../store/stored-event';
import type { EventRun } from '../runs/chat-event-runs';

/** A row as lists show it: ids and times. Texts, names and addresses are in `event` and `body` only. */
export function summaryView(row: EventSummary | StoredEvent) {
  const event: EventSummary['event'] = row.event;
  return {
    event_id: row._id,
    type: row.type,
    status: row.status,
    cid: event?.cid ?? null,
    message_id: event?.message?.id ?? null,
    user_id: event?.message?.sender?.id ?? event?.user?.id ?? null,
    listing_id: event?.channel?.listing_id ?? event?.message?.listing_id ?? null,
    received_at: row.received_at,
    processed_at: row.processed_at ?? null,
    /** The fields of the body that could not be read, without their values. */
    reasons: row.reasons ?? [],
    /** The id of the event that the body was read as later. */
    replaced_by: row.replaced_by ?? null,
  };
}

/** A run as Temporal reports it. `failure` is a kind, such as `sendAutoResponse: stream: 403`, never a text. */
export function runView(run: EventRun, url: string, failure: string | undefined) {
  return {
    run_id: run.runId,
    status: run.status,
    started_at: run.startedAt,
    closed_at: run.closedAt ?? null,
    failure: failure ?? null,
    url,
  };
}

/** Stands in where Temporal does not answer: the inbox must be readable all the same. */
export const UNKNOWN_RUN = {
  run_id: null,
  status: 'unknown',
  started_at: null,
  closed_at: null,
  failure: null,
  url: null,
} as const;
