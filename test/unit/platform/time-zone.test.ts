import fc from 'fast-check';
import { startOfDay, zoneOffsets } from '../../../src/platform/values/time-zone';

const start = (date: string, zone: string): string =>
  new Date(startOfDay(Date.parse(date), zone)).toISOString();

describe('the start of a day', () => {
  test.each([
    ['2026-03-01', 'UTC', '2026-03-01T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-03-01', 'Asia/Kathmandu', '2026-02-28T18:15:00.000Z'],
    ['2026-03-01', 'Pacific/Kiritimati', '2026-02-28T10:00:00.000Z'],
    ['2026-03-01', 'Etc/GMT+12', '2026-03-01T12:00:00.000Z'],
    // The clocks jumped over midnight.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // The whole day was jumped over.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['9999-12-31', 'America/New_York', '9999-12-31T05:00:00.000Z'],
  ])('of %s in %s is %s', (date, zone, expected) => {
    expect(start(date, zone)).toBe(expected);
  });

  test('is where the day before ends, everywhere', () => {
    const day = fc.date({ min: new Date('1975-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...Intl.supportedValuesOf('timeZone')), (date, zone) => {
        const midnight = Date.parse(date.toISOString().slice(0, 10));
        const at = startOfDay(midnight, zone);
        const dayAt = (time: number): string =>
          new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(time);
        const named = new Date(midnight).toISOString().slice(0, 10);
        expect(dayAt(at) >= named).toBe(true);
        expect(dayAt(at - 1) < named).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const ZONES = Intl.supportedValuesOf('timeZone');

describe('the offsets of a range', () => {
  test.each([
    ['UTC', [[0]]],
    ['Europe/Berlin', [[1], ['2026-03-29T01:00:00.000Z', 2], ['2026-10-25T01:00:00.000Z', 1]]],
    ['Asia/Kolkata', [[5.5]]],
    ['Australia/Lord_Howe', [[11], ['2026-04-04T15:00:00.000Z', 10.5], ['2026-10-03T15:30:00.000Z', 11]]],
  ])('of 2026 in %s', (zone, expected) => {
    const [from, until] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-01-01T00:00:00Z')];
    expect(zoneOffsets(from, until, zone)).toEqual(
      expected.map((entry) => ({
        at: entry.length === 1 ? from : Date.parse(entry[0] as string),
        offsetMs: (entry.at(-1) as number) * 3_600_000,
      })),
    );
  });

  test('show what clocks show, everywhere and always', () => {
    const from = fc.date({ min: new Date('1975-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        from,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(...ZONES),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
          minLength: 1,
          maxLength: 20,
        }),
        (start, days, zone, places) => {
          const [first, until] = [start.getTime(), start.getTime() + days * 86_400_000];
          const offsets = zoneOffsets(first, until, zone);
          const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' });
          for (const place of places) {
            const at = Math.floor(first + place * (until - first));
            const offset = offsets.findLast((one) => one.at <= at)?.offsetMs ?? Number.NaN;
            expect(new Date(at + offset).toISOString().slice(11, 19)).toBe(clock.format(at));
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
