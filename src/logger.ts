import { pino, type Logger } from 'pino';

export type { Logger };

/**
 * The one logger. Ids may be logged; texts, names, addresses, tokens and signatures may not: what could carry
 * them is redacted here in case somebody forgets.
 */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
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
  });
}
