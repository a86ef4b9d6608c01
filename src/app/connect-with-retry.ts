import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../platform/logger';
import { StartFault } from './start-fault';
import { withTimeout } from '../platform/timing/with-timeout';

export interface ConnectRetryOptions {
  readonly logger: Logger;
  /** The variable with the server's address. */
  readonly variable: string;
  /** How long to keep trying, in ms. */
  readonly timeoutMs?: number;
  /** How long one attempt may take, in ms: a server that accepts a connection and is silent counts as away, too. */
  readonly attemptMs?: number;
  /** The first pause, in ms; each further pause is twice as long. */
  readonly firstPauseMs?: number;
}

const TIMEOUT_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const ATTEMPT_TIMEOUT_MS = 10_000;

/**
 * Connects to a server that may come up after Parley, as after a power cut or when a stack starts together.
 * @throws StartFault when it could not be reached in time, with the last reason
 */
export async function connectWithRetry<T>(
  who: string,
  connect: () => Promise<T>,
  options: ConnectRetryOptions,
): Promise<T> {
  const { logger, timeoutMs = TIMEOUT_MS, attemptMs = ATTEMPT_TIMEOUT_MS } = options;
  const until = Date.now() + timeoutMs;
  for (let pauseMs = options.firstPauseMs ?? FIRST_PAUSE_MS; ; pauseMs = nextPause(pauseMs)) {
    let reason: string;
    try {
      return await withTimeout(attemptMs, connect(), who);
    } catch (error) {
      // Not the error itself, which would bring the driver's whole topology into the log.
      reason = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() + pauseMs > until)
      throw new StartFault(
        `${who} could not be reached within ${timeoutMs / 1_000} s; check ${options.variable}: ${reason}`,
      );
    logger.warn(
      { reason, variable: options.variable },
      `${who} cannot be reached; trying again in ${pauseMs / 1_000} s`,
    );
    await delay(pauseMs);
  }
}

function nextPause(pauseMs: number): number {
  return Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
}
