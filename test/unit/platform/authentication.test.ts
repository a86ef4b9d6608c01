import type { Request, Response } from 'express';
import { SignJWT } from 'jose';
import type { ProblemError } from '../../../src/platform/errors';
import { createAuthentication } from '../../../src/platform/http/auth';
import { silent } from '../inbox/fakes';

const SECRET = 'a-secret-for-tests-of-32-characters!';
const NOW_S = 1_800_000_000;
const HOUR_S = 3_600;

const authenticate = createAuthentication({
  key: { secret: SECRET },
  issuer: 'parley',
  audience: 'parley',
  maxTokenHours: 2,
  parleyUserId: 'parley',
  logger: silent,
  now: () => NOW_S * 1_000,
});

/** What comes of a token with these times, in s from now: the caller, or the problem. */
async function answerTo(times: { exp?: number; nbf?: number; iat?: number }): Promise<unknown> {
  const claims = Object.fromEntries(
    Object.entries({ exp: 60, ...times }).map(([name, after]) => [name, NOW_S + after]),
  );
  const token = await new SignJWT({ ...claims, role: 'user', sub: 'u1', iss: 'parley', aud: 'parley' })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(SECRET));
  const response = { locals: {} as Record<string, unknown> };
  const request = { headers: { authorization: `Bearer ${token}` } };
  const error = await new Promise((resolve) => {
    void authenticate(request as Request, response as Response, resolve);
  });
  return error ?? response.locals['caller'];
}

const TAKEN = { userId: 'u1', role: 'user' };
const refused = (detail: unknown) => expect.objectContaining({ code: 'unauthenticated', detail });

test.each([
  [{ nbf: 5, iat: 5 }],
  [{ nbf: 30, iat: 30 }],
  [{ exp: -29 }],
  [{ iat: -1_000 * HOUR_S }],
  [{ exp: 2 * HOUR_S }],
  [{ exp: 2 * HOUR_S + 30 }],
])('clocks may differ by 30 s: %j', async (times) => {
  expect(await answerTo(times)).toEqual(TAKEN);
});

test.each([[{ nbf: 31 }], [{ iat: 31 }], [{ exp: -30 }], [{ exp: -3_600 }]])(
  'by no more: %j',
  async (times) => {
    expect(await answerTo(times)).toEqual(refused('The token is not valid'));
  },
);

test.each([2 * HOUR_S + 31, 1_000 * HOUR_S, 1e15])(
  'a token that ends in %d s is valid for too long',
  async (exp) => {
    const problem = (await answerTo({ exp })) as ProblemError;
    expect(problem).toEqual(refused(expect.stringContaining('2 hours ahead at most (AUTH_MAX_TOKEN_HOURS)')));
  },
);
