import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { failureKindOf } from './failure-kind';
import { workflowUrl } from '../../platform/temporal/workflow-url';
import { withCallDeadline } from '../../platform/temporal/call-deadline';

/** `canceled` as Temporal's visibility spells it. */
export type RunStatus =
  | 'running'
  | 'completed'
  | 'failed'
  | 'canceled'
  | 'terminated'
  | 'continued_as_new'
  | 'timed_out'
  | 'unknown';

/** A run of an event's workflow, whose id is the event's id. */
export interface EventRun {
  readonly runId: string;
  readonly status: RunStatus;
  readonly startedAt: Date;
  readonly closedAt?: Date | undefined;
}

/** A position among closed runs, latest first: an RFC 3339 time to the nanosecond, and the run's id. */
export interface RunPosition {
  readonly closedAt: string;
  readonly runId: string;
}

export interface FailedRun {
  readonly eventId: string;
  readonly run: EventRun;
  readonly position: RunPosition;
}

export interface RunFilter {
  readonly type?: string | undefined;
  readonly cid?: string | undefined;
}

export interface FailedRuns {
  readonly runs: readonly FailedRun[];
  /** Where the next page begins; undefined after the last run. */
  readonly next: RunPosition | undefined;
}

/** The runs of chat events, as Temporal keeps them: until the namespace's retention has passed. */
export interface ChatEventRuns {
  /** The latest run of an event; undefined where there is none, or none any more. */
  latest(eventId: string): Promise<EventRun | undefined>;
  /** Why a closed run did not succeed, without texts: `sendAutoResponse: stream: 403`, `timed_out`. */
  failureKind(eventId: string, run: EventRun): Promise<string | undefined>;
  /**
   * Events whose latest run did not succeed, latest closed first. Lists `size` failed runs and leaves out those that a
   * later run of the same event followed, so a page may be smaller, or empty, and have a `next`. A channel whose id
   * Temporal's queries cannot take does not narrow the list.
   */
  failed(filter: RunFilter, after: RunPosition | undefined, size: number): Promise<FailedRuns>;
  /** How many runs `failed` would list after a position: at least as many as it returns. */
  countFailed(filter: RunFilter, after: RunPosition | undefined): Promise<number>;
  /** The run's page in the Temporal UI. */
  url(eventId: string, runId: string): string;
}

/** How long one call may take, in ms, the SDK's own retries included. */
const CALL_TIMEOUT_MS = 5_000;
const DESCRIBE_CONCURRENCY = 10;

const { WorkflowExecutionStatus, HistoryEventFilterType } = temporal.api.enums.v1;

const STATUSES: Readonly<Record<temporal.api.enums.v1.WorkflowExecutionStatus, RunStatus>> = {
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_UNSPECIFIED]: 'unknown',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING]: 'running',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED]: 'completed',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_FAILED]: 'failed',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CANCELED]: 'canceled',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TERMINATED]: 'terminated',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_CONTINUED_AS_NEW]: 'continued_as_new',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_TIMED_OUT]: 'timed_out',
  [WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_PAUSED]: 'running',
};

/** Whether a run ended without success, so that its workflow may be started again under the same id. */
export function isUnsuccessful(status: RunStatus): boolean {
  return status === 'failed' || status === 'canceled' || status === 'terminated' || status === 'timed_out';
}

/** @param options.uiUrl of the Temporal UI */
export function createChatEventRuns(client: Client, options: { readonly uiUrl: string }): ChatEventRuns {
  const { namespace } = client.options;
  const call = <T>(request: () => Promise<T>): Promise<T> =>
    withCallDeadline(client, CALL_TIMEOUT_MS, request);

  const latest = async (eventId: string): Promise<EventRun | undefined> => {
    try {
      const run = await call(() => client.workflow.getHandle(eventId).describe());
      return {
        runId: run.runId,
        status: STATUSES[run.status.code] ?? 'unknown',
        startedAt: run.startTime,
        closedAt: run.closeTime,
      };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined;
      throw error;
    }
  };

  return {
    latest,

    async failureKind(eventId, { runId, status }) {
      if (status !== 'failed') return isUnsuccessful(status) ? status : undefined;
      const { history } = await call(() =>
        client.workflowService.getWorkflowExecutionHistory({
          namespace,
          execution: { workflowId: eventId, runId },
          historyEventFilterType: HistoryEventFilterType.HISTORY_EVENT_FILTER_TYPE_CLOSE_EVENT,
        }),
      );
      return failureKindOf(history?.events?.at(-1)?.workflowExecutionFailedEventAttributes?.failure);
    },

    async failed(filter, after, size) {
      const { executions } = await call(() =>
        client.workflowService.listWorkflowExecutions({
          namespace,
          query: failedQuery(filter, after),
          // One more, to know whether a page follows, and one for the position's own run, which is listed again.
          pageSize: size + 2,
        }),
      );
      const listed = (executions ?? []).map(asListed);
      const start = listed.findIndex(
        ({ position }) => position.runId === after?.runId && position.closedAt === after.closedAt,
      );
      const page = listed.slice(start + 1, start + 1 + size);
      const hasMore = listed.length > start + 1 + size;
      const runs: FailedRun[] = [];
      for (let first = 0; first < page.length; first += DESCRIBE_CONCURRENCY) {
        const some = page.slice(first, first + DESCRIBE_CONCURRENCY);
        const found = await Promise.all(
          some.map(async ({ eventId, position }) => ({ eventId, position, run: await latest(eventId) })),
        );
        for (const { eventId, position, run } of found)
          if (run?.runId === position.runId) runs.push({ eventId, run, position });
      }
      return { runs, next: hasMore ? page.at(-1)?.position : undefined };
    },

    async countFailed(filter, after) {
      const { count } = await call(() => client.workflow.count(failedQuery(filter, after)));
      // The count includes the position's own run.
      return Math.max(0, count - (after === undefined ? 0 : 1));
    },

    url: (eventId, runId) =>
      `${workflowUrl(options.uiUrl, namespace, eventId)}/${encodeURIComponent(runId)}/history`,
  };
}

/** Values that can be put into a query: Temporal treats quotes and backslashes otherwise than SQL does. */
const QUERYABLE = /^[^'"`\\\p{Cc}]+$/u;

function failedQuery({ type, cid }: RunFilter, after: RunPosition | undefined): string {
  return [
    "ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')",
    type !== undefined && QUERYABLE.test(type)
      ? `ParleyEventType = '${type}'`
      : 'ParleyEventType IS NOT NULL',
    cid !== undefined && QUERYABLE.test(cid) && `ParleyChannel = '${cid}'`,
    after !== undefined && QUERYABLE.test(after.closedAt) && `CloseTime <= '${after.closedAt}'`,
  ]
    .filter((part) => part !== false)
    .join(' AND ');
}

function asListed({ execution, closeTime }: temporal.api.workflow.v1.IWorkflowExecutionInfo) {
  const seconds = Number(closeTime?.seconds ?? 0);
  const nanoseconds = String(closeTime?.nanos ?? 0).padStart(9, '0');
  const closedAt = `${new Date(seconds * 1_000).toISOString().slice(0, -'.000Z'.length)}.${nanoseconds}Z`;
  const position: RunPosition = { closedAt, runId: execution?.runId ?? '' };
  return { eventId: execution?.workflowId ?? '', position };
}
