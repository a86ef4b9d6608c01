import { startApi } from './api';
import { runProcess } from './process-lifecycle';
import { hasPollers } from './temporal/pollers';

void runProcess(async ({ config, logger, models, temporal }) => {
  const checkWorker = async (): Promise<void> => {
    if (!(await hasPollers(temporal.client))) throw new Error('No worker polls the queue');
  };
  const api = await startApi({ config, models, temporal, logger, checkWorker, hasWorker: false });
  logger.info({ port: api.port }, 'The API is ready');
  return { failed: new Promise(() => undefined), stop: () => api.stop() };
});
