import { runProcess } from './process-lifecycle';
import { workflowBundle } from './temporal/workflow-bundle';
import { startWorkers } from './workers';

void runProcess(async ({ config, logger, models, temporal }) => {
  const bundle = await workflowBundle(config.WORKFLOW_BUNDLE);
  const workers = await startWorkers(config, temporal, models, bundle);
  logger.info('The worker is ready');
  return { failed: workers.finished, stop: () => workers.stop() };
});
