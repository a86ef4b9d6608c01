/**
 * How long to wait after a number of failures in a row, in ms: twice as long each time, up to `maxMs`. Half of the time is
 * random, so that instances that failed together do not retry together.
 *
 * @param failures from 1
 */
export function backOffMs(
  failures: number,
  { baseMs, maxMs, random = Math.random }: { baseMs: number; maxMs: number; random?: () => number },
): number {
  const whole = Math.min(maxMs, baseMs * 2 ** Math.min(failures - 1, 30));
  return whole / 2 + (whole / 2) * random();
}
