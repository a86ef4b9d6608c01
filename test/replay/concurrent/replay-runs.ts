import type { Client } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { testServers } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';

type History = temporal.api.history.v1.IHistory;

/** A run whose history the workflow's code does not go with, or of which a task has failed already. */
export interface BadRun {
  readonly workflowId: string;
  readonly why: string;
}

export interface ReplayOptions {
  /** Leaves out the runs of other suites on the same server. */
  readonly isOurs?: (workflowId: string) => boolean;
  /** The file to replay with. @default the one that jest's global set-up made */
  readonly workflowBundle?: string | undefined;
}

const FETCH_CONCURRENCY = 16;
const { WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND: UNHANDLED_COMMAND } =
  temporal.api.enums.v1.WorkflowTaskFailedCause;

/**
 * Replays the histories of all runs that a visibility query finds, with the bundled workflows, when all have ended.
 * @returns how many there were, and those that a worker could not have gone on with
 */
export async function replayRuns(
  client: Client,
  query: string,
  { isOurs = () => true, workflowBundle = testServers().workflowBundle }: ReplayOptions = {},
): Promise<{ readonly replayed: number; readonly bad: readonly BadRun[] }> {
  const open = `${query} AND ExecutionStatus = 'Running'`;
  await waitUntil('all have ended', async () => (await client.workflow.count(open)).count === 0, 120_000);
  const runs: { workflowId: string; runId: string }[] = [];
  for await (const { workflowId, runId } of client.workflow.list({ query }))
    if (isOurs(workflowId)) runs.push({ workflowId, runId });
  const histories: { workflowId: string; history: History }[] = [];
  for (let first = 0; first < runs.length; first += FETCH_CONCURRENCY) {
    const some = runs.slice(first, first + FETCH_CONCURRENCY).map(async ({ workflowId, runId }) => ({
      workflowId,
      history: await client.workflow.getHandle(workflowId, runId).fetchHistory(),
    }));
    histories.push(...(await Promise.all(some)));
  }
  const bad: BadRun[] = histories.flatMap(({ workflowId, history }) =>
    failedTasks(history).map((why) => ({ workflowId, why })),
  );
  const results = Worker.runReplayHistories({ workflowBundle: { codePath: workflowBundle } }, histories);
  let replayed = 0;
  for await (const { workflowId, error } of results) {
    replayed += 1;
    if (error !== undefined) bad.push({ workflowId, why: String(error) });
  }
  return { replayed, bad };
}

function failedTasks({ events }: History): string[] {
  return (events ?? []).flatMap(({ workflowTaskFailedEventAttributes: failed }) =>
    // It was about to end when a signal came, which is looked at first.
    failed === undefined || failed === null || failed.cause === UNHANDLED_COMMAND
      ? []
      : [`a task has failed: ${failed.cause} ${failed.failure?.message}`],
  );
}
