import { normalizeText } from '../../platform/values/normalize-text';

/** A part of a sentence between commas. */
export interface Clause {
  /** Folded (see `foldWords`), with one blank between them. */
  readonly words: string;
  /** How its sentence ends: `?`, `.` for any statement, or nothing. */
  readonly end: '?' | '.' | '';
  /** The number of its sentence. */
  readonly sentence: number;
}

/** A buyer's first question is short and comes early. Reading longer texts to their end would make every message costly. */
const MAX_TEXT_LENGTH = 800;
const MAX_CLAUSE_LENGTH = 120;
const MAX_CLAUSES = 16;
/** No question repeats one word more often. A clause that does would make the patterns backtrack through every combination. */
const MAX_WORD_REPETITIONS = 3;

/** Letters that Unicode does not decompose into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
};

/** Lower case without diacritical marks, which people who type in haste leave out. */
export function foldWords(text: string): string {
  return normalizeText(normalizeText(text, 'NFKC').toLowerCase(), 'NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łßøæœıđ]/g, (letter) => LETTERS[letter] ?? letter);
}

function isRepetitive(words: string): boolean {
  const counts = new Map<string, number>();
  for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(...counts.values()) > MAX_WORD_REPETITIONS;
}

/** The clauses of a text, in order, without those that are too long to be a simple question. */
export function clausesOf(text: string): Clause[] {
  // A quotation belongs to the clause around it: `you wrote: "still available"` asks nothing.
  const unquoted = foldWords(text.slice(0, MAX_TEXT_LENGTH)).replace(/(?:: ?)?["“”„«»]/g, ' ');
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
    .filter(({ words }) => words !== '' && words.length <= MAX_CLAUSE_LENGTH && !isRepetitive(words))
    .slice(0, MAX_CLAUSES);
}
