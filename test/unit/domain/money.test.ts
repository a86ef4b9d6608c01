import fc from 'fast-check';
import { formatAmount } from '../../../src/domain/money';

describe('an amount', () => {
  test.each([
    [18_000, 'EUR', '€180.00'],
    [1, 'EUR', '€0.01'],
    [123_456_789, 'USD', '$1,234,567.89'],
    [1_999, 'JPY', '¥1,999'],
    [1_999, 'KWD', 'KWD 1.999'],
    [Number.MAX_SAFE_INTEGER, 'EUR', '€90,071,992,547,409.91'],
    [100, 'ABC', 'ABC 1.00'],
    [100, '<b>', '100 ?'],
  ])('of %d minor units of %s is %s', (amount, currency, text) => {
    expect(formatAmount(amount, currency).replaceAll('\u00A0', ' ')).toBe(text);
  });

  test('of any currency says every digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(...Intl.supportedValuesOf('currency')),
        (amount, currency) => {
          const digits = formatAmount(amount, currency).replace(/\D/g, '');
          expect(Number(digits)).toBe(amount);
        },
      ),
    );
  });
});
