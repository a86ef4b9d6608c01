/** Words that are shorter are too like others. */
const MIN_LETTERS = 8;

/** Whether a word is another one but for one letter: left out, put in, mistaken, or changed with the next. */
function isOneSlip(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  const isSameFrom = (ofTyped: number, ofMeant: number) =>
    typed.slice(start + ofTyped) === meant.slice(start + ofMeant);
  const isSwapped = typed[start] === meant[start + 1] && typed[start + 1] === meant[start];
  return isSameFrom(1, 1) || isSameFrom(0, 1) || isSameFrom(1, 0) || (isSwapped && isSameFrom(2, 2));
}

/**
 * Puts the words right that are typed wrong by one letter.
 * @param meant the words that may be meant; short ones are never
 * @param known words of any language that are as they should be
 */
export function createCorrection(
  meant: ReadonlySet<string>,
  known: ReadonlySet<string>,
): (words: string) => string {
  const long = [...meant].filter((word) => word.length >= MIN_LETTERS);
  const correct = (word: string) =>
    word.length < MIN_LETTERS - 1 || known.has(word)
      ? word
      : (long.find((one) => isOneSlip(word, one)) ?? word);
  return (words) => words.split(' ').map(correct).join(' ');
}
