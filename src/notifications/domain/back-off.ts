/** The most attempts over one delivery channel, before the next one is tried. */
export const MAX_ATTEMPTS = 8;
const FACTOR = 3;
const MAX_WAIT_MS = 3_600_000;
/** Waits differ by up to a quarter, so that notifications that failed together are not retried together. */
const JITTER = 0.25;

/**
 * How long to wait after a failed attempt, in ms.
 * @param attempts how many have failed, from 1 on
 * @param random 0 to 1
 * @param retryAfterMs what the provider asks to wait, which counts where it is longer
 */
export function retryWaitMs(attempts: number, firstMs: number, random: number, retryAfterMs = 0): number {
  const wait = Math.min(MAX_WAIT_MS, firstMs * FACTOR ** (attempts - 1));
  const jittered = wait * (1 - JITTER + 2 * JITTER * random);
  return Math.round(Math.max(jittered, Math.min(retryAfterMs, MAX_WAIT_MS)));
}
