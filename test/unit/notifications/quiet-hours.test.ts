import fc from 'fast-check';
import { MAX_ATTEMPTS, retryWaitMs } from '../../../src/notifications/domain/back-off';
import { quietUntil } from '../../../src/notifications/domain/quiet-hours';

const NIGHT = { start: '22:00', end: '07:00' };
const at = (time: string) => Date.parse(time);
const until = (time: string, hours = NIGHT, zone = 'Europe/Berlin') => {
  const found = quietUntil(at(time), hours, zone);
  return found === undefined ? undefined : new Date(found).toISOString();
};

describe('quietUntil', () => {
  test.each([
    // Berlin is one hour ahead in winter, two in summer.
    ['2026-01-15T20:59:59Z', undefined],
    ['2026-01-15T21:00:00Z', '2026-01-16T06:00:00.000Z'],
    ['2026-01-16T05:59:59Z', '2026-01-16T06:00:00.000Z'],
    ['2026-01-16T06:00:00Z', undefined],
    ['2026-07-15T20:00:00Z', '2026-07-16T05:00:00.000Z'],
    // The clocks go forward, and back.
    ['2026-03-28T23:00:00Z', '2026-03-29T05:00:00.000Z'],
    ['2026-10-24T22:00:00Z', '2026-10-25T06:00:00.000Z'],
  ])('at %s until %s', (time, expected) => {
    expect(until(time)).toBe(expected);
  });

  test('an end that the clock jumps over', () => {
    // In Berlin 02:30 does not exist on that day: from 02:00 it goes on at 03:00.
    expect(until('2026-03-29T00:30:00Z', { start: '01:00', end: '02:30' })).toBe('2026-03-29T01:00:00.000Z');
  });

  test.each([
    // Old abbreviations, and other spellings, may be stored: they mean what the runtime makes of them.
    ['IST', '2026-01-15T17:00:00Z', '2026-01-16T01:30:00.000Z'],
    ['PST', '2026-01-15T10:00:00Z', '2026-01-15T15:00:00.000Z'],
    ['europe/berlin', '2026-01-15T21:00:00Z', '2026-01-16T06:00:00.000Z'],
  ])('in %s', (zone, time, expected) => {
    expect(until(time, NIGHT, zone)).toBe(expected);
  });

  test('in what is no zone', () => {
    expect(() => until('2026-01-15T21:00:00Z', NIGHT, 'Mars/Olympus')).toThrow(RangeError);
  });

  test('within a day, and none at all', () => {
    expect(until('2026-01-15T12:00:00Z', { start: '12:00', end: '14:00' })).toBe('2026-01-15T13:00:00.000Z');
    expect(quietUntil(0, undefined, 'UTC')).toBeUndefined();
    expect(quietUntil(0, { start: '00:00', end: '00:00' }, 'UTC')).toBeUndefined();
  });

  test('ends at a moment that is not quiet, within a day and some hours, and the minute before it is quiet', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        time,
        time,
        fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
        (date, start, end, zone) => {
          const now = date.getTime();
          const found = quietUntil(now, { start, end }, zone);
          if (found === undefined) return;
          expect(found).toBeGreaterThan(now);
          expect(found - now).toBeLessThanOrEqual(27 * 3_600_000);
          expect(quietUntil(found, { start, end }, zone)).toBeUndefined();
          expect(quietUntil(found - 60_000, { start, end }, zone)).toBe(found);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('retryWaitMs', () => {
  test('grows, differs by up to a quarter, and ends at an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => retryWaitMs(attempts, 10_000, 0.5))).toEqual([
      10_000, 30_000, 90_000, 270_000, 810_000, 2_430_000, 3_600_000,
    ]);
    expect(retryWaitMs(1, 10_000, 0)).toBe(7_500);
    expect(retryWaitMs(1, 10_000, 1)).toBe(12_500);
    expect(retryWaitMs(1, 10_000, 0.5, 60_000)).toBe(60_000);
    expect(retryWaitMs(1, 10_000, 0.5, 9_999_999)).toBe(3_600_000);
    expect(MAX_ATTEMPTS).toBe(8);
  });
});
