import fc from 'fast-check';
import { decodeJwt, SignJWT, UnsecuredJWT } from 'jose';
import {
  createUnsubscribeLinks,
  InvalidLink,
  LinkExpired,
} from '../../../src/notifications/unsubscribe-link';

const SECRET = 'a secret of at least 32 characters!!';
const NOW = Date.UTC(2026, 2, 1);
const DAY_MS = 86_400_000;
let now = NOW;
const links = createUnsubscribeLinks({
  secret: SECRET,
  publicUrl: 'https://parley.example/p/',
  now: () => now,
});
const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? '';

beforeEach(() => {
  now = NOW;
});

const seconds = NOW / 1_000;
const signed = (
  claims: object,
  { secret = SECRET, alg = 'HS256' }: { secret?: string; alg?: string } = {},
): Promise<string> =>
  new SignJWT({ sub: 'u1', kind: 'new_offer', aud: 'unsubscribe', exp: seconds + 60, ...claims })
    .setProtectedHeader({ alg })
    .sign(new TextEncoder().encode(secret));

describe('a link to unsubscribe', () => {
  test('says who and what, and nothing else', async () => {
    const link = await links.link('ü/1', 'new_offer');
    expect(link).toMatch(/^https:\/\/parley\.example\/p\/unsubscribe\?token=[\w.-]+$/);
    expect(decodeJwt(tokenOf(link))).toEqual({
      sub: 'ü/1',
      kind: 'new_offer',
      aud: 'unsubscribe',
      exp: seconds + 90 * 86_400,
    });
    expect(await links.read(tokenOf(link))).toEqual({
      userId: 'ü/1',
      kind: 'new_offer',
      expiresAt: seconds + 90 * 86_400,
    });
  });

  test('is good for 90 days', async () => {
    const token = tokenOf(await links.link('u1', 'new_offer'));
    now = NOW + 90 * DAY_MS - 1_000;
    await links.read(token);
    now = NOW + 90 * DAY_MS + 1_000;
    await expect(links.read(token)).rejects.toThrow(LinkExpired);
  });

  test('is not good when it is changed anywhere', async () => {
    const token = tokenOf(await links.link('u1', 'new_offer'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.constantFrom(...'A Z a z 0 9 - _ . ='.split(' ')),
        async (at, sign) => {
          const changed = token.slice(0, at) + sign + token.slice(at + 1);
          fc.pre(changed !== token);
          // The last sign of base64 has bits that say nothing.
          const isSame = Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
            Buffer.from(token.split('.')[2] ?? '', 'base64url'),
          );
          fc.pre(!(at === token.length - 1 && isSame));
          await expect(links.read(changed)).rejects.toThrow(InvalidLink);
        },
      ),
    );
  });

  test.each([
    ['another secret', () => signed({}, { secret: 'another secret of 32 characters!!!!!' })],
    ['another algorithm', () => signed({}, { alg: 'HS512' })],
    ['another audience', () => signed({ aud: 'parley' })],
    ['another audience, expired', () => signed({ aud: 'parley', exp: seconds - 60 })],
    ['no audience', () => signed({ aud: undefined })],
    ['no expiry', () => signed({ exp: undefined })],
    ['no user', () => signed({ sub: undefined })],
    ['no kind', () => signed({ kind: undefined })],
    ['a kind that is none', () => signed({ kind: '$set' })],
    ['a kind of another type', () => signed({ kind: { $ne: 1 } })],
    [
      'no signature',
      () =>
        Promise.resolve(
          new UnsecuredJWT({ kind: 'new_offer' })
            .setSubject('u1')
            .setAudience('unsubscribe')
            .setExpirationTime(seconds + 60)
            .encode(),
        ),
    ],
    ['nothing in it', () => Promise.resolve('')],
    ['two dots', () => Promise.resolve('..')],
    ['no end', () => Promise.resolve('x'.repeat(1_000_000))],
  ])('with %s is not ours', async (_, token) => {
    await expect(links.read(await token())).rejects.toThrow(InvalidLink);
  });
});
