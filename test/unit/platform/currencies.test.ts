import { CURRENCIES, isCurrency, minorUnitDigits } from '../../../src/platform/values/currencies';

test.each(['EUR', 'USD', 'VED', 'VES', 'UYW', 'CLF', 'XCG', 'SLE', 'ZWG', 'XAF'])(
  '%s is in force',
  (code) => {
    expect(isCurrency(code)).toBe(true);
  },
);

test.each([
  'CUC',
  'HRK',
  'ANG',
  'BGN',
  'SLL',
  'ZWL',
  'DEM',
  'XAU',
  'XDR',
  'XTS',
  'XXX',
  'eur',
  'EU',
  'EURO',
  '',
])('%j is none, or none any more', (code) => {
  expect(isCurrency(code)).toBe(false);
});

test('every code is there once, in its form', () => {
  expect(new Set(CURRENCIES).size).toBe(CURRENCIES.length);
  expect(CURRENCIES.length).toBeGreaterThan(155);
  for (const code of CURRENCIES) expect(code).toMatch(/^[A-Z]{3}$/u);
});

test.each([
  ['EUR', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['UYI', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['UYW', 4],
  ['HRK', 2],
])('%s has %i digits behind the point', (code, digits) => {
  expect(minorUnitDigits(code)).toBe(digits);
});
