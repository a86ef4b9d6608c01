import { WorkflowFailedError } from '@temporalio/client';
import { createLogger } from '../../../src/platform/logger';
import { connectModels, ensureIndexes, type Models } from '../../../src/app/models';
import { progressOf, reportOf, startReconciliation } from '../../../src/reconciliation/runs';
import { connectTemporal, type Temporal } from '../../../src/platform/temporal/connection';
import { installTemporalLogger } from '../../../src/platform/temporal/runtime-logger';
import { startWorkers, type Workers } from '../../../src/app/start-workers';
import type { Config } from '../../../src/platform/config';
import { testConfig } from '../../support/environment';
import { waitUntil } from '../../support/wait-until';
import { everythingAtParley, reconciled } from '../../integration/reconciliation/parley-side';
import {
  everythingAtStream,
  say,
  startStreamApp,
  type StreamApp,
} from '../../integration/reconciliation/stream-app';
import { dropModels, emptyDatabase } from '../../support/fresh-models';

installTemporalLogger(createLogger(process.env['TEST_LOG_LEVEL'] ?? 'silent'));

/** More than two pages of channels. */
const CHANNELS = 65;

let app: StreamApp;
let config: Config;
let models: Models;
let temporal: Temporal;
let workers: Workers;

const work = (): Promise<Workers> =>
  startWorkers({
    config,
    temporal,
    models,
    logger: createLogger(config.LOG_LEVEL),
    workflowBundle: { codePath: config.WORKFLOW_BUNDLE ?? '' },
  });

beforeAll(async () => {
  app = await startStreamApp();
  config = testConfig({ GETSTREAM_BASE_URL: app.sandbox.url });
  models = await connectModels(config.MONGODB_URI);
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });
  temporal = await connectTemporal(config);
  workers = await work();
  for (let index = 0; index < CHANNELS; index += 1) {
    const channel = await app.channel(`channel-${index}`);
    await say(channel, 'ann', `Hello ${index}`);
  }
});
beforeEach(async () => {
  // As after a restored backup: Temporal remembers workflows of which MongoDB does not.
  await emptyDatabase(models);
  await app.noFaults();
});
afterAll(async () => {
  await workers.stop();
  await temporal.close();
  await dropModels(models);
  await app.close();
});

const isExact = async (): Promise<void> => {
  expect(await everythingAtParley(models)).toEqual(await everythingAtStream(app));
};

async function freshMessages(): Promise<void> {
  for (let index = 0; index < CHANNELS; index += 1) {
    await say(app.chat.channel('messaging', `channel-${index}`), 'ben', `Again ${index}`);
  }
}

test('what Stream asks to wait is waited, and the pass goes on', async () => {
  await app.fault({ path: '/channels', status: 429, retry_after_s: 2 });
  const resets = String(Math.ceil(Date.now() / 1_000) + 2);
  await app.fault({
    path: '/channels',
    status: 429,
    retry_after_s: 0,
    headers: { 'X-RateLimit-Reset': resets },
  });
  const began = Date.now();
  expect(await reconciled(temporal)).toMatchObject({ channels: CHANNELS, pending: 0, unsure: 0 });
  expect(Date.now() - began).toBeGreaterThan(2_000);
  await isExact();
});

test('where little is left of a limit the next call waits', async () => {
  const headers = {
    'X-RateLimit-Limit': '100',
    'X-RateLimit-Remaining': '5',
    'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1_000) + 3),
  };
  await app.fault({ path: '/channels', headers });
  const began = Date.now();
  expect(await reconciled(temporal)).toMatchObject({ channels: CHANNELS });
  expect(Date.now() - began).toBeGreaterThan(1_900);
});

test('a pass whose worker goes away in the middle is finished by the next one', async () => {
  await freshMessages();
  // The second page is under way when the worker is stopped.
  await app.fault({ path: '/channels', count: 1, delay_ms: 0 });
  await app.fault({ path: '/channels', count: 1, delay_ms: 600_000 });
  const { workflowId } = await startReconciliation(temporal.client, { depthDays: 7 }, Date.now());
  const first = await waitUntil('the first page is compared', async () => {
    const progress = await progressOf(temporal.client, workflowId);
    return (progress?.tally.channels ?? 0) > 0 ? progress : undefined;
  });
  expect(first.tally.channels).toBe(30);
  await workers.stop();
  await app.noFaults();
  workers = await work();
  expect(await reportOf(temporal.client, workflowId)).toMatchObject({ channels: CHANNELS, pending: 0 });
  await isExact();
}, 120_000);

test('a pass that cannot be finished fails and leaves the time to the next one', async () => {
  expect(await reconciled(temporal)).toMatchObject({ channels: CHANNELS });
  const covered = await models.ReconciliationPass.coveredUntil();
  await freshMessages();
  await app.fault({ path: '/channels', status: 403, count: 1 });
  const failed = await startReconciliation(temporal.client, { depthDays: 7 }, Date.now());
  await expect(reportOf(temporal.client, failed.workflowId)).rejects.toThrow(WorkflowFailedError);
  expect(await models.ReconciliationPass.coveredUntil()).toEqual(covered);
  expect(await models.ReconciliationPass.findById(failed.workflowId).lean()).toMatchObject({
    status: 'failed',
    failure: 'comparePage: stream: 17',
  });
  expect(await reconciled(temporal)).toMatchObject({ missing: { 'message.new': CHANNELS } });
  expect((await models.ReconciliationPass.coveredUntil())?.getTime()).toBeGreaterThan(
    covered?.getTime() ?? 0,
  );
});

test('a pass that begins after what is covered does not cover what lies between', async () => {
  await reconciled(temporal, { since: Date.now() - 3_600_000 });
  expect(await models.ReconciliationPass.coveredUntil()).toBeUndefined();
  await reconciled(temporal);
  const covered = await models.ReconciliationPass.coveredUntil();
  const since = (covered?.getTime() ?? 0) + 1;
  await reconciled(temporal, { since, until: since + 10 });
  expect(await models.ReconciliationPass.coveredUntil()).toEqual(covered);
});

test('one channel alone is compared, and covers nothing', async () => {
  const report = await reconciled(temporal, { cid: 'messaging:channel-3' });
  expect(report).toMatchObject({ channels: 1, found: expect.any(Number) });
  expect(await models.ChatChannel.countDocuments()).toBe(1);
  expect(await models.ReconciliationPass.coveredUntil()).toBeUndefined();
});

test('a message whose history Stream does not give is not missing', async () => {
  await reconciled(temporal);
  const channel = app.chat.channel('messaging', 'channel-0');
  const id = await say(channel, 'ann', 'Here today');
  await reconciled(temporal);
  await app.chat.deleteMessage(id, true);
  await app.fault({ path: '/messages/*', method: 'GET', status: 500, count: 2 });
  expect(await reconciled(temporal)).toMatchObject({ messages_missing_at_stream: 1 });
  expect(await models.ChatMessage.findOne({ stream_message_id: id }).lean()).toMatchObject({
    text: 'Here today',
    missing_at_stream_at: expect.any(Date),
  });
});
