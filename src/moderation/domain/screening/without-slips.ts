const REPEATED = /(\p{L})\1+/gu;
const HIDDEN = /\p{Cf}+/gu;

/**
 * A text without the slips of honest people: a letter typed twice ("cllick"), a drawn-out last letter ("nowww"), and
 * invisible characters between words, as copying a text brings them along. If a keyword is still disguised after that,
 * the disguise was deliberate.
 */
export function withoutSlips(text: string): string {
  return text
    .replace(HIDDEN, (run, at: number) => (isInWord(text, at, at + run.length) ? run : ''))
    .replace(REPEATED, (run, letter: string, at: number, whole: string) => {
      const isTwice = run.length === 2 * letter.length;
      return isTwice || !startsWithLetter(whole, at + run.length) ? letter : run;
    });
}

function isInWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start)) && startsWithLetter(text, end);
}

function startsWithLetter(text: string, at: number): boolean {
  return /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2));
}
