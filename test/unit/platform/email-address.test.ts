import fc from 'fast-check';
import { isEmailAddress } from '../../../src/platform/values/email-address';

test.each([
  'anna@example.com',
  'r&d@example.com',
  "o'neil+shop@example.co.uk",
  'user@example.xn--p1ai',
  'user@пример.рф',
  'info@bücher.example',
  'INFO@BÜCHER.example',
  'δοκιμή@παράδειγμα.δοκιμή',
  'a!#$%*/=?^_`{|}~-z@example.com',
  '1@1.example',
  'a@b-c.example',
  `${'a'.repeat(64)}@example.com`,
])('%s is an address', (address) => {
  expect(isEmailAddress(address)).toBe(true);
});

test.each([
  '',
  '@',
  'anna',
  'anna@',
  '@example.com',
  'anna@example',
  'anna@localhost',
  'anna@@example.com',
  'anna@bob@example.com',
  '.anna@example.com',
  'anna.@example.com',
  'an..na@example.com',
  'an na@example.com',
  '"an na"@example.com',
  'anna@[192.0.2.1]',
  'anna@192.0.2.1',
  'anna@2130706433',
  'anna@-example.com',
  'anna@exam_ple.com',
  'anna@example..com',
  'anna@.example.com',
  'anna@example.com.',
  'anna@example.123',
  'anna@example.com/path',
  'anna@example.com:25',
  'anna@exa%6dple.com',
  'anna@example.com>',
  'Anna <anna@example.com>',
  'anna@example.com,bob@example.com',
  'anna@example.com\nBcc: bob@example.com',
  'anna\u200B@example.com',
  'anna(comment)@example.com',
  `${'a'.repeat(65)}@example.com`,
  `${'ä'.repeat(33)}@example.com`,
  `anna@${'a.'.repeat(125)}example`,
  `anna@${'a'.repeat(64)}.com`,
])('%j is none', (address) => {
  expect(isEmailAddress(address)).toBe(false);
});

test('whatever the RFC gives for ordinary addresses is taken, and no header can be made of what is', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (address) => {
      expect(isEmailAddress(address)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      for (const value of [text, `${text}@example.com`, `anna@${text}`])
        if (isEmailAddress(value)) expect(value).not.toMatch(/[\s<>(),;:"\\]|@.*@/u);
    }),
    { numRuns: 500 },
  );
});
