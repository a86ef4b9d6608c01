import { startApi } from './api';
import { runProcess } from './process-lifecycle';
import { workflowBundle } from './temporal/workflow-bundle';
import { startWorkers } from './workers';

// API and worker in one process: the worker is handed its first tasks directly (eager start).
void runProcess(async ({ config, logger, models, temporal }) => {
  const bundle = await workflowBundle(config.WORKFLOW_BUNDLE);
  const workers = await startWorkers(config, temporal, models, bundle);
  const checkWorker = async (): Promise<void> => {
    if (!workers.isRunning()) throw new Error('The worker does not run');
  };
  const api = await startApi({ config, models, temporal, logger, checkWorker, hasWorker: true });
  logger.info({ port: api.port }, 'Parley is ready');
  return {
    failed: workers.finished,
    async stop() {
      await api.stop();
      await workers.stop();
    },
  };
});
