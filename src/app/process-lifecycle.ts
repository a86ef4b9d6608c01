import { ConfigError, loadConfig, type Config } from '../platform/config';
import { connectWithRetry } from './connect-with-retry';
import { createLogger, type Logger } from '../platform/logger';
import { connectModels, ensureIndexes, type Models } from './models';
import { holdProcessLease } from './process-lease';
import { StartFault } from './start-fault';
import { shutDown, type Part } from './shutdown';
import { installTemporalLogger } from '../platform/temporal/runtime-logger';
import { unknownVariables } from '../platform/unknown-variables';

/** A connection to Temporal, of the kind that the entry needs. */
interface Closable {
  close(): Promise<void>;
}

export interface ProcessContext<Temporal> {
  readonly config: Config;
  readonly logger: Logger;
  readonly models: Models;
  readonly temporal: Temporal;
}

/** What an entry started: whether it failed, and how it is stopped. */
export interface Running {
  /** Rejects when it cannot go on. */
  readonly failed: Promise<void>;
  /** In the order in which they are to be stopped. */
  readonly parts: readonly Part[];
}

/**
 * A process that has not stopped by then, in ms, exits anyway; orchestrators commonly kill after 30 s. The timeouts of the
 * parts add up to less, so this takes effect only where something hangs before there are parts.
 */
const STOP_TIMEOUT_MS = 25_000;
const CLOSE_TIMEOUT_MS = 1_000;

/**
 * Runs a Parley process: reads the configuration, connects, calls `start`, and on SIGTERM or SIGINT (or when the parent
 * that it has an IPC channel to is gone) stops the parts in order. Exits with 0 after an orderly stop; with 1 when a part
 * failed or did not stop, or at once on a second signal; with 2 on a faulty configuration.
 */
export async function runProcess<Temporal extends Closable>(
  connectTemporal: (config: Config) => Temporal | Promise<Temporal>,
  start: (context: ProcessContext<Temporal>) => Promise<Running>,
): Promise<void> {
  const config = configOrExit();
  const logger = createLogger(config.LOG_LEVEL);
  installTemporalLogger(logger);
  for (const warning of unknownVariables(process.env)) logger.warn(warning);
  const stopRequested = listenForStop(logger);
  try {
    const connected = await Promise.race([connect(config, logger, connectTemporal), stopRequested]);
    if (connected === undefined) {
      logger.info('Stopped before anything ran');
      process.exit(0);
    }
    const { models, temporal } = connected;
    const lease = await holdProcessLease({ models, logger });
    const running = await start({ config, logger, models, temporal });
    const failure = await Promise.race([stopRequested, running.failed.then(() => undefined, asError)]);
    if (failure !== undefined) logger.fatal({ err: failure }, 'A part failed; stopping');
    const unstopped = await shutDown(
      [
        ...running.parts,
        { name: 'connection to Temporal', timeoutMs: CLOSE_TIMEOUT_MS, stop: () => temporal.close() },
        { name: 'process lease', timeoutMs: CLOSE_TIMEOUT_MS, stop: () => lease.stop() },
        { name: 'connection to MongoDB', timeoutMs: CLOSE_TIMEOUT_MS, stop: () => models.connection.close() },
      ],
      logger,
    );
    if (unstopped.length === 0) logger.info('Stopped');
    else logger.fatal({ parts: unstopped }, 'Stopped without waiting any longer for parts that did not end');
    process.exit(failure === undefined && unstopped.length === 0 ? 0 : 1);
  } catch (error) {
    if (error instanceof StartFault) logger.fatal(error.message);
    else logger.fatal({ err: error }, 'Parley could not start or stop');
    process.exit(1);
  }
}

async function connect<Temporal>(
  config: Config,
  logger: Logger,
  connectTemporal: (config: Config) => Temporal | Promise<Temporal>,
): Promise<{ models: Models; temporal: Temporal }> {
  const models = await connectWithRetry('MongoDB', () => connectModels(config.MONGODB_URI), {
    logger,
    variable: 'MONGODB_URI',
  });
  await ensureIndexes(models, { webhookEventRetentionDays: config.WEBHOOK_EVENT_RETENTION_DAYS });
  const temporal = await connectWithRetry('Temporal', async () => connectTemporal(config), {
    logger,
    variable: 'TEMPORAL_ADDRESS',
  });
  return { models, temporal };
}

function configOrExit(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

/** Resolves when the process must stop; from then on it exits within `STOP_TIMEOUT_MS`, or at the next signal. */
function listenForStop(logger: Logger): Promise<undefined> {
  return new Promise((resolve) => {
    let isStopping = false;
    const stop = (why: string): void => {
      isStopping = true;
      logger.info({ why }, 'Stopping');
      setTimeout(() => {
        logger.fatal(`Did not stop within ${STOP_TIMEOUT_MS / 1_000} s; ending`);
        process.exit(1);
      }, STOP_TIMEOUT_MS).unref();
      resolve(undefined);
    };
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (!isStopping) {
          stop(signal);
          return;
        }
        logger.fatal({ why: signal }, 'A second signal to stop; ending at once');
        process.exit(1);
      });
    }
    process.once('disconnect', () => {
      if (!isStopping) stop('the parent process is gone');
    });
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
