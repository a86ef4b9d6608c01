import { z } from 'zod';
import { startOfDay } from '../values/time-zone';
import { timeZoneField } from './time-zone-field';

const DAY_MS = 24 * 60 * 60 * 1_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 400;

/** A time range of a request. */
export interface DateRange {
  readonly start: Date;
  /** The end of the range is before then. */
  readonly until: Date;
  readonly days: number;
}

const date = z.iso.date();
const moment = z
  .union([date, z.iso.datetime({ offset: true })], 'is not an RFC 3339 date or date-time')
  .refine((value) => Date.parse(value) >= 0, 'is before 1970');

/** The fields of a query that name a range. A date means the whole of that day in `timezone`. */
export const dateRangeFields = {
  startDate: moment.optional(),
  endDate: moment.optional(),
  timezone: timeZoneField.default('UTC'),
};

interface Asked {
  readonly startDate?: string | undefined;
  readonly endDate?: string | undefined;
  readonly timezone: string;
}

/**
 * Reads the range of a request. A range without an end lasts until now, one without a start has 30 days.
 * @param now ms since 1970
 * @returns the range, or the faulty field and why
 */
export function dateRange(
  { startDate, endDate, timezone }: Asked,
  now: number,
): DateRange | { readonly field: 'startDate' | 'endDate'; readonly message: string } {
  const end = endDate === undefined ? pointOf(now) : read(endDate, timezone);
  const start = startDate === undefined ? daysBefore(end, timezone) : read(startDate, timezone);
  const days =
    start.day === undefined || end.day === undefined
      ? (end.last - start.first) / DAY_MS
      : // Of which some have 23 or 25 hours.
        (end.day - start.day) / DAY_MS + 1;
  if (start.first > end.last) {
    return endDate === undefined
      ? { field: 'startDate', message: 'is in the future, and there is no endDate' }
      : { field: 'endDate', message: 'is before startDate' };
  }
  if (days > MAX_DAYS) {
    const field = endDate === undefined ? 'startDate' : 'endDate';
    return { field, message: `makes a range of more than ${MAX_DAYS} days` };
  }
  return { start: new Date(start.first), until: new Date(end.last + 1), days };
}

/** From its first to its last millisecond: a day, or a moment. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** The day's midnight in UTC. */
  readonly day?: number;
}

function read(value: string, timeZone: string): Span {
  return date.safeParse(value).success ? dayOf(Date.parse(value), timeZone) : pointOf(Date.parse(value));
}

function pointOf(at: number): Span {
  return { first: at, last: at };
}

function dayOf(day: number, timeZone: string): Span {
  return { first: startOfDay(day, timeZone), last: startOfDay(day + DAY_MS, timeZone) - 1, day };
}

/** The first of 30 days of which the end is the last one. */
function daysBefore(end: Span, timeZone: string): Span {
  return end.day === undefined
    ? pointOf(end.last - DEFAULT_DAYS * DAY_MS)
    : dayOf(end.day - (DEFAULT_DAYS - 1) * DAY_MS, timeZone);
}
