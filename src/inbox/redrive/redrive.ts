import type { StreamEvent } from '../../stream/domain/stream-event';
import type { Logger } from '../../platform/logger';
import type { StoredEvent } from '../store/inbox-queries';
import type { EventRun } from '../runs/chat-event-runs';
import type { RedriveOrder, RedriveOutcome, RedriveResult } from './redrive-outcome';
import { createResolve, failingAs, RedriveFailure, type ResolveDeps } from './redrive-resolve';
import type { StartEvent } from '../start-event';
import type { SharedModels } from '../../platform/mongo/shared-models';

export interface RedriveDeps extends ResolveDeps {
  readonly models: ResolveDeps['models'] & Pick<SharedModels, 'AuditEntry'>;
  readonly start: StartEvent;
  readonly logger: Logger;
}

/** @param run the latest of its workflow, where it is known already */
export type RedriveEvent = (row: StoredEvent, order: RedriveOrder, run?: EventRun) => Promise<RedriveResult>;

/** A start may meet a run that ends meanwhile. */
const MAX_STARTS = 3;

/**
 * Redrives one event of the inbox: what is to be done is found out by reading only, then the attempt is written to
 * the audit log, then the inbox is changed, and last the workflow is started. Killed in between, it leaves a row
 * that the sweeper starts or that the next redrive takes up; repeated, it changes nothing.
 */
export function createRedriveEvent(deps: RedriveDeps): RedriveEvent {
  const { WebhookEvent, AuditEntry } = deps.models;
  const { now = () => new Date() } = deps;

  const resolve = createResolve(deps);
  const read = (id: string) => failingAs('inbox_failed', () => WebhookEvent.stored(id));
  const latest = (id: string) => failingAs('runs_unavailable', () => deps.runs.latest(id));

  const audit = (row: StoredEvent, order: RedriveOrder, id: string): Promise<void> =>
    AuditEntry.append({
      _id: `event.redriven/${row._id}/${order.attempt}`,
      who: order.who,
      what: 'event.redriven',
      subject: row._id,
      ...(order.reason !== undefined && { why: order.reason }),
      when: now(),
      details: { attempt: order.attempt, found: row.status, ...(id !== row._id && { as: id }) },
    });

  const start = async (id: string, event: StreamEvent, isChanged: boolean): Promise<RedriveOutcome> => {
    let again = false;
    for (let tries = 0; tries < MAX_STARTS; tries += 1) {
      const started = await failingAs('start_failed', () => deps.start(event, { again }));
      if (started === 'started') return 'redriven';
      // Somebody was faster: the sweeper, with what was put back in line a moment ago, or another redrive.
      const run = await latest(id);
      if (run?.status === 'running') return isChanged ? 'redriven' : 'already_running';
      if (run?.status !== 'completed') continue;
      if ((await read(id))?.status !== 'received') return isChanged ? 'redriven' : 'already_processed';
      again = true;
    }
    throw new RedriveFailure('start_failed');
  };

  return async (row, order, known) => {
    const base = { event_id: row._id };
    try {
      const { id, writes, end } = await resolve(row, known);
      const as = id === row._id ? {} : { redriven_as: id };
      if (order.dryRun)
        return { ...base, ...as, ...(end.kind === 'done' ? end.result : { outcome: 'redrivable' }) };
      await failingAs('inbox_failed', () => audit(row, order, id));
      if (end.kind === 'start') await order.pace?.();
      for (const write of writes) await failingAs('inbox_failed', write);
      if (end.kind === 'done') return { ...base, ...as, ...end.result };
      return { ...base, ...as, outcome: await start(id, end.event, writes.length > 0) };
    } catch (error) {
      if (!(error instanceof RedriveFailure)) throw error;
      deps.logger.warn({ event_id: row._id, code: error.code, err: error.cause }, 'A redrive failed');
      return { ...base, outcome: 'failed', error: error.code };
    }
  };
}
