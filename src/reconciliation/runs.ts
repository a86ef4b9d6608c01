import type { Client, ScheduleOptionsAction, WorkflowHandle } from '@temporalio/client';
import { ScheduleAlreadyRunning, ScheduleNotFoundError, ScheduleOverlapPolicy } from '@temporalio/client';
import { isGrpcServiceError } from '@temporalio/client';
import {
  demandedPassId,
  PROGRESS_QUERY,
  RECONCILIATION_SCHEDULE_ID,
  SCHEDULED_PASS_ID,
  type ReconciliationInput,
  type ReconciliationProgress,
  type ReconciliationReport,
} from './contract';
import { channelAttribute, stateAttribute } from '../platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../platform/temporal/contract/task-queues';
import { withCallDeadline } from '../platform/temporal/call-deadline';
import { TimeoutError } from '../platform/timing/with-timeout';

/** The type of the workflow, an export of `workflows/index`. */
export const RECONCILE_WORKFLOW = 'reconcile';

export interface ScheduleSettings {
  /** 0 removes the schedule. */
  readonly everyMinutes: number;
  readonly depthDays: number;
}

/** Creates, updates or removes the schedule according to the settings. Every worker does so when it starts. */
export async function ensureReconciliationSchedule(
  client: Client,
  { everyMinutes, depthDays }: ScheduleSettings,
): Promise<void> {
  if (everyMinutes === 0) return removeSchedule(client);
  const every = `${everyMinutes} minutes` as const;
  const input: ReconciliationInput = { trigger: 'schedule', depthDays };
  const action: ScheduleOptionsAction = {
    type: 'startWorkflow',
    workflowType: RECONCILE_WORKFLOW,
    // Temporal appends the time.
    workflowId: SCHEDULED_PASS_ID,
    taskQueue: CHAT_EVENTS_QUEUE,
    args: [input],
    typedSearchAttributes: [{ key: stateAttribute, value: 'running' }],
    staticSummary: `Compares the last ${depthDays} days with Stream`,
  };
  const options = {
    spec: { intervals: [{ every }] },
    action,
    // A late pass, after an outage of Stream for example, covers the windows of those that were skipped.
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: every },
  };
  try {
    await client.schedule.create({
      scheduleId: RECONCILIATION_SCHEDULE_ID,
      ...options,
      state: { triggerImmediately: true },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    const schedule = client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID);
    // The state is kept, since somebody may have paused the schedule.
    await schedule.update(({ state }) => ({ ...options, action, state }));
  }
}

async function removeSchedule(client: Client): Promise<void> {
  try {
    await client.schedule.getHandle(RECONCILIATION_SCHEDULE_ID).delete();
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
  }
}

export type DemandedPass = Omit<ReconciliationInput, 'trigger' | 'resumed'>;

/** Starts a pass on demand. It can run beside a scheduled one. @param at ms since 1970 */
export async function startReconciliation(
  client: Client,
  pass: DemandedPass,
  at: number,
): Promise<WorkflowHandle> {
  const input: ReconciliationInput = { ...pass, trigger: 'demand' };
  return client.workflow.start(RECONCILE_WORKFLOW, {
    workflowId: demandedPassId(at),
    taskQueue: CHAT_EVENTS_QUEUE,
    args: [input],
    typedSearchAttributes: [
      { key: stateAttribute, value: 'running' },
      ...(pass.cid === undefined ? [] : [{ key: channelAttribute, value: pass.cid }]),
    ],
    staticSummary: pass.cid === undefined ? 'Compares with Stream' : `Compares ${pass.cid} with Stream`,
  });
}

const QUERY_TIMEOUT_MS = 3_000;

/** The progress of a pass; undefined where no worker answers the query now. */
export async function progressOf(
  client: Client,
  workflowId: string,
): Promise<ReconciliationProgress | undefined> {
  try {
    return await withCallDeadline(client, QUERY_TIMEOUT_MS, () =>
      client.workflow.getHandle(workflowId).query<ReconciliationProgress>(PROGRESS_QUERY),
    );
  } catch (error) {
    if (error instanceof TimeoutError) return undefined;
    if (error instanceof Error && (isGrpcServiceError(error) || error.name === 'QueryNotRegisteredError'))
      return undefined;
    throw error;
  }
}

/** Waits for the result of a pass. @throws WorkflowFailedError */
export function reportOf(client: Client, workflowId: string): Promise<ReconciliationReport> {
  return client.workflow.getHandle(workflowId).result() as Promise<ReconciliationReport>;
}
