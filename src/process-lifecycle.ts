import { ConfigError, loadConfig, type Config } from './config';
import { createLogger, type Logger } from './logger';
import { connectModels, ensureIndexes, type Models } from './models';
import { connectTemporal, type Temporal } from './temporal/connection';
import { installTemporalLogger } from './temporal/runtime-logger';

export interface ProcessContext {
  readonly config: Config;
  readonly logger: Logger;
  readonly models: Models;
  readonly temporal: Temporal;
}

/** What an entry started: how it ends by itself, and how it is stopped. */
export interface Running {
  /** Rejects when it cannot go on. */
  readonly failed: Promise<void>;
  stop(): Promise<void>;
}

/** A process that has not stopped by then ends anyway. */
const STOP_WITHIN_MS = 25_000;

/**
 * The life of a Parley process: configuration, connections, `start`, and on SIGTERM or SIGINT (or when the
 * parent that it has a channel to is gone) the way back in order. Ends the process.
 */
export async function runProcess(start: (context: ProcessContext) => Promise<Running>): Promise<void> {
  const config = configOrExit();
  const logger = createLogger(config.LOG_LEVEL);
  installTemporalLogger(logger);
  try {
    const models = await connectModels(config.MONGODB_URI);
    await ensureIndexes(models, {
      webhookEventRetentionDays: config.WEBHOOK_EVENT_RETENTION_DAYS,
    });
    const temporal = await connectTemporal(config);
    const running = await start({ config, logger, models, temporal });
    const failure = await Promise.race([stopRequested(), running.failed.then(() => undefined, asError)]);
    if (failure !== undefined) logger.fatal({ err: failure }, 'A part failed; stopping');
    else logger.info('Stopping');
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await running.stop();
    await temporal.close();
    await models.connection.close();
    logger.info('Stopped');
    process.exit(failure === undefined ? 0 : 1);
  } catch (error) {
    logger.fatal({ err: error }, 'Parley could not start or stop');
    process.exit(1);
  }
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

function stopRequested(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(undefined));
    process.once('disconnect', () => resolve(undefined));
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
