import fc from 'fast-check';
import { signBody, verifySignature } from '../../../src/inbox/verify-signature';

const SECRET = 'parley-test-secret';
const body = Buffer.from('{"type":"message.new"}');
/** printf '{"type":"message.new"}' | openssl dgst -sha256 -hmac parley-test-secret */
const VECTOR = '361914ed5f75a636c432ff24faff3075aebed39489eb97198a1b8fe43509e5f3';
const good = signBody(body, SECRET);

describe('verifySignature', () => {
  test('agrees with a vector computed elsewhere', () => {
    expect(good).toBe(VECTOR);
    expect(verifySignature(body, VECTOR, [SECRET])).toBe('valid');
  });

  test.each([
    ['missing', ''],
    ['malformed', good.slice(0, -1)],
    ['malformed', good.slice(0, -2)],
    ['malformed', `${good}zz`],
    ['malformed', `${good}00`],
    ['malformed', `${good}\n`],
    ['malformed', ` ${good}`],
    ['malformed', good.toUpperCase()],
    ['malformed', 'z'.repeat(64)],
    ['malformed', `${good}, ${good}`],
    ['malformed', `sha256=${good}`],
    ['mismatch', '0'.repeat(64)],
    ['mismatch', signBody(body, 'another secret')],
    ['mismatch', signBody('{}', SECRET)],
  ])('says %s of %j', (verdict, signature) => {
    expect(verifySignature(body, signature, [SECRET])).toBe(verdict);
  });

  test('takes every secret of a rotation and none that is over', () => {
    const old = signBody(body, 'old');
    expect(verifySignature(body, old, ['new', 'old'])).toBe('valid');
    expect(verifySignature(body, signBody(body, 'new'), ['new', 'old'])).toBe('valid');
    expect(verifySignature(body, old, ['new'])).toBe('mismatch');
    expect(verifySignature(body, old, [])).toBe('mismatch');
  });

  test('goes by the bytes, not by the text', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00]);
    expect(verifySignature(bytes, signBody(bytes, SECRET), [SECRET])).toBe('valid');
    expect(verifySignature(Buffer.from(bytes.toString('utf8')), signBody(bytes, SECRET), [SECRET])).toBe(
      'mismatch',
    );
  });

  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
  const secrets = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 });

  test('takes what was signed with any of the secrets', () => {
    fc.assert(
      fc.property(bytes, secrets, fc.nat(2), (anyBody, all, index) => {
        const secret = all[index % all.length] ?? '';
        expect(verifySignature(anyBody, signBody(anyBody, secret), all)).toBe('valid');
      }),
    );
  });

  test('neither throws nor takes anything else', () => {
    const signature = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEFz')),
        minLength: 60,
        maxLength: 68,
      }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 64, maxLength: 64 }),
      fc
        .tuple(fc.nat(63), fc.constantFrom(...Array.from('0123456789abcdefZ')))
        .map(([at, digit]) => good.slice(0, at) + digit + good.slice(at + 1)),
    );
    fc.assert(
      fc.property(bytes, signature, (anyBody, given) => {
        fc.pre(given !== signBody(anyBody, SECRET));
        expect(verifySignature(anyBody, given, [SECRET])).not.toBe('valid');
        fc.pre(given !== good);
        expect(verifySignature(body, given, [SECRET])).not.toBe('valid');
      }),
      { numRuns: 500 },
    );
  });
});
