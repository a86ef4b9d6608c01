/**
 * The currencies of ISO 4217, list one, by the digits of their minor unit: those that are money and in force in November
 * 2026. Without funds that have no minor unit ("N.A."), metals and test codes. Since the list of 2024-06-25: ANG gave way
 * to XCG (2025-03-31), CUC and BGN (2026-01-01) are withdrawn. Kept at
 * https://www.six-group.com/en/products-services/financial-information/data-standards.html. The list is ours, because the
 * runtime's (`Intl`) has withdrawn codes, lacks others, and differs from release to release; its digits are those that
 * people write, none for the forint, which has two in the standard.
 */
const BY_DIGITS: Readonly<Record<number, readonly string[]>> = {
  0: words('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  2: words(`
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
    COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
    JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
    NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
    THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`),
  3: words('BHD IQD JOD KWD LYD OMR TND'),
  4: words('CLF UYW'),
};

const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_DIGITS).flatMap(([digits, codes]) =>
    codes.map((code) => [code, Number(digits)] as const),
  ),
);

/** All codes, in capital letters. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].toSorted();

/** Whether it is a currency's code, in capital letters. */
export function isCurrency(code: string): boolean {
  return DIGITS.has(code);
}

/**
 * How many digits of an amount in minor units are behind the point.
 * @returns 2 for what is no currency, as stored listings may have one that was withdrawn
 */
export function minorUnitDigits(currency: string): number {
  return DIGITS.get(currency.toUpperCase()) ?? 2;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
