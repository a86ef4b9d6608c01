import { createRateBudget, pauseAfter } from '../../../src/stream/history/rate-budget';

const NOW = Date.UTC(2026, 2, 1, 12);
const inSeconds = (seconds: number): string => String(NOW / 1_000 + seconds);

describe("room within Stream's limits", () => {
  test.each([
    [
      'much left',
      { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': inSeconds(9) },
      0,
    ],
    [
      'little left',
      { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '9', 'x-ratelimit-reset': inSeconds(9) },
      9_000,
    ],
    [
      'a far reset',
      { 'x-ratelimit-limit': '9', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(999) },
      60_000,
    ],
    [
      'a reset that is over',
      { 'x-ratelimit-limit': '9', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inSeconds(-1) },
      0,
    ],
    ['a budget for many queries', { 'x-budget-limit-ms': '20000', 'x-budget-remaining-ms': '9000' }, 0],
    ['a budget for no query', { 'x-budget-limit-ms': '20000', 'x-budget-remaining-ms': '2999' }, 5_000],
    ['nothing said', {}, 0],
    [
      'nonsense',
      { 'x-ratelimit-limit': 'many', 'x-ratelimit-remaining': '', 'x-budget-remaining-ms': '?' },
      0,
    ],
  ])('%s', (_what, headers, expected) => {
    expect(pauseAfter(headers, NOW)).toBe(expected);
  });

  test('each kind of call waits for itself, until there is room again', async () => {
    const waited: number[] = [];
    const room = createRateBudget((ms) => Promise.resolve(waited.push(ms)));
    const short = { 'x-budget-remaining-ms': '0', 'x-budget-limit-ms': '1' };
    room.note('channels', short);
    await room.enter('message');
    expect(waited).toEqual([]);
    await room.enter('channels');
    expect(waited[0]).toBeGreaterThan(4_000);
    room.note('channels', {});
    await room.enter('channels');
    expect(waited).toHaveLength(1);
  });
});
