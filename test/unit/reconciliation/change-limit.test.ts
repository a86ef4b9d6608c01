import fc from 'fast-check';
import { changeLimit } from '../../../src/reconciliation/domain/change-limit';

describe('how much a pass may take away', () => {
  test('is a number of a small marketplace, and a share of a large one', () => {
    const limits = { maxChanges: 20, maxPercent: 1 };
    expect(changeLimit(50, limits)).toBe(20);
    expect(changeLimit(2_099, limits)).toBe(20);
    expect(changeLimit(2_100, limits)).toBe(21);
    expect(changeLimit(100_000, limits)).toBe(1_000);
  });

  test('is exceeded exactly by what is more than both', () => {
    const small = fc.nat({ max: 500 });
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        small,
        fc.integer({ min: 0, max: 100 }),
        (changes, lookedAt, maxChanges, maxPercent) => {
          const isTooMuch = changes > changeLimit(lookedAt, { maxChanges, maxPercent });
          expect(isTooMuch).toBe(changes > maxChanges && changes > (lookedAt * maxPercent) / 100);
        },
      ),
    );
  });
});
