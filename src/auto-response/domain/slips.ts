/** Shorter words are one letter away from too many others to be corrected. */
const MIN_LETTERS = 8;

/** Whether a word differs from another by one slip: a letter left out, added, mistaken, or swapped with the next. */
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
 * Makes a function that corrects words with one slip of the keyboard.
 * @param meant the words to correct to; those shorter than `MIN_LETTERS` are ignored
 * @param known correctly spelled words of all languages, which stay
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
