import fc from 'fast-check';
import { plainText, singleLine } from '../../../src/domain/plain-text';

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

describe('a single line', () => {
  test('has no break, nothing invisible, no direction override, and is bounded', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 300 }), (text, most) => {
        const line = singleLine(text, most);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(Array.from(line).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test.each([
    ['a\r\nBcc: b@example.com', 'a Bcc: b@example.com'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['  two\t\twords ', 'two words'],
    ['Zoë’s 日本 😀', 'Zoë’s 日本 😀'],
    ['\u200B\uFEFF', ''],
  ])('%j is %j', (text, line) => expect(singleLine(text, 100)).toBe(line));

  test('cuts no character in half', () => {
    expect(singleLine('😀😀😀', 2)).toBe('😀…');
    expect(singleLine('😀😀😀', 3)).toBe('😀😀😀');
  });
});

describe('a text of several lines', () => {
  test('keeps its lines and joiners, loses the rest that is invisible, and is bounded', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const plain = plainText(text, 50);
        expect(plain.replace(/[\n\u200C\u200D]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(Array.from(plain).length).toBeLessThanOrEqual(50);
      }),
    );
  });

  test.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\n\n\n\n\nb', 'a\n\nb'],
    ['👨\u200D👩 می\u200Cخواهم\u202E', '👨\u200D👩 می\u200Cخواهم'],
  ])('%j is %j', (text, plain) => expect(plainText(text, 100)).toBe(plain));
});
