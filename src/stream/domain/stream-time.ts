const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}/;
const YEAR_10000 = 253_402_300_800_000;

/**
 * A time of Stream in ms since 1970: RFC 3339 (to the nanosecond, any offset) or integer nanoseconds.
 * A number loses the last digits of nanoseconds (by some 100), so it is rounded to microseconds first: without
 * that every tenth whole millisecond would come out as the one before, and an event under two ids.
 * @returns undefined where the value is not a time
 */
export function streamTimeMs(value: unknown): number | undefined {
  if (typeof value === 'number') {
    if (!(value >= 0 && value <= YEAR_10000 * 1e6)) return undefined;
    return Math.floor(Math.round(value / 1e3) / 1e3);
  }
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? undefined : ms;
}
