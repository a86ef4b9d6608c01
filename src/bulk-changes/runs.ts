import type { Client } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { BULK_CHANGE_WORKFLOW, bulkChangeWorkflowId, type BulkChangeInput } from './contract';
import { BULK_QUEUE } from '../platform/temporal/contract/task-queues';
import { withStartDeadline } from '../platform/temporal/call-deadline';

/** Starts the run of a bulk change; a run that is open goes on. @throws where Temporal does not take the start */
export type StartBulkChange = (id: string) => Promise<void>;

export function createBulkChangeStarter(client: Client): StartBulkChange {
  return async (id) => {
    const input: BulkChangeInput = { id };
    await withStartDeadline(client, () =>
      client.workflow.start(BULK_CHANGE_WORKFLOW, {
        workflowId: bulkChangeWorkflowId(id),
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
        taskQueue: BULK_QUEUE,
        args: [input],
        staticSummary: `Attaches the messages of ${id} anew`,
      }),
    );
  };
}
