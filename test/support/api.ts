import { connectModels, ensureIndexes, type Models } from '../../src/app/models';
import { startApi } from '../../src/app/start-api';
import { createLogger } from '../../src/platform/logger';
import { openTemporal } from '../../src/platform/temporal/connection';
import { testConfig } from './environment';
import { dropModels } from './fresh-models';
import { useFixture, type Fixture } from './use-fixture';

export interface TestApi extends Fixture {
  readonly url: string;
  readonly models: Models;
}

/** The API on a database of its own, without workers, which take most of the time that a Parley takes to start. */
async function startTestApi(overrides: Readonly<Record<string, string>>): Promise<TestApi> {
  const config = testConfig(overrides);
  const logger = createLogger(config.LOG_LEVEL);
  const models = await connectModels(config.MONGODB_URI);
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });
  const temporal = openTemporal(config);
  const checkWorker = (): Promise<void> => Promise.reject(new Error('There is no worker'));
  const api = await startApi({ config, models, temporal, logger, hasWorker: false, checkWorker });
  return {
    url: `http://127.0.0.1:${api.port}`,
    models,
    async stop() {
      await api.stop();
      await temporal.close();
      await dropModels(models);
    },
  };
}

/** Parley's API for the tests of a suite that starts no workflows. */
export const useApi = (variables: Readonly<Record<string, string>> = {}): TestApi =>
  useFixture(() => startTestApi(variables));
