import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { runCli } from './run-cli';

const SECRET = 'a-secret-for-tests-of-32-characters!';
const NOW = new Date('2026-05-04T12:00:00.400Z');
const COMMAND = ['token', '--role', 'moderator', '--user', 'u1'];

describe('parley token', () => {
  test('prints a token that Parley takes, and nothing else', async () => {
    const { code, out, err } = await runCli(COMMAND, { AUTH_JWT_SECRET: SECRET }, NOW);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(decodeProtectedHeader(out)).toEqual({ alg: 'HS256', typ: 'JWT' });
    const { payload } = await jwtVerify(out, new TextEncoder().encode(SECRET), { currentDate: NOW });
    const iat = Math.floor(NOW.getTime() / 1_000);
    expect(payload).toEqual({
      sub: 'u1',
      role: 'moderator',
      iss: 'parley',
      aud: 'parley',
      iat,
      exp: iat + 3_600,
    });
  });

  test.each([
    ['90s', 90],
    ['30m', 1_800],
    ['7d', 604_800],
  ])('--expires %s is %d seconds', async (expires, seconds) => {
    const { out } = await runCli([...COMMAND, '--expires', expires], { AUTH_JWT_SECRET: SECRET }, NOW);
    const { exp = 0, iat = 0 } = decodeJwt(out);
    expect(exp - iat).toBe(seconds);
  });

  test('signs none that Parley would not take', async () => {
    const env = { AUTH_JWT_SECRET: SECRET, AUTH_MAX_TOKEN_HOURS: '24' };
    expect((await runCli([...COMMAND, '--expires', '24h'], env)).code).toBe(0);
    const long = await runCli([...COMMAND, '--expires', '25h'], env);
    expect(long).toMatchObject({ code: 1, out: '', err: expect.stringContaining('AUTH_MAX_TOKEN_HOURS') });
    const nobody = await runCli(['token', '--role', 'user', '--user', 'a b'], env);
    expect(nobody).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no user id') });
  });

  test('takes issuer and audience from the configuration', async () => {
    const env = { AUTH_JWT_SECRET: SECRET, AUTH_JWT_ISSUER: 'shop', AUTH_JWT_AUDIENCE: 'chat' };
    expect(decodeJwt((await runCli(COMMAND, env)).out)).toMatchObject({ iss: 'shop', aud: 'chat' });
  });

  test.each([{}, { AUTH_JWT_SECRET: SECRET }])('signs none where a key set decides: %j', async (secret) => {
    const env = { ...secret, AUTH_JWKS_URL: 'https://id.example.com/jwks' };
    const { code, out, err } = await runCli(COMMAND, env);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('AUTH_JWKS_URL is set');
    expect(err).not.toContain(SECRET);
  });

  test('a short secret is a fault, and is not repeated', async () => {
    const { code, err } = await runCli(COMMAND, { AUTH_JWT_SECRET: 'hunter2' });
    expect(code).toBe(2);
    expect(err).toContain('at least 32 characters');
    expect(err).not.toContain('hunter2');
  });
});
