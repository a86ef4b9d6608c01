import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';

/**
 * Makes the runs of a workflow that may wait for long end with the code that they began with, however often is deployed
 * meanwhile. Temporal refuses the word from a worker without a build id (`WORKER_BUILD_ID`).
 */
export function pinned(workflow: (...args: never[]) => Promise<unknown>): void {
  setWorkflowOptions(
    () => (workflowInfo().currentDeploymentVersion?.deploymentName ? { versioningBehavior: 'PINNED' } : {}),
    workflow as never,
  );
}
