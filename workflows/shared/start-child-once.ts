import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
  type ChildWorkflowOptions,
} from '@temporalio/workflow';

/**
 * Starts a child workflow that goes on by itself, for as long as it takes, also when its parent has ended.
 * @param options.workflowIdReusePolicy by default the id starts another run only where the run before it has failed
 * @returns false where the id has a run already
 */
export async function startChildOnce<Input>(
  workflow: (input: Input) => Promise<unknown>,
  options: Omit<ChildWorkflowOptions, 'typeInfo'> & { args: [Input] },
): Promise<boolean> {
  try {
    await startChild(workflow, {
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      ...options,
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
}
