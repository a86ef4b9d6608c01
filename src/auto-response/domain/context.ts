import type { Clause } from './clauses';
import type { Grammar } from './grammar';

/** How a clause is to be read, given its filler words and the clauses before and after it. */
export interface Context {
  /** The words without fillers: "is it by any chance available". */
  plain(words: string): string;
  /** The end of the sentence that a clause reads as: "gone? what a pity" asks nothing, "still available, come and see" states. */
  endOf(clause: Clause, after: Clause | undefined): Clause['end'];
  /** Whether a clause only reports an earlier question, or asks a person to be available for a purpose. */
  isOther(clause: Clause, before: Clause | undefined, after: Clause | undefined): boolean;
}

export function createContext(grammar: Grammar): Context {
  const starting = (words: readonly string[]) => new RegExp(`^(?:${words.join('|')})(?![^ ])`, 'u');
  const fillers = new RegExp(`(?:^| )(?:${grammar.fillers})(?![^ ])`, 'gu');
  const reports = new RegExp(`(?<![^ ])(?:${grammar.reports})(?![^ ])`, 'u');
  const purpose = starting([grammar.purpose]);
  const knows = starting([grammar.knows]);
  const { next, tail, lead, conjunctions, greetings } = grammar;
  const goesOn = starting([next, tail, lead, conjunctions, greetings]);
  const plain = (words: string) => words.replace(fillers, '').trimStart();

  return {
    plain,
    endOf: ({ end, sentence }, after) => {
      if (after === undefined || end === '.') return end;
      if (knows.test(after.words)) return end === '?' ? '' : '.';
      return end === '' && after.sentence === sentence && !goesOn.test(after.words) ? '.' : end;
    },
    isOther: ({ words, sentence }, before, after) =>
      reports.test(before?.sentence === sentence ? `${before.words} ${words}` : words) ||
      (after?.sentence === sentence && purpose.test(plain(after.words))),
  };
}
