import { startApi } from './app/start-api';
import { runProcess } from './app/process-lifecycle';
import { openTemporal } from './platform/temporal/connection';
import { queuesWithoutPollers } from './platform/temporal/pollers';

// The API alone. It does not wait for Temporal: events go into the inbox, and are started when it is there.
void runProcess(openTemporal, async ({ config, logger, models, temporal }) => {
  const checkWorker = async (): Promise<void> => {
    const idle = await queuesWithoutPollers(temporal.client);
    if (idle.length > 0) throw new Error(`No worker polls ${idle.join(' and ')}`);
  };
  const api = await startApi({ config, models, temporal, logger, checkWorker, hasWorker: false });
  logger.info({ port: api.port }, 'The API is ready');
  return { failed: new Promise(() => undefined), parts: api.parts };
});
