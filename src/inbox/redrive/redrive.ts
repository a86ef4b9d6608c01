import type { Logger } from '../../platform/logger';
import type { SharedModels } from '../../platform/mongo/shared-models';
import type { StreamEvent } from '../../stream/domain/stream-event';
import type { EventRun } from '../runs/chat-event-runs';
import type { StartEvent } from '../start-event';
import type { StoredEvent } from '../store/stored-event';
import { applyInboxChanges, type ApplyInboxChangesDeps } from './apply-inbox-changes';
import { failingAs, RedriveFailure } from './redrive-failure';
import type { RedriveOrder, RedriveOutcome, RedriveResult } from './redrive-outcome';
import { createResolve, type ResolveDeps } from './redrive-resolve';

export interface RedriveDeps extends ResolveDeps {
  readonly models: ApplyInboxChangesDeps['models'] & Pick<SharedModels, 'AuditEntry'>;
  readonly start: StartEvent;
  readonly logger: Logger;
  readonly now?: () => Date;
}

/** @param run the latest of its workflow, where it is known already */
export type RedriveEvent = (row: StoredEvent, order: RedriveOrder, run?: EventRun) => Promise<RedriveResult>;

/** A start is refused while a run is open, which may end before Temporal is asked about it. */
const MAX_STARTS = 3;

/**
 * Redrives one event of the inbox: finds out by reading only what is to be done, then writes the attempt to the audit
 * log, then changes the inbox, and starts the workflow last. Killed in between, it leaves a row that the sweeper starts
 * or that the next redrive takes up; repeated, it changes nothing.
 */
export function createRedriveEvent(deps: RedriveDeps): RedriveEvent {
  const { models, now = () => new Date() } = deps;
  const { WebhookEvent, AuditEntry } = models;

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
      // The sweeper started what was reopened a moment ago, or another redrive was faster.
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
      const { id, changes, end } = await resolve(row, known);
      const as = id === row._id ? {} : { redriven_as: id };
      if (order.dryRun)
        return { ...base, ...as, ...(end.kind === 'done' ? end.result : { outcome: 'redrivable' }) };
      await failingAs('inbox_failed', () => audit(row, order, id));
      if (end.kind === 'start') await order.waitForRate?.();
      await failingAs('inbox_failed', () => applyInboxChanges({ models, now }, changes));
      if (end.kind === 'done') return { ...base, ...as, ...end.result };
      return { ...base, ...as, outcome: await start(id, end.event, changes.length > 0) };
    } catch (error) {
      if (!(error instanceof RedriveFailure)) throw error;
      deps.logger.warn({ event_id: row._id, code: error.code, err: error.cause }, 'A redrive failed');
      return { ...base, outcome: 'failed', error: error.code };
    }
  };
}
