import { runProcess } from './app/process-lifecycle';
import { connectTemporal } from './platform/temporal/connection';
import { workflowBundle } from './platform/temporal/workflow-bundle';
import { startWorkers } from './app/start-workers';

void runProcess(connectTemporal, async ({ config, logger, models, temporal }) => {
  const workers = await startWorkers({
    config,
    temporal,
    models,
    logger,
    workflowBundle: await workflowBundle(config.WORKFLOW_BUNDLE),
  });
  logger.info('The worker is ready');
  return { failed: workers.finished, parts: [workers] };
});
