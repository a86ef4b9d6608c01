import { visibleText } from './visible-text';

/**
 * A name or title as subjects, headers and SMS can have it: one line, nothing invisible, at most `most` characters
 * (code points; what readers take for one character is not cut in half).
 */
export function singleLine(text: string, most: number): string {
  return shorten(
    visibleText(text)
      .replace(/[\s\u0085]+/gu, ' ')
      .trim(),
    most,
  );
}

/** A text of several lines, without what is invisible and turns directions, at most `most` characters. */
export function plainText(text: string, most: number): string {
  const lines = visibleText(text)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ');
  return shorten(lines.replace(/\n{3,}/gu, '\n\n').trim(), most);
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

function shorten(text: string, most: number): string {
  // Each code point has at least one unit: this much suffices, however long the text is.
  const start = text.slice(0, 2 * (most + 1));
  const points = Array.from(start);
  if (points.length <= most) return text;
  const room = points.slice(0, most - 1).join('').length;
  const inside = GRAPHEMES.segment(start).containing(room);
  // One that is longer than all the room, such as a letter with hundreds of marks, is cut all the same.
  const end = inside === undefined || inside.index === 0 ? room : inside.index;
  return `${start.slice(0, end).trimEnd()}…`;
}
