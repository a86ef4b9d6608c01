import { minorUnitDigits } from './currencies';

/**
 * The largest price or offer, in minor units: 5,000,000,000 euros or rupiahs, 500,000,000,000 yen, 500,000,000 Kuwaiti
 * dinars. It is room for houses in every currency; what is more is a slip, and sums of it stay exact.
 */
export const MAX_AMOUNT = 500_000_000_000;

/**
 * An amount as people in English read it: `€1,234.50`. Exact for every safe integer.
 * @param amount minor units of `currency` (ISO 4217): 1999 EUR are 19.99, 1999 JPY are 1999
 */
export function formatAmount(amount: number, currency: string): string {
  const digits = minorUnitDigits(currency);
  let format: Intl.NumberFormat;
  try {
    format = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  } catch {
    // No code of a currency at all.
    return `${amount} ?`;
  }
  const units = String(Math.trunc(Math.abs(amount))).padStart(digits + 1, '0');
  const point = units.length - digits;
  const sign = amount < 0 ? '-' : '';
  // As a string it is not rounded to what a number can hold.
  return format.format(
    `${sign}${units.slice(0, point)}${digits > 0 ? '.' : ''}${units.slice(point)}` as `${number}`,
  );
}
