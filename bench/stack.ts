import { mkdtemp, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { resolveBinaries } from '../local/binaries.mjs';
import { startMongoDb, type LocalMongoDb } from '../local/servers/mongodb';
import { startTemporal, type LocalTemporal } from '../local/servers/temporal';
import { loadConfig, type Config } from '../src/platform/config';
import { createScreening } from '../src/moderation/domain/screen-message';
import { createLogger } from '../src/platform/logger';
import { connectModels, ensureIndexes, type Models } from '../src/app/models';
import { connectTemporal, type Temporal } from '../src/platform/temporal/connection';
import { installTemporalLogger } from '../src/platform/temporal/runtime-logger';
import { startWorkers } from '../src/app/start-workers';
import { LISTINGS } from './events';
import { createNaiveActivities } from './naive-activities';

export const NAIVE_QUEUE = 'bench-naive';

export interface BenchStack {
  readonly config: Config;
  readonly env: Readonly<Record<string, string>>;
  readonly models: Models;
  readonly temporal: Temporal;
  readonly servers: { readonly mongo: LocalMongoDb; readonly temporal: LocalTemporal };
  /** Parley's workflows, and the benchmark's own. */
  readonly workflowBundle: WorkflowBundleOption;
  /** Stops the workers of this process, so that a separate Parley process gets all tasks. */
  stopWorkers(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the servers with the settings of `npm start`, on a temporary folder, and Parley's workers in this process. */
export async function startBenchStack(): Promise<BenchStack> {
  const undo: (() => Promise<void>)[] = [];
  try {
    return await start(undo);
  } catch (error) {
    for (const step of undo.toReversed()) await step();
    throw error;
  }
}

/** @param undo collects the functions that stop each started part */
async function start(undo: (() => Promise<void>)[]): Promise<BenchStack> {
  const binaries = await resolveBinaries({ needs: ['mongod', 'temporal'], quiet: true });
  const folder = await mkdtemp(path.join(tmpdir(), 'parley-bench-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const mongo = await startMongoDb({ binary: binaries.mongod, dataDir: path.join(folder, 'mongodb') });
  undo.push(() => mongo.stop());
  const temporalServer = await startTemporal({
    binary: binaries.temporal,
    dbFile: path.join(folder, 'temporal.db'),
  });
  undo.push(() => temporalServer.stop());
  const env = {
    MONGODB_URI: mongo.uri,
    TEMPORAL_ADDRESS: temporalServer.address,
    LOG_LEVEL: 'warn',
    GETSTREAM_API_KEY: 'bench',
    GETSTREAM_API_SECRET: 'bench-secret',
    SMTP_URL: 'smtp://127.0.0.1:9',
    // There is no Stream to reconcile with.
    RECONCILE_EVERY_MINUTES: '0',
    AUTH_JWT_SECRET: randomBytes(32).toString('hex'),
    PAYLOAD_ENCRYPTION_KEYS: randomBytes(32).toString('base64'),
  };
  const config = loadConfig(env);
  installTemporalLogger(createLogger(config.LOG_LEVEL));
  const models = await connectModels(config.MONGODB_URI);
  undo.push(() => models.connection.close());
  await ensureIndexes(models, { webhookEventRetentionDays: 30 });
  await models.MarketplaceListing.insertMany(
    Array.from({ length: LISTINGS }, (_, index) => ({
      _id: `listing_${index}`,
      seller_id: `seller_${index}`,
    })),
  );
  const temporal = await connectTemporal(config);
  undo.push(() => temporal.close());
  const bundle = await bundleWorkflowCode({
    workflowsPath: require.resolve('./workflows'),
    logger: new DefaultLogger('WARN'),
  });
  const workers = await startWorkers({
    config,
    temporal,
    models,
    logger: createLogger(config.LOG_LEVEL),
    workflowBundle: bundle,
  });
  const naive = await Worker.create({
    connection: temporal.connection,
    taskQueue: NAIVE_QUEUE,
    workflowBundle: bundle,
    activities: createNaiveActivities(models, createScreening()),
  });
  const naiveRun = naive.run();
  let working = true;
  const stopWorkers = async (): Promise<void> => {
    if (!working) return;
    working = false;
    naive.shutdown();
    await Promise.all([naiveRun, workers.stop()]);
  };
  return {
    config,
    env,
    models,
    temporal,
    servers: { mongo, temporal: temporalServer },
    workflowBundle: bundle,
    stopWorkers,
    async stop() {
      await stopWorkers();
      for (const step of undo.toReversed()) await step();
    },
  };
}
