/** Microseconds since 1970: Stream's resolution, and an exact integer in a double until the year 2255. */
export type Micros = number;

export interface Clock {
  /** Strictly greater than every value given before, so that a history has one order. */
  now(): Micros;
}

/** @param after The latest time so far: a restarted sandbox must not repeat times of its snapshot. */
export function createClock(after: Micros = 0): Clock {
  let last = after;
  return {
    now() {
      const measured = Math.floor((performance.timeOrigin + performance.now()) * 1000);
      last = Math.max(measured, last + 1);
      return last;
    },
  };
}

/** RFC 3339 as Go's `RFC3339Nano` prints it: trailing zeros of the fraction are dropped, as in Stream's bodies. */
export function formatMicros(value: Micros): string {
  const seconds = new Date(Math.floor(value / 1000)).toISOString().slice(0, 19);
  const fraction = String(value % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${seconds}Z` : `${seconds}.${fraction}Z`;
}

/** `undefined` if it is no date. Digits behind the microseconds are cut off. */
export function parseMicros(value: unknown): Micros | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(value);
  if (parts === null) return undefined;
  const milliseconds = Date.parse(`${parts[1]}${parts[3]}`);
  if (Number.isNaN(milliseconds)) return undefined;
  return milliseconds * 1000 + Number((parts[2] ?? '').padEnd(6, '0').slice(0, 6));
}
