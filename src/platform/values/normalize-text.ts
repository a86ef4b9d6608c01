/** More marks than any language puts on one letter: the bound of Unicode's stream-safe format (UAX #15, 30). */
const EXCESS_MARKS = /(\p{M}{30})\p{M}+/gu;

/** Signs that NFKC spells out as whole phrases, of up to 18 letters: 20,000 of them would become 360,000. */
const PHRASES = /[\uFDFA\uFDFB]/gu;

/**
 * Normalises a text in a time that grows with its length only. `String.normalize` alone sorts the marks of a letter
 * one by one: 20,000 of them on one letter take half a second. Marks beyond the 30th of a letter are dropped, and the
 * two signs that stand for a phrase are blanks.
 */
export function normalizeText(text: string, form: 'NFKC' | 'NFD'): string {
  return text.replace(PHRASES, ' ').replace(EXCESS_MARKS, '$1').normalize(form);
}
