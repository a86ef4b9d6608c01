import fc from 'fast-check';
import { CURRENCIES } from '../../../src/platform/values/currencies';
import { formatAmount } from '../../../src/platform/values/money';

describe('an amount', () => {
  test.each([
    [18_000, 'EUR', '€180.00'],
    [1, 'EUR', '€0.01'],
    [123_456_789, 'USD', '$1,234,567.89'],
    [1_999, 'JPY', '¥1,999'],
    [1_999, 'KWD', 'KWD 1.999'],
    // ISO 4217 has digits for these that CLDR, and so `Intl`, does not write.
    [1_999_000, 'HUF', 'HUF 19,990.00'],
    [15_000_000, 'IDR', 'IDR 150,000.00'],
    [1_999_000, 'IQD', 'IQD 1,999.000'],
    [1_999, 'PKR', 'PKR 19.99'],
    [1_999, 'COP', 'COP 19.99'],
    [1_999, 'CLP', 'CLP 1,999'],
    [19_999, 'CLF', 'CLF 1.9999'],
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
        fc.constantFrom(...CURRENCIES),
        (amount, currency) => {
          const digits = formatAmount(amount, currency).replace(/\D/g, '');
          expect(Number(digits)).toBe(amount);
        },
      ),
    );
  });
});
