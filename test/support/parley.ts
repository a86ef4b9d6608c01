import { startApi } from '../../src/app/start-api';
import { createLogger } from '../../src/platform/logger';
import { connectModels, ensureIndexes, type Models } from '../../src/app/models';
import { connectTemporal, type Temporal } from '../../src/platform/temporal/connection';
import { installTemporalLogger } from '../../src/platform/temporal/runtime-logger';
import { startWorkers } from '../../src/app/start-workers';
import { signBody } from '../../src/inbox/verify-signature';
import { API_SECRET, testConfig } from './environment';
import { dropModels } from './fresh-models';
import { useFixture } from './use-fixture';

export interface TestParley {
  readonly url: string;
  readonly models: Models;
  readonly temporal: Temporal;
  /** Posts a signed webhook; a string or Buffer goes as it is. */
  post(event: unknown, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

installTemporalLogger(createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent'));

export const WEBHOOK_PATH = '/api/v1/webhooks/getstream';

/** Parley, API and worker, in this process on a database of its own. */
export async function startParley(overrides: Readonly<Record<string, string>> = {}): Promise<TestParley> {
  const config = testConfig(overrides);
  const logger = createLogger(config.LOG_LEVEL);
  const models = await connectModels(config.MONGODB_URI);
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });
  const temporal = await connectTemporal(config);
  const workers = await startWorkers({
    config,
    temporal,
    models,
    logger,
    workflowBundle: { codePath: config.WORKFLOW_BUNDLE ?? '' },
  });
  const api = await startApi({
    config,
    models,
    temporal,
    logger,
    hasWorker: true,
    checkWorker: async () => {
      if (!workers.isRunning()) throw new Error('The worker does not run');
    },
  });
  const url = `http://127.0.0.1:${api.port}`;
  return {
    url,
    models,
    temporal,
    post: (event, headers) => postWebhook(url, event, headers),
    async stop() {
      await api.stop();
      await endRuns(temporal);
      await workers.stop();
      await temporal.close();
      await dropModels(models);
    },
  };
}

/** Parley for the tests of a suite. */
export const useParley = (variables: Readonly<Record<string, string>> = {}): TestParley =>
  useFixture(() => startParley(variables));

/** Ends what a suite leaves open, so that the next suite's workers do not find it. */
async function endRuns(temporal: Temporal): Promise<void> {
  for await (const run of temporal.client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    await temporal.client.workflow
      .getHandle(run.workflowId, run.runId)
      .terminate('The test is over')
      .catch(() => undefined);
  }
}

export async function postWebhook(
  url: string,
  event: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body =
    typeof event === 'string' || Buffer.isBuffer(event)
      ? Buffer.from(event)
      : Buffer.from(JSON.stringify(event));
  return fetch(`${url}${WEBHOOK_PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': signBody(body, API_SECRET), ...headers },
    body: new Uint8Array(body),
  });
}
