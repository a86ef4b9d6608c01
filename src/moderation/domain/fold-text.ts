import { normalizeText } from '../../platform/values/normalize-text';
import { LOOK_ALIKES } from './look-alikes';

const LATIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, characters]) =>
    Array.from(characters, (character): [string, string] => [character, latin]),
  ),
);

/** Digits and signs that stand for letters ("cl1ck"); `l` and `1` fold to `i`, since the eye cannot tell them apart. */
const STAND_INS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', l: 'i' }),
);

/** Signs that stand for letters only inside a word: at its end "!" is just an exclamation mark. */
const STAND_IN_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ $: 's', '@': 'a', '!': 'i', '|': 'i' }),
);
const SIGN_IN_WORD = /[$@!|](?=[$@!|]{0,5}[\p{L}\p{N}])/gu;

/** Joining, hidden or spacing characters that a reader does not see: zero-width, bidi marks, soft hyphen, variation selectors, fillers. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u3164\uffa0]/gu;

/** Runs of three or more separate letters ("b u y", "n.o.w"), so that "a b" stays. */
const SPELLED_OUT = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][\s._*-]{1,3}){2,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu;

const NOT_ASCII = /[^\0-\x7F]/gu;

function latinOf(character: string): string {
  const letter = (LATIN_OF.get(character) ?? character).toLowerCase();
  return LATIN_OF.get(letter) ?? letter;
}

/** A text with the plain forms of its characters (NFKC), without those that a reader does not see. */
export function readableText(text: string): string {
  return normalizeText(text, 'NFKC').replace(INVISIBLE, '');
}

/**
 * Folds a text to what a reader takes it for, so that a keyword is found however it was disguised: NFKC, no
 * invisible characters, no accents, small Latin letters for their look-alikes and stand-ins, spelled-out
 * words joined, repeated letters once ("Вuy nооow" -> "buy now"). Fold both sides of a comparison.
 */
export function foldText(text: string): string {
  const plain = normalizeText(readableText(text), 'NFD').replace(/\p{M}/gu, '');
  const latin = plain.replace(NOT_ASCII, latinOf).toLowerCase();
  const letters = latin.replace(/[013457l]/g, (sign) => STAND_INS.get(sign) ?? sign);
  const words = letters.replace(SIGN_IN_WORD, (sign) => STAND_IN_SIGNS.get(sign) ?? sign);
  const joined = words.replace(SPELLED_OUT, (run) => run.replace(/[\s._*-]/g, ''));
  return joined
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
