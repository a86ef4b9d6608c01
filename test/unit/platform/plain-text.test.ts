import fc from 'fast-check';
import { plainText, singleLine } from '../../../src/platform/values/plain-text';

/** Texts with much of what is invisible, breaks lines or turns directions. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\r\n',
        '\n',
        '\u2028',
        '\u2029',
        '\u0085',
        '\u202E',
        '\u200B',
        '\uFEFF',
        '\0',
        '\uD800',
        '😀',
      ),
    ),
  )
  .map((parts) => parts.join(''));

/** What may never be in a name: controls, direction signs, and whatever else shows nothing and changes nothing. */
const NEVER =
  /\u034F|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/u;

describe('a single line', () => {
  test('has no break, nothing invisible, no direction override, and is bounded', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 300 }), (text, most) => {
        const line = singleLine(text, most);
        expect(line).not.toMatch(NEVER);
        expect(line.trim()).toBe(line);
        expect(Array.from(line).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test.each([
    ['a\r\nBcc: b@example.com', 'a Bcc: b@example.com'],
    ['a\u0085b\u2028c\u2029d\ve', 'a b c d e'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['  two\t\twords ', 'two words'],
    ['Zoë’s 日本 😀', 'Zoë’s 日本 😀'],
    ['\u200B\uFEFF', ''],
    ['bi\u00ADcy\u00ADcle', 'bicycle'],
    ['a\u0000b\u0008c\u007F', 'abc'],
    ['\uFEFFName\u200B', 'Name'],
    ['a \u200B b', 'a b'],
    ['half \uD83D gone', 'half gone'],
    ['\u2066Ann\u2069 \u202Aand\u202C \u200FBen\u200E', 'Ann and Ben'],
  ])('%j is %j', (text, line) => expect(singleLine(text, 100)).toBe(line));

  test.each([
    ['Persian', 'می\u200Cخواهم'],
    ['Persian with vowels', 'مِ\u200Cخواهم'],
    ['Sinhala', 'ශ්\u200Dරී ලංකා'],
    ['Hindi', 'क्\u200Dष र\u200D्य'],
    ['a chillu of Malayalam', 'അവന്\u200D'],
    ['Mongolian', 'ᠭ᠋\u180Eᠠ'],
    ['a family', '👨\u200D👩\u200D👧\u200D👦'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
    ['a rainbow flag', '🏳\uFE0F\u200D🌈'],
    ['a skin tone and a profession', '👩🏽\u200D⚕\uFE0F'],
    ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a keycap', '1\uFE0F⃣'],
    ['a variant of a Han character', '葛\u{E0100}飾区'],
    ['an Arabic number sign', '\u0600١٢'],
    ['countries', '🇩🇪🇵🇹'],
  ])('keeps %s: %j', (_, text) => {
    expect(singleLine(text, 100)).toBe(text);
    expect(singleLine(`a\u00AD ${text}\u200B b`, 100)).toBe(`a ${text} b`);
    expect(plainText(text, 100)).toBe(text);
  });

  test.each([
    ['between Latin letters', 'Ad\u200Cmin\u200D', 'Admin'],
    ['at the begin and after a blank', '\u200Da \uFE0F\u200Cb', 'a b'],
    ['at the end of an emoji', '👨\u200D', '👨'],
    ['in a row', `می${'\u200C'.repeat(500)}خ`, 'می\u200Cخ'],
    ['selectors in a row', `❤${'\uFE0F'.repeat(500)}`, '❤\uFE0F'],
    ['hidden letters', 'a\u{E0068}\u{E0069}', 'a'],
    ['hidden letters on a flag', '🏴\u{E0068}\u{E0069}', '🏴'],
  ])('keeps no joiner, selector or tag %s', (_, text, line) => expect(singleLine(text, 100)).toBe(line));

  test('alters no character that is seen, wherever invisible ones are put between', () => {
    const seen = fc.constantFrom(
      'a',
      'ß',
      'می\u200Cخ',
      'ශ්\u200Dරී',
      '👨\u200D👩\u200D👧',
      '❤\uFE0F\u200D🔥',
      '🇩🇪',
      '日',
      'é',
      '👍🏽',
      '1\uFE0F⃣',
      '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    );
    const unseen = fc.constantFrom(
      '',
      '\u00AD',
      '\u200B',
      '\uFEFF',
      '\u202E',
      '\u2066',
      '\0',
      '\u{E0001}',
      '\uD800',
    );
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(seen, unseen), { maxLength: 20 }), (parts) => {
        const clean = parts.map(([part]) => part).join('');
        const segments = (text: string) => Array.from(graphemes.segment(text), ({ segment }) => segment);
        expect(segments(singleLine(parts.flat().join(''), 500))).toEqual(segments(clean));
      }),
    );
  });

  test('cuts no character in half', () => {
    expect(singleLine('😀😀😀', 2)).toBe('😀…');
    expect(singleLine('😀😀😀', 3)).toBe('😀😀😀');
    expect(singleLine('ab👨\u200D👩\u200D👧cd', 5)).toBe('ab…');
    expect(singleLine('🇩🇪🇵🇹🇫🇷', 4)).toBe('🇩🇪…');
    expect(singleLine(`a${'\u0301'.repeat(900)}`, 10)).toBe(`a${'\u0301'.repeat(8)}…`);
  });
});

describe('a text of several lines', () => {
  test('keeps its lines, loses what is invisible, and is bounded', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = plainText(text, 50);
        expect(plain.replaceAll('\n', '')).not.toMatch(NEVER);
        expect(Array.from(plain).length).toBeLessThanOrEqual(50);
      }),
    );
  });

  test.each([
    ['a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
    ['a\n\n\n\n\nb', 'a\n\nb'],
    ['👨\u200D👩 می\u200Cخواهم\u202E', '👨\u200D👩 می\u200Cخواهم'],
    ['a\u200B\n\u00ADb\tc', 'a\nb c'],
  ])('%j is %j', (text, plain) => expect(plainText(text, 100)).toBe(plain));
});
