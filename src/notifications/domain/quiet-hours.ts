import { clocksOf } from '../../platform/values/time-zone';

/** Local times `HH:MM`; `end` may be on the next day. */
export interface QuietHours {
  readonly start: string;
  readonly end: string;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/**
 * When the quiet hours end that a moment lies in: the first minute after it that is outside of them by local clocks, also
 * where these are put forward or back in between.
 * @param now ms since 1970
 * @param timeZone IANA
 * @returns ms since 1970; undefined where the moment lies in none
 */
export function quietUntil(now: number, hours: QuietHours | undefined, timeZone: string): number | undefined {
  if (hours === undefined) return undefined;
  const [start, end] = [minuteOf(hours.start), minuteOf(hours.end)];
  const localMinute = minutesOf(timeZone);
  const isQuiet = (at: number): boolean => {
    const minute = localMinute(at);
    return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
  };
  if (!isQuiet(now)) return undefined;
  let at = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  // Goes as far as the end is away by local time; a change of the clocks shifts that by some hours at most.
  for (let steps = 0; steps < 4 && isQuiet(at); steps += 1) {
    at += ((end - localMinute(at) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES) * MINUTE_MS;
    at = firstLoud(at, isQuiet);
  }
  return at;
}

/** The first minute outside of quiet hours near a moment, which a change of the clocks may have put before or after it. */
function firstLoud(at: number, isQuiet: (at: number) => boolean): number {
  let loud = at;
  while (isQuiet(loud) && loud < at + 180 * MINUTE_MS) loud += MINUTE_MS;
  while (!isQuiet(loud - MINUTE_MS) && loud > at - 180 * MINUTE_MS) loud -= MINUTE_MS;
  return loud;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The minute of the day by local clocks. */
function minutesOf(timeZone: string): (at: number) => number {
  const shownAt = clocksOf(timeZone);
  return (at) => Math.floor(shownAt(at) / MINUTE_MS) % DAY_MINUTES;
}
