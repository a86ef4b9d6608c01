import { isGrpcServiceError, type Client, type WorkflowExecutionDescription } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES } from '../platform/temporal/contract/search-attributes';
import { BULK_QUEUE, CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE } from '../platform/temporal/contract/task-queues';
import { withStartDeadline } from '../platform/temporal/call-deadline';

type Started = temporal.api.history.v1.IWorkflowExecutionStartedEventAttributes;

/** A run whose workflow task fails again and again, as Temporal reports it. */
export interface FrozenRun {
  readonly workflowId: string;
  readonly runId: string;
  readonly type: string;
  /** Whether its history is incompatible with its code. Otherwise its code throws, and it continues when that is fixed. */
  readonly isNondeterministic: boolean;
}

export interface FrozenRuns {
  /** Finds up to `limit` runs; undefined where Temporal does not report them (before server 1.30). @throws where it is away */
  find(limit: number): Promise<readonly FrozenRun[] | undefined>;
  /**
   * Terminates the run and starts another one in its place, with its id and input, in one call.
   * @param forMs how long its task must have been failing
   * @returns false where it continues, has ended, or has been failing for less than that: nothing was done
   */
  restart(run: FrozenRun, forMs: number): Promise<boolean>;
}

const REPORTED = 'TemporalReportedProblems';
const NONDETERMINISTIC = 'cause=WorkflowTaskFailedCauseNonDeterministicError';

/** Only Parley's workers poll these queues. */
const QUERY = [
  `${REPORTED} IN ('category=WorkflowTaskFailed')`,
  "ExecutionStatus = 'Running'",
  `TaskQueue IN ('${CHAT_EVENTS_QUEUE}', '${FOLLOW_UPS_QUEUE}', '${BULK_QUEUE}')`,
].join(' AND ');

const { WORKFLOW_ID_CONFLICT_POLICY_TERMINATE_EXISTING: TERMINATE_EXISTING } =
  temporal.api.enums.v1.WorkflowIdConflictPolicy;
const { WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE: ALLOW_DUPLICATE } =
  temporal.api.enums.v1.WorkflowIdReusePolicy;
const GRPC_INVALID_ARGUMENT = 3;

export function createFrozenRuns(client: Client): FrozenRuns {
  const { namespace } = client.options;
  const { workflowService } = client;

  return {
    async find(limit) {
      const found: FrozenRun[] = [];
      try {
        for await (const run of client.workflow.list({ query: QUERY, pageSize: limit })) {
          const { workflowId, runId, type } = run;
          found.push({ workflowId, runId, type, isNondeterministic: isNondeterministic(run) });
          if (found.length === limit) break;
        }
      } catch (error) {
        if (isUnknownAttribute(error)) return undefined;
        throw error;
      }
      return found;
    },

    async restart({ workflowId, runId }, forMs) {
      return withStartDeadline(client, async () => {
        // The list may be some seconds old; this is the current state.
        const description = await client.workflow.getHandle(workflowId).describe();
        if (description.runId !== runId || description.status.name !== 'RUNNING') return false;
        if (!isNondeterministic(description) || failingForMs(description) < forMs) return false;
        const { history } = await workflowService.getWorkflowExecutionHistory({
          namespace,
          execution: { workflowId, runId },
          maximumPageSize: 1,
        });
        const [first] = history?.events ?? [];
        const started = first?.workflowExecutionStartedEventAttributes;
        if (started === undefined || started === null) throw new Error('A history has no first event');
        await workflowService.startWorkflowExecution({
          ...optionsOf(started),
          namespace,
          workflowId,
          userMetadata: first?.userMetadata ?? null,
          identity: client.options.identity,
          // Makes a repeated request the same start, where the answer to the first one was lost.
          requestId: `begun-again/${runId}`,
          workflowIdConflictPolicy: TERMINATE_EXISTING,
          workflowIdReusePolicy: ALLOW_DUPLICATE,
        });
        return true;
      });
    },
  };
}

/** The start options that the new run takes over. It has no parent: the workflow that started the old run has continued. */
function optionsOf({ workflowType, taskQueue, input, workflowTaskTimeout, memo, searchAttributes }: Started) {
  const own = new Set<string>(SEARCH_ATTRIBUTES.map(({ name }) => name));
  const fields = Object.entries(searchAttributes?.indexedFields ?? {}).filter(([name]) => own.has(name));
  return {
    workflowType: workflowType ?? null,
    taskQueue: { name: taskQueue?.name ?? null },
    input: input ?? null,
    workflowTaskTimeout: workflowTaskTimeout ?? null,
    memo: memo ?? null,
    searchAttributes: { indexedFields: Object.fromEntries(fields) },
  };
}

function isNondeterministic({
  searchAttributes,
}: Pick<WorkflowExecutionDescription, 'searchAttributes'>): boolean {
  const reported = searchAttributes[REPORTED];
  return Array.isArray(reported) && reported.some((problem) => problem === NONDETERMINISTIC);
}

function failingForMs({ raw }: WorkflowExecutionDescription): number {
  const since = raw.pendingWorkflowTask?.originalScheduledTime;
  return since === undefined || since === null ? 0 : Date.now() - Number(since.seconds ?? 0) * 1_000;
}

function isUnknownAttribute(error: unknown): boolean {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!isGrpcServiceError(cause)) return false;
  const code: number = cause.code;
  return code === GRPC_INVALID_ARGUMENT && cause.details.includes(REPORTED);
}
