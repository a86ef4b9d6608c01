import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import type { Logger } from '../logger';

// Said of the worker of the outbound queue, which is meant to have none.
const NO_WORKFLOWS = 'No workflows registered';

/** Sends what the Temporal runtime and the workflows log to our logger. */
export function installTemporalLogger(logger: Logger): void {
  const levels: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
    TRACE: 'trace',
    DEBUG: 'debug',
    INFO: 'info',
    WARN: 'warn',
    ERROR: 'error',
  };
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', ({ level, message, meta }) => {
      if (!message.startsWith(NO_WORKFLOWS)) logger[levels[level]](meta ?? {}, message);
    }),
  });
}
