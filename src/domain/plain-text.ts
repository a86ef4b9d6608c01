/** What shows nothing: controls, line ends, direction overrides, zero-width characters, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** The same, but for what a text of several lines needs: line breaks, and the joiners of scripts and of emojis. */
const INVISIBLE_IN_TEXT = /[^\P{C}\n\u200C\u200D\p{Co}\p{Cn}]+/gu;

/**
 * A name or title as subjects, headers and SMS can have it: one line, nothing invisible, at most `most` characters
 * (code points, so that none is cut in half).
 */
export function singleLine(text: string, most: number): string {
  return shorten(text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim(), most);
}

/** A text of several lines, without what is invisible and turns directions, at most `most` characters. */
export function plainText(text: string, most: number): string {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(INVISIBLE_IN_TEXT, '');
  return shorten(lines.replace(/\n{3,}/gu, '\n\n').trim(), most);
}

function shorten(text: string, most: number): string {
  // Each code point has at least one unit: this much suffices, however long the text is.
  const points = Array.from(text.slice(0, 2 * (most + 1)));
  return points.length > most
    ? `${points
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}
