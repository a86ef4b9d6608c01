import type { Logger } from '../platform/logger';
import { withTimeout } from '../platform/timing/with-timeout';

/** A part of a process that has to be stopped. */
export interface Part {
  /** For the log. */
  readonly name: string;
  /** How long it may take, in ms; then the next part has its turn. */
  readonly withinMs: number;
  stop(): Promise<void>;
}

/**
 * Stops parts one after the other. One that fails or hangs, because a server that it talks to is away for
 * example, does not keep those after it from ending well.
 *
 * @returns the names of those that did not end
 */
export async function shutDown(parts: readonly Part[], logger: Logger): Promise<string[]> {
  const left: string[] = [];
  for (const part of parts) {
    try {
      await withTimeout(part.withinMs, part.stop(), part.name);
    } catch (error) {
      left.push(part.name);
      logger.warn({ part: part.name, err: error }, 'A part did not end; going on without it');
    }
  }
  return left;
}
