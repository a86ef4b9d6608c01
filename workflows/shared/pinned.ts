import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';

/**
 * Pins the runs of a workflow that may wait for long to the worker version that they began with, whatever is deployed
 * meanwhile. Workers without a build id (`WORKER_BUILD_ID`) leave the option out: Temporal refuses it from them.
 */
export function pinned(workflow: (...args: never[]) => Promise<unknown>): void {
  setWorkflowOptions(
    () => (workflowInfo().currentDeploymentVersion?.deploymentName ? { versioningBehavior: 'PINNED' } : {}),
    workflow as never,
  );
}
