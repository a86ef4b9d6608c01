const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Whether it is a name of the IANA time zone database. */
export function isTimeZone(value: string): boolean {
  // Newer engines also take offsets such as +01:00, which are no zones: they know no summer time.
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/**
 * The first moment of a calendar day somewhere, which is not midnight where the clocks jump over it.
 * @param day the day's midnight in UTC, ms since 1970; from 1970 on
 * @returns ms since 1970
 * @throws RangeError where `timeZone` is none
 */
export function startOfDay(day: number, timeZone: string): number {
  const format = Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const dayAt = (at: number): number => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 0) - 1, parts.get('day') ?? 0);
  };
  // Zones are at most 14 hours ahead and 12 behind.
  let before = day - 15 * HOUR_MS;
  let reached = day + 13 * HOUR_MS;
  while (reached - before > MINUTE_MS) {
    const middle = before + Math.floor((reached - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (dayAt(middle) >= day) reached = middle;
    else before = middle;
  }
  return reached;
}
