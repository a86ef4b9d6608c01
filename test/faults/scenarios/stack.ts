import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { StreamChat } from 'stream-chat';
import { resolveBinaries } from '../../../local/binaries.mjs';
import type { ParleyProcess } from '../../../local/parley-process';
import { freePort } from '../../../local/servers/free-port';
import { startMailCatcher, type MailCatcher } from '../../../local/servers/mail-catcher';
import { startMongoDb, type LocalMongoDb } from '../../../local/servers/mongodb';
import { startTemporal, type LocalTemporal } from '../../../local/servers/temporal';
import { startStreamSandbox, type StreamSandbox } from '../../../local/stream-sandbox';
import { configureWebhook, webhookPath } from '../../../local/webhook-hook';
import { loadConfig, type Config } from '../../../src/platform/config';
import { connectModels, ensureIndexes, type Models } from '../../../src/app/models';
import { bundleWorkflows } from '../../../src/platform/temporal/workflow-bundle';
import { API_KEY, API_SECRET, JWT_SECRET } from '../../support/environment';
import { startSlowProxy, type SlowProxy } from '../../support/slow-proxy';
import { startBalancer } from './balancer';
import { apiProcess, workerProcess } from './processes';
import { startSkewingRelay, type SkewingRelay } from './skewing-relay';

const APP = { apiKey: API_KEY, apiSecret: API_SECRET };

/** It ends with an error where it needs more, as it would that reads a large channel at once. */
const WORKER_HEAP_MB = 192;

/** A server that a scenario may kill and bring back with its data. */
export interface Crashing<Server> {
  current(): Server;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/**
 * A Parley as one would run it: two APIs behind a balancer, a worker, MongoDB (over a line that can be slow),
 * Temporal on a file, Stream's sandbox, a mail catcher; each can be killed and started again.
 */
export interface FaultStack {
  readonly apis: readonly [ParleyProcess, ParleyProcess];
  readonly worker: ParleyProcess;
  readonly mongo: Crashing<LocalMongoDb>;
  readonly temporal: Crashing<LocalTemporal>;
  readonly mongoLine: SlowProxy;
  readonly relay: SkewingRelay;
  readonly sandbox: StreamSandbox;
  readonly mail: MailCatcher;
  readonly chat: StreamChat;
  /** On a line of its own, past the slow one. */
  readonly models: () => Models;
  readonly config: Config;
  readonly env: Readonly<Record<string, string>>;
  /** What a process has logged last, for a scenario that fails. */
  readonly lastLines: () => string;
  readonly client: Client;
  /** A worker beside, or instead of, the first one; it ends with the stack. */
  moreWorker(env: Record<string, string>): Promise<ParleyProcess>;
  /** The ids and states of the runs that a visibility query finds. */
  runs(query: string): Promise<string[]>;
  sandboxControl(route: string, body?: unknown, method?: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startFaultStack(): Promise<FaultStack> {
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step().catch(() => undefined);
  };
  try {
    return await start(undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(undo: (() => Promise<unknown>)[], stop: () => Promise<void>): Promise<FaultStack> {
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-faults-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const binaries = await resolveBinaries({ needs: ['mongod', 'temporal'], quiet: true });
  const bundle = path.join(folder, 'workflow-bundle.js');
  await writeFile(bundle, (await bundleWorkflows()).code);

  const mongoPort = await freePort();
  const mongo = await crashing(() =>
    startMongoDb({ binary: binaries.mongod, dataDir: path.join(folder, 'mongodb'), port: mongoPort }),
  );
  undo.push(() => mongo.current().stop());
  const temporalPort = await freePort();
  const temporal = await crashing(() =>
    startTemporal({
      binary: binaries.temporal,
      dbFile: path.join(folder, 'temporal.db'),
      port: temporalPort,
    }),
  );
  undo.push(() => temporal.current().stop());
  const mail = await startMailCatcher({});
  undo.push(() => mail.stop());
  const sandbox = await startStreamSandbox({ port: 0, ...APP });
  undo.push(() => sandbox.close());
  const mongoLine = await startSlowProxy(mongoPort);
  undo.push(() => mongoLine.stop());

  const apiPorts = [await freePort(), await freePort()] as const;
  const balancer = await startBalancer(apiPorts);
  undo.push(() => balancer.close());
  const relay = await startSkewingRelay(`http://127.0.0.1:${balancer.port}${webhookPath}`, APP.apiSecret);
  undo.push(() => relay.close());

  const env = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    // A replica set would tell the driver its own address, past the slow line.
    MONGODB_URI: `mongodb://127.0.0.1:${mongoLine.port}/parley?directConnection=true`,
    TEMPORAL_ADDRESS: `127.0.0.1:${temporalPort}`,
    WORKFLOW_BUNDLE: bundle,
    PAYLOAD_ENCRYPTION_KEYS: randomBytes(32).toString('base64'),
    GETSTREAM_API_KEY: APP.apiKey,
    GETSTREAM_API_SECRET: APP.apiSecret,
    GETSTREAM_BASE_URL: sandbox.url,
    SMTP_URL: mail.smtpUrl,
    MODERATOR_EMAILS: 'moderators@example.com',
    // Scenarios ask for it themselves.
    RECONCILE_EVERY_MINUTES: '0',
    AUTH_JWT_SECRET: JWT_SECRET,
  };
  const lines: string[] = [];
  const log = (who: string) => (line: string) => {
    lines.push(`${who}: ${line}`);
    if (lines.length > 200) lines.shift();
  };
  const direct = `mongodb://127.0.0.1:${mongoPort}/parley?directConnection=true`;
  const models = await connectModels(direct);
  undo.push(() => models.connection.close());
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });

  const api = (index: 0 | 1): ParleyProcess =>
    apiProcess({ ...env, PORT: String(apiPorts[index]) }, log(`api ${index + 1}`));
  const apis = [api(0), api(1)] as const;
  // It says when it is ready.
  const worker = workerProcess(
    { ...env, PORT: '0', LOG_LEVEL: 'info', NODE_OPTIONS: `--max-old-space-size=${WORKER_HEAP_MB}` },
    log('worker'),
  );
  undo.push(() => Promise.all([...apis, worker].map((process) => process.stop())));
  await Promise.all([...apis, worker].map((process) => process.start()));
  await configureWebhook({ ...APP, baseUrl: sandbox.url }, relay.url);

  const client = new Client({
    connection: Connection.lazy({ address: env.TEMPORAL_ADDRESS }),
  });
  undo.push(() => client.connection.close());
  const chat = new StreamChat(APP.apiKey, APP.apiSecret, {
    baseURL: sandbox.url,
    disableCache: true,
    timeout: 10_000,
  });
  return {
    apis,
    worker,
    mongo,
    temporal,
    mongoLine,
    relay,
    sandbox,
    mail,
    chat,
    models: () => models,
    config: loadConfig({ ...env, MONGODB_URI: direct }),
    env,
    client,
    async moreWorker(more) {
      const another = workerProcess({ ...env, PORT: '0', LOG_LEVEL: 'info', ...more }, log('another worker'));
      undo.push(() => another.stop());
      await another.start();
      return another;
    },
    async runs(query) {
      const found: string[] = [];
      for await (const run of client.workflow.list({ query })) {
        found.push(`${run.workflowId} ${run.status.name}`);
        if (found.length === 20) break;
      }
      return found;
    },
    lastLines: () => lines.slice(-40).join('\n'),
    async sandboxControl(route, body, method = 'POST') {
      const response = await fetch(`${sandbox.url}/sandbox/${route}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`The sandbox refused ${route}: ${response.status}`);
    },
    stop,
  };
}

async function crashing<Server extends { pid: number; stop(): Promise<void> }>(
  start: () => Promise<Server>,
): Promise<Crashing<Server>> {
  let server = await start();
  return {
    current: () => server,
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      // Takes back what holds the process, which is gone.
      await server.stop().catch(() => undefined);
    },
    async start() {
      server = await start();
    },
  };
}
