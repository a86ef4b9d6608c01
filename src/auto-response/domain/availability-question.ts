import { clausesOf, foldWords } from './clauses';
import { de } from './grammars/de';
import { en } from './grammars/en';
import { es } from './grammars/es';
import { fr } from './grammars/fr';
import { it } from './grammars/it';
import { nl } from './grammars/nl';
import { pl } from './grammars/pl';
import { pt } from './grammars/pt';
import { createMatcher, lexiconOf, type Matcher } from './matcher';

/** The languages that Parley reads the question in, and answers in. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

const GRAMMARS = { en, de, fr, es, it, nl, pt, pl } as const;
const LEXICON = lexiconOf(Object.values(GRAMMARS));
const MATCHERS: readonly (readonly [Language, Matcher])[] = LANGUAGES.map((language) => [
  language,
  createMatcher(GRAMMARS[language], LEXICON),
]);
const GREETINGS = new Map(
  LANGUAGES.map((language) => [language, new Set(GRAMMARS[language].greetings.split('|'))]),
);

export interface Question {
  readonly language: Language;
  /**
   * The words for what the question asks about, where that may be something other than the listing: "box", "receipt".
   * The question is about the listing only where the listing is such a thing itself: see `isAboutListing`.
   */
  readonly things: readonly string[];
}

/** Finds the question whether the listing is still available in a message. The time grows linearly with the length. */
export function availabilityQuestion(text: string): Question | undefined {
  const clauses = clausesOf(text);
  const found = clauses.flatMap((clause, index) =>
    MATCHERS.flatMap(([language, match]) => {
      const matched = match(clause, clauses[index - 1], clauses[index + 1]);
      return matched === undefined ? [] : [{ language, things: matched.things }];
    }),
  );
  const greeting = clauses.map(({ words }) => words.split(' ', 1).join(''));
  const isGreeted = ({ language }: Question) => greeting.some((word) => GREETINGS.get(language)?.has(word));
  const plain = found.filter(({ things }) => things.length === 0);
  const likely = plain.length > 0 ? plain : found;
  // Some questions read the same in two languages: the language of the greeting decides.
  return likely.find(isGreeted) ?? likely[0];
}

/** Whether a question is about the listing itself. An accessory counts as the listing where the title names it. */
export function isAboutListing({ things }: Question, title: string): boolean {
  if (things.length === 0) return true;
  const named = foldWords(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return things.every((thing) => named.some((word) => word.includes(thing) || isSingular(word, thing)));
}

/** Whether a word of the title is the basic form of an inflected one: "box" of "boxes", "ładowarka" of "ładowarkę". */
function isSingular(word: string, thing: string): boolean {
  const stem = word.length > 4 ? word.slice(0, -1) : word;
  return stem.length > 2 && thing.startsWith(stem) && Math.abs(thing.length - word.length) <= 2;
}

/** The language in which a message asks whether the listing is still available; undefined where it does not ask. */
export function questionLanguage(text: string, title = ''): Language | undefined {
  const question = availabilityQuestion(text);
  return question !== undefined && isAboutListing(question, title) ? question.language : undefined;
}
