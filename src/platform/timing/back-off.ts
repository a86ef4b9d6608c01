/**
 * How long to wait after the so-manieth failure in a row, in ms: twice as long each time, up to `mostMs`. Half
 * of it is by chance, so that instances that failed together do not come back together.
 *
 * @param failures from 1
 */
export function backOffMs(
  failures: number,
  { baseMs, mostMs, random = Math.random }: { baseMs: number; mostMs: number; random?: () => number },
): number {
  const whole = Math.min(mostMs, baseMs * 2 ** Math.min(failures - 1, 30));
  return whole / 2 + (whole / 2) * random();
}
