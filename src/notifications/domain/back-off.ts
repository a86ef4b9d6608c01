/** The most tries over one way, before the next one is taken. */
export const MAX_TRIES = 8;
const FACTOR = 3;
const LONGEST_MS = 3_600_000;
/** Waits differ by up to a quarter, so that what failed together does not come again together. */
const JITTER = 0.25;

/**
 * How long to wait after a failed try, in ms.
 * @param tries how many have failed, from 1 on
 * @param random 0 to 1
 * @param askedMs what the provider asks to wait, which counts where it is longer
 */
export function waitAfter(tries: number, firstMs: number, random: number, askedMs = 0): number {
  const wait = Math.min(LONGEST_MS, firstMs * FACTOR ** (tries - 1));
  const jittered = wait * (1 - JITTER + 2 * JITTER * random);
  return Math.round(Math.max(jittered, Math.min(askedMs, LONGEST_MS)));
}
