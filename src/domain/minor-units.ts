/** Currencies that have other than two digits behind the point, by how many. */
const DIGITS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: 'CLF UYW'.split(' '),
};

const BY_CURRENCY: ReadonlyMap<string, number> = new Map(
  Object.entries(DIGITS).flatMap(([digits, codes]) => codes.map((code) => [code, Number(digits)] as const)),
);

/**
 * How many digits of an amount in minor units are behind the point, by ISO 4217. The table is the column "Minor unit" of
 * its list one, kept at https://www.six-group.com/en/products-services/financial-information/data-standards.html. `Intl`
 * has CLDR's digits instead, which are those that people write: none for the forint, which has two in the standard.
 */
export function minorUnitDigits(currency: string): number {
  return BY_CURRENCY.get(currency.toUpperCase()) ?? 2;
}
