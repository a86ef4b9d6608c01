import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleOption } from '@temporalio/worker';

/** Where `npm run build` puts the bundle, beside the compiled code. */
export const BUILT_BUNDLE = path.join(__dirname, '../../..', 'workflow-bundle.js');

/**
 * The workflows' code for a worker: a file that was bundled before (given, or made by `npm run build`), with which a worker
 * starts seconds sooner, or a bundle that is made now from the sources.
 */
export async function workflowBundle(file?: string): Promise<WorkflowBundleOption> {
  const built = file ?? (existsSync(BUILT_BUNDLE) ? BUILT_BUNDLE : undefined);
  return built === undefined ? bundleWorkflows() : { codePath: built };
}

export function bundleWorkflows(): Promise<{ code: string }> {
  return bundleWorkflowCode({
    workflowsPath: require.resolve('../../../workflows/index'),
    logger: new DefaultLogger('WARN'),
  });
}
