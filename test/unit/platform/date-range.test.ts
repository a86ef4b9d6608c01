import { dateRange } from '../../../src/platform/http/date-range';

const NOW = Date.parse('2026-03-31T12:00:00Z');

function range(startDate?: string, endDate?: string, timezone = 'UTC') {
  const result = dateRange({ startDate, endDate, timezone }, NOW);
  if ('field' in result) return result;
  const { start, until, days } = result;
  return { start: start.toISOString(), until: until.toISOString(), days };
}

describe('a range of dates', () => {
  test('is by default the last 30 days', () => {
    expect(range()).toEqual({
      start: '2026-03-01T12:00:00.000Z',
      until: '2026-03-31T12:00:00.001Z',
      days: 30,
    });
  });

  test('has the whole of the days that it names, where they are meant', () => {
    expect(range('2026-03-01', '2026-03-01')).toEqual({
      start: '2026-03-01T00:00:00.000Z',
      until: '2026-03-02T00:00:00.000Z',
      days: 1,
    });
    // One of the days has 23 hours there.
    expect(range('2026-03-28', '2026-03-30', 'Europe/Berlin')).toEqual({
      start: '2026-03-27T23:00:00.000Z',
      until: '2026-03-30T22:00:00.000Z',
      days: 3,
    });
  });

  test('has the moments that it names, the last one too', () => {
    expect(range('2026-03-01T01:00:00+01:00', '2026-03-02T12:00:00.000Z', 'Asia/Tokyo')).toEqual({
      start: '2026-03-01T00:00:00.000Z',
      until: '2026-03-02T12:00:00.001Z',
      days: 1.5,
    });
    expect(range('2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')).toMatchObject({ days: 0 });
  });

  test('without a start has 30 days', () => {
    expect(range(undefined, '2026-03-30')).toEqual({
      start: '2026-03-01T00:00:00.000Z',
      until: '2026-03-31T00:00:00.000Z',
      days: 30,
    });
    expect(range(undefined, '2026-03-30T00:00:00Z')).toMatchObject({
      start: '2026-02-28T00:00:00.000Z',
      days: 30,
    });
  });

  test('without an end goes on until now', () => {
    expect(range('2026-03-31')).toEqual({
      start: '2026-03-31T00:00:00.000Z',
      until: '2026-03-31T12:00:00.001Z',
      days: 0.5,
    });
  });

  test.each([
    ['2026-03-02', '2026-03-01', 'endDate', /before startDate/],
    ['2026-03-02T00:00:00.001Z', '2026-03-02T00:00:00Z', 'endDate', /before startDate/],
    ['2026-04-01', undefined, 'startDate', /future/],
    ['2025-01-01', '2026-02-05', 'endDate', /more than 400 days/],
    ['1999-01-01', undefined, 'startDate', /more than 400 days/],
  ])('from %s to %s is refused for its %s', (start, end, field, message) => {
    expect(range(start, end)).toEqual({ field, message: expect.stringMatching(message) });
  });

  test('may have 400 days', () => {
    expect(range('2025-01-01', '2026-02-04')).toMatchObject({ days: 400 });
  });
});
