import path from 'node:path';
import { createParleyProcess, type ParleyProcess } from '../../local/parley-process';
import { freePort } from '../../local/servers/free-port';
import { createLogger } from '../../src/platform/logger';
import { connectModels, type Models } from '../../src/app/models';
import { connectTemporal, type Temporal } from '../../src/platform/temporal/connection';
import { startWorkers, type Workers } from '../../src/app/start-workers';
import { testConfig, testEnvironment } from '../support/environment';
import { postWebhook } from '../support/parley';
import { startSlowProxy, type SlowProxy } from '../support/slow-proxy';
import { waitUntil } from '../support/wait-until';
import { messageNew } from '../support/webhook-bodies';
import { dropModels } from '../support/fresh-models';

jest.setTimeout(180_000);

let env: Record<string, string>;
let mongoPort: number;
let temporalPort: number;
let parley: ParleyProcess;
let lines: string[];
let proxies: SlowProxy[];

/** Where Parley looks for MongoDB and Temporal there is nobody yet. */
beforeEach(async () => {
  [mongoPort, temporalPort] = [await freePort(), await freePort()];
  const real = testEnvironment({ PORT: String(await freePort()), LOG_LEVEL: 'info' });
  const { pathname } = new URL((real['MONGODB_URI'] ?? '').replace('mongodb:', 'http:'));
  env = {
    ...real,
    MONGODB_URI: `mongodb://127.0.0.1:${mongoPort}${pathname}?directConnection=true&serverSelectionTimeoutMS=500`,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
  };
  lines = [];
  proxies = [];
});
afterEach(async () => {
  await parley.kill();
  for (const proxy of proxies) await proxy.stop();
});

const spawn = (entry?: string): ParleyProcess =>
  createParleyProcess(
    env,
    (line) => lines.push(line),
    entry === undefined ? {} : { entry: path.join(__dirname, '../../src', entry) },
  );
const hasSaid = (text: string) => (): boolean => lines.some((line) => line.includes(text));
const portOf = (address: string | undefined): number => Number(/:(\d+)/.exec(address ?? '')?.[1]);

/** Puts the real server where Parley looks for it. */
async function bring(what: 'MONGODB_URI' | 'TEMPORAL_ADDRESS'): Promise<void> {
  const address = testEnvironment()[what]?.replace('mongodb://', '');
  proxies.push(await startSlowProxy(portOf(address), what === 'MONGODB_URI' ? mongoPort : temporalPort));
}

test('Parley that starts before MongoDB and Temporal waits for both, and says so', async () => {
  parley = spawn();
  const started = parley.start();
  await waitUntil('it waits for MongoDB', hasSaid('MongoDB cannot be reached; trying again in'));
  await bring('MONGODB_URI');
  await waitUntil('it waits for Temporal', hasSaid('Temporal cannot be reached; trying again in'));
  await bring('TEMPORAL_ADDRESS');
  await started;
  expect((await postWebhook(parley.url, messageNew())).status).toBe(200);
});

test('told to stop while it waits, it ends at once, exit 0', async () => {
  parley = spawn();
  const started = parley.start();
  await waitUntil('it waits', hasSaid('MongoDB cannot be reached'));
  process.kill(parley.pid ?? 0, 'SIGTERM');
  await expect(started).rejects.toThrow(/exit 0[^]*Stopped before anything ran/);
});

describe('the API alone', () => {
  let models: Models;
  let temporal: Temporal;
  let workers: Workers | undefined;

  beforeEach(async () => {
    await bring('MONGODB_URI');
    models = await connectModels(env['MONGODB_URI'] ?? '');
  });
  afterEach(async () => {
    await parley.stop();
    await workers?.stop();
    await temporal.close();
    await dropModels(models);
  });

  test('starts without Temporal, takes events into the inbox, and starts them when it is there', async () => {
    parley = spawn('server.ts');
    const ready = parley.start();
    await waitUntil('it listens', hasSaid('The API is ready'), 60_000);
    const event = messageNew();
    const answer = await postWebhook(parley.url, event);
    expect(await answer.json()).toMatchObject({ status: 'accepted' });
    const readyz = await fetch(`${parley.url}/readyz`);
    expect(readyz.status).toBe(503);
    expect(await readyz.json()).toMatchObject({
      parts: { mongodb: 'ok', temporal: 'unavailable', worker: 'unavailable', webhooks: 'ok' },
    });

    await bring('TEMPORAL_ADDRESS');
    const config = testConfig(env);
    temporal = await connectTemporal(config);
    workers = await startWorkers({
      config,
      temporal,
      models,
      logger: createLogger('silent'),
      workflowBundle: { codePath: config.WORKFLOW_BUNDLE ?? '' },
    });
    await ready;
    const id = `message.new/${event.message.id}`;
    await waitUntil(
      'it is processed',
      async () => (await models.WebhookEvent.findById(id).lean())?.status === 'processed',
      60_000,
    );
  });
});
