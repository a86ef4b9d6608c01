import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../platform/logger';
import { StartFault } from './start-fault';
import { withTimeout } from '../platform/timing/with-timeout';

export interface ConnectRetryOptions {
  readonly logger: Logger;
  /** The variable that says where the server is. */
  readonly variable: string;
  /** How long it is tried, in ms. */
  readonly withinMs?: number;
  /** How long one attempt may take, in ms: a server that takes a connection and is silent counts as away, too. */
  readonly attemptMs?: number;
  /** The first pause, in ms; each is twice the one before. */
  readonly firstPauseMs?: number;
}

const TIMEOUT_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const ATTEMPT_MS = 10_000;

/**
 * Connects to a server that may come up after us, as after a power cut or in a stack that starts as one.
 * @throws StartFault when it could not be reached in time, with the last reason
 */
export async function connectWithRetry<T>(
  who: string,
  connect: () => Promise<T>,
  options: ConnectRetryOptions,
): Promise<T> {
  const { logger, withinMs = TIMEOUT_MS, attemptMs = ATTEMPT_MS } = options;
  const until = Date.now() + withinMs;
  for (let pauseMs = options.firstPauseMs ?? FIRST_PAUSE_MS; ; pauseMs = nextPause(pauseMs)) {
    let reason: string;
    try {
      return await withTimeout(attemptMs, connect(), who);
    } catch (error) {
      // Not the error itself, which drags the whole topology into the log.
      reason = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() + pauseMs > until)
      throw new StartFault(
        `${who} could not be reached within ${withinMs / 1_000} s; check ${options.variable}: ${reason}`,
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
