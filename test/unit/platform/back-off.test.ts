import fc from 'fast-check';
import { backOffMs } from '../../../src/platform/timing/back-off';

test('a back-off doubles up to its most, and half of it is by chance', () => {
  const at = (failures: number, random: number) =>
    backOffMs(failures, { baseMs: 100, maxMs: 1_000, random: () => random });
  expect([1, 2, 3, 4, 5, 500].map((failures) => at(failures, 1))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  expect([1, 2, 3, 4, 5].map((failures) => at(failures, 0))).toEqual([50, 100, 200, 400, 500]);
});

test('it is never nothing, nor more than its most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.integer({ min: 1, max: 10_000 }), (failures, baseMs) => {
      const ms = backOffMs(failures, { baseMs, maxMs: 10_000 });
      expect(ms).toBeGreaterThanOrEqual(baseMs / 2);
      expect(ms).toBeLessThanOrEqual(10_000);
    }),
  );
});
