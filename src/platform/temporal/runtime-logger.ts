import { DefaultLogger, Runtime, type LogLevel } from '@temporalio/worker';
import type { Logger } from '../logger';

// The runtime warns about the worker of the outbound queue, which is meant to have no workflows.
const NO_WORKFLOWS = 'No workflows registered';

/** Sends log lines of the Temporal runtime and of workflows to Parley's logger. */
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
