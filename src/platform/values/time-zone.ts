const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From `at` (ms since 1970) on, clocks show UTC plus `offsetMs`. */
export interface ZoneOffset {
  readonly at: number;
  readonly offsetMs: number;
}

/**
 * What a zone's clocks show in a range, as the offsets that hold one after the other; the first one from the range's start.
 * @param from ms since 1970, before `until`
 * @throws RangeError where `timeZone` is none
 */
export function zoneOffsets(from: number, until: number, timeZone: string): readonly ZoneOffset[] {
  const shownAt = clocksOf(timeZone);
  const offsetAt = (at: number): number => shownAt(at) - Math.floor(at / 1_000) * 1_000;
  const offsets: ZoneOffset[] = [{ at: from, offsetMs: offsetAt(from) }];
  // No zone has changed its clocks twice within twelve hours.
  for (let start = from; start < until; start += 12 * HOUR_MS) {
    const end = Math.min(start + 12 * HOUR_MS, until);
    const last = offsets.at(-1)?.offsetMs;
    if (offsetAt(end) === last) continue;
    let [before, after] = [start, end];
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(middle) === last) before = middle;
      else after = middle;
    }
    offsets.push({ at: after, offsetMs: offsetAt(after) });
  }
  return offsets;
}

/**
 * What the clocks of a zone show, to the second, as the time at which clocks of UTC show it; ms since 1970.
 * @throws RangeError where `timeZone` is none
 */
export function clocksOf(timeZone: string): (at: number) => number {
  const format = Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
  };
}

/**
 * The first moment of a calendar day somewhere, which is not midnight where the clocks jump over it.
 * @param day the day's midnight in UTC, ms since 1970; from 1970 on
 * @returns ms since 1970
 * @throws RangeError where `timeZone` is none
 */
export function startOfDay(day: number, timeZone: string): number {
  const shownAt = clocksOf(timeZone);
  // Zones are at most 14 hours ahead and 12 behind.
  let before = day - 15 * HOUR_MS;
  let reached = day + 13 * HOUR_MS;
  while (reached - before > MINUTE_MS) {
    const middle = before + Math.floor((reached - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (shownAt(middle) >= day) reached = middle;
    else before = middle;
  }
  return reached;
}
