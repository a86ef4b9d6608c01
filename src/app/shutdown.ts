import type { Logger } from '../platform/logger';
import { withTimeout } from '../platform/timing/with-timeout';

/** A part of a process that has to be stopped. */
export interface Part {
  /** For the log. */
  readonly name: string;
  /** How long stopping may take, in ms; then the next part is stopped. */
  readonly timeoutMs: number;
  stop(): Promise<void>;
}

/**
 * Stops parts one after the other. A part that fails or hangs, because its server is away for example, does not keep later
 * ones from stopping in order.
 *
 * @returns the names of those that did not end
 */
export async function shutDown(parts: readonly Part[], logger: Logger): Promise<string[]> {
  const unstopped: string[] = [];
  for (const part of parts) {
    try {
      await withTimeout(part.timeoutMs, part.stop(), part.name);
    } catch (error) {
      unstopped.push(part.name);
      logger.warn({ part: part.name, err: error }, 'A part did not end; going on without it');
    }
  }
  return unstopped;
}
