import fc from 'fast-check';
import { isTimeZone, startOfDay } from '../../../src/domain/time-zone';

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

test.each([
  ['Europe/Berlin', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['', false],
  ['+01:00', false],
  ['-0300', false],
  ['Mars/Olympus', false],
  ['Europe/Berlin\n', false],
  ['../../etc/passwd', false],
])('%j is a time zone: %s', (value, expected) => {
  expect(isTimeZone(value)).toBe(expected);
});
