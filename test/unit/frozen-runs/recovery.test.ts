import { mayBeginAgain } from '../../../src/frozen-runs/recovery';

const MINUTE_MS = 60_000;
const NOW = Date.parse('2026-03-01T12:00:00Z');
const ago = (...minutes: number[]): number[] => minutes.map((many) => NOW - many * MINUTE_MS);

test.each<[string, number[], boolean]>([
  ['for the first time', [], true],
  ['ten minutes after the first time', ago(10), true],
  ['sooner', ago(9), false],
  ['twenty minutes after the second', ago(60, 20), true],
  ['sooner, whatever their order', ago(19, 60), false],
  ['eighty minutes after the fourth', ago(200, 160, 120, 80), true],
  ['a sixth time on one day', ago(1_400, 1_200, 900, 600, 400), false],
])('a run that freezes begins again %s', (_, times, expected) => {
  expect(mayBeginAgain(times, NOW)).toBe(expected);
});
