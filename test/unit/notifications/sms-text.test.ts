import fc from 'fast-check';
import { MAX_SMS_PARTS, smsParts, smsText } from '../../../src/notifications/providers/sms-text';

const LINK = 'https://shop.example.com/listings/12345';

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  // In the extension table: two each.
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['ł'.repeat(70), 1],
  ['ł'.repeat(71), 2],
  ['ł'.repeat(134), 2],
  ['ł'.repeat(135), 3],
  ['😀'.repeat(35), 1],
  ['😀'.repeat(36), 2],
])('parts are counted as providers do: %#', (text, parts) => {
  expect(smsParts(text)).toBe(parts);
});

test('typography is made plain, so that a title does not cost a second part', () => {
  const text = smsText('Flohmarkt: New offer: €70.00 for “Steel watch, 1968” – it’s still there…', LINK);
  expect(text).toBe(`Flohmarkt: New offer: €70.00 for "Steel watch, 1968" - it's still there... ${LINK}`);
  expect(smsParts(text)).toBe(1);
});

test('letters stay as they are', () => {
  expect(smsText('Zażółć gęślą jaźń, Straße, ñandú, 時計, ساعة', LINK)).toBe(
    `Zażółć gęślą jaźń, Straße, ñandú, 時計, ساعة ${LINK}`,
  );
});

test('what is too long is shortened before the link, by whole characters', () => {
  const long = smsText(`Offer for ${'very '.repeat(100)}old watch`, LINK);
  expect(long).toMatch(/^Offer for very .*\.\.\. https:\/\/shop\.example\.com\/listings\/12345$/u);
  expect(smsParts(long)).toBe(2);
  const families = smsText(`For ${'👨‍👩‍👧‍👦'.repeat(60)}`, LINK);
  expect(families).toMatch(/^For (?:👨‍👩‍👧‍👦)+\.\.\. https/u);
});

test('a link without room for words is left out', () => {
  expect(smsText('New offer for a watch', `https://shop.example.com/${'x'.repeat(300)}`)).toBe(
    'New offer for a watch',
  );
});

test('any text makes one line within the parts, and again the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({
      unit: fc.constantFrom('a', ' ', '“', '€', 'ł', '😀', '\n', '…', '👨‍👩‍👧‍👦', '\u200d'),
      maxLength: 500,
    }),
  );
  fc.assert(
    fc.property(text, fc.option(fc.webUrl({ size: 'large' }), { nil: undefined }), (words, url) => {
      const sms = smsText(words, url);
      expect(smsParts(sms)).toBeLessThanOrEqual(MAX_SMS_PARTS);
      expect(sms).not.toMatch(/[\r\n]/u);
      expect(smsText(sms)).toBe(sms);
    }),
    { numRuns: 300 },
  );
});
