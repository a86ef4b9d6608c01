import { Temporal } from 'temporal-polyfill';

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
  const offsets: ZoneOffset[] = [];
  let clocks: Temporal.ZonedDateTime | null = zonedTime(from, zoneId(timeZone));
  while (clocks !== null && (offsets.length === 0 || clocks.epochMilliseconds <= until)) {
    offsets.push({ at: clocks.epochMilliseconds, offsetMs: clocks.offsetNanoseconds / 1_000_000 });
    clocks = clocks.getTimeZoneTransition('next');
  }
  return offsets;
}

/**
 * What the clocks of a zone show, to the second, as the time at which clocks of UTC show it; ms since 1970.
 * @throws RangeError where `timeZone` is none
 */
export function clocksOf(timeZone: string): (at: number) => number {
  const zone = zoneId(timeZone);
  return (at) => {
    const { offsetNanoseconds } = zonedTime(at, zone);
    return Math.floor(at / 1_000) * 1_000 + offsetNanoseconds / 1_000_000;
  };
}

/**
 * The first moment of a calendar day somewhere, which is not midnight where the clocks jump over it.
 * @param day the day's midnight in UTC, ms since 1970; from 1970 on
 * @returns ms since 1970
 * @throws RangeError where `timeZone` is none
 */
export function startOfDay(day: number, timeZone: string): number {
  return zonedTime(day, 'UTC').toPlainDate().toZonedDateTime(zoneId(timeZone)).epochMilliseconds;
}

/** Old abbreviations such as `IST`, which may be stored, are known to the runtime and not to `Temporal`. @throws RangeError */
function zoneId(timeZone: string): string {
  return Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone;
}

function zonedTime(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
