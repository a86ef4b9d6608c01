import { normalizeText } from '../../platform/values/normalize-text';

/** A part of a sentence between commas: its words, folded, with one blank between them. */
export interface Clause {
  readonly words: string;
  /** How its sentence ends: `?`, `.` for any statement, or nothing. */
  readonly end: '?' | '.' | '';
  /** The number of its sentence. */
  readonly sentence: number;
}

/** A first question is short and comes early; what is longer is a letter, and reading it would cost every message. */
const MAX_CHARACTERS = 800;
const MAX_CLAUSE = 120;
const MAX_CLAUSES = 16;
/** No question says one word more often; who does makes the patterns try every way through it. */
const MAX_SAID = 3;

/** Letters that do not decompose into a plain one and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
};

/** Small letters without marks, as who types in haste leaves them away. */
export function foldWords(text: string): string {
  return normalizeText(normalizeText(text, 'NFKC').toLowerCase(), 'NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łßøæœıđ]/g, (letter) => LETTERS[letter] ?? letter);
}

function isRepetitive(words: string): boolean {
  const said = new Map<string, number>();
  for (const word of words.split(' ')) said.set(word, (said.get(word) ?? 0) + 1);
  return Math.max(...said.values()) > MAX_SAID;
}

/** The clauses of a text, in order; what is too long to be a question of one breath is left out. */
export function clausesOf(text: string): Clause[] {
  // What is quoted belongs to the clause around it: `you wrote: "still available"` asks nothing.
  const unquoted = foldWords(text.slice(0, MAX_CHARACTERS)).replace(/(?:: ?)?["“”„«»]/g, ' ');
  const sentences = unquoted.match(/[^.?!;:…\n]+[.?!;:…\n]*/g) ?? [];
  return sentences
    .flatMap((sentence, number) => {
      const end = sentence.includes('?') ? '?' : /[.!;…]/.test(sentence) ? '.' : '';
      return sentence.split(/[,()|/]| [–—-]+ /).map((part): Clause => ({
        words: (part.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
        end,
        sentence: number,
      }));
    })
    .filter(({ words }) => words !== '' && words.length <= MAX_CLAUSE && !isRepetitive(words))
    .slice(0, MAX_CLAUSES);
}
