import { startApi } from './app/start-api';
import { runProcess } from './app/process-lifecycle';
import { connectTemporal } from './platform/temporal/connection';
import { workflowBundle } from './platform/temporal/workflow-bundle';
import { startWorkers } from './app/start-workers';

// API and worker in one process: the worker is handed its first tasks directly (eager start).
void runProcess(connectTemporal, async ({ config, logger, models, temporal }) => {
  const workers = await startWorkers({
    config,
    temporal,
    models,
    logger,
    workflowBundle: await workflowBundle(config.WORKFLOW_BUNDLE),
  });
  const checkWorker = async (): Promise<void> => {
    if (!workers.isRunning()) throw new Error('The worker does not run');
  };
  const api = await startApi({ config, models, temporal, logger, checkWorker, hasWorker: true });
  logger.info({ port: api.port }, 'Parley is ready');
  return { failed: workers.finished, parts: [...api.parts, workers] };
});
