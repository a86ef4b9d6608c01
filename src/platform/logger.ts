import { destination, pino, type Logger } from 'pino';
import { loggedError } from './logged-error';

export type { Logger };

/**
 * The one logger. Ids may be logged; texts, names, addresses, tokens and signatures may not: fields that could carry them
 * are redacted here in case a caller forgets. Lines are written synchronously: otherwise the last lines of a process that
 * ends come out of order or, where it is killed, not at all.
 */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Temporal's runtime logs under `error`; a value that is not an error is shown as it is.
      serializers: { err: errorOrValue, error: errorOrValue },
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          'req.headers["x-signature"]',
          '*.text',
          '*.body',
          '*.email',
          '*.phone',
          '*.secret',
          '*.token',
        ],
        censor: '[redacted]',
      },
    },
    destination({ sync: true }),
  );
}

function errorOrValue(value: unknown): unknown {
  return value instanceof Error ? loggedError(value) : value;
}
