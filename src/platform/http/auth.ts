import type { Request, RequestHandler } from 'express';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ProblemError, unavailable } from '../errors';
import type { Logger } from '../logger';

export const ROLES = ['user', 'service', 'support', 'moderator', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** The sender of a request. A token has one role; only `user` tokens act for a person of the marketplace. */
export interface Caller {
  readonly userId: string;
  readonly role: Role;
}

const STAFF: readonly Role[] = ['support', 'moderator', 'admin'];

/** Whether the caller works for the marketplace and may see other people's data. */
export function isStaff(caller: Caller): boolean {
  return STAFF.includes(caller.role);
}

/** Whether the caller may see everybody's data: staff, and the marketplace's service. */
export function seesAll(caller: Caller): boolean {
  return isStaff(caller) || caller.role === 'service';
}

/** Whether the caller is that person of the marketplace. */
export function isPerson(caller: Caller, userId: string): boolean {
  return caller.role === 'user' && caller.userId === userId;
}

export interface AuthOptions {
  /** A shared secret (HS256) or the address of a key set (asymmetric algorithms only). */
  readonly key: { readonly secret: string } | { readonly jwksUrl: string };
  readonly issuer: string;
  readonly audience: string;
  /** How far ahead a token's `exp` may be. */
  readonly maxTokenHours: number;
  /** Parley's own Stream user, who is nobody of the marketplace. */
  readonly parleyUserId: string;
  /** Logs when the key set cannot be read. */
  readonly logger: Logger;
  /** ms since 1970 */
  readonly now?: () => number;
}

/** How much the clock of the issuer of tokens may differ from Parley's, in s. */
const CLOCK_TOLERANCE_S = 30;

const claims = z.object({
  sub: z.string().min(1).max(255),
  role: z.enum(ROLES),
  /** s since 1970 */
  exp: z.number(),
  iat: z.number().optional(),
});

/** Verifies bearer tokens and stores the caller for `callerOf`. The algorithms are fixed, so no token chooses its own. */
export function createAuthentication(options: AuthOptions): RequestHandler {
  const { key, issuer, audience, maxTokenHours, parleyUserId, logger, now = Date.now } = options;
  const isShared = 'secret' in key;
  const secret = isShared ? new TextEncoder().encode(key.secret) : undefined;
  const resolve = isShared ? undefined : createKeyResolver(key.jwksUrl, logger);
  const verifyOptions = {
    issuer,
    audience,
    requiredClaims: ['exp'],
    clockTolerance: CLOCK_TOLERANCE_S,
    algorithms: isShared ? ['HS256'] : ['RS256', 'ES256', 'EdDSA', 'PS256'],
  };

  const verify = async (token: string): Promise<Caller> => {
    const { payload } =
      secret === undefined
        ? await jwtVerify(token, resolve as JWTVerifyGetKey, {
            ...verifyOptions,
            currentDate: new Date(now()),
          })
        : await jwtVerify(token, secret, { ...verifyOptions, currentDate: new Date(now()) });
    const { sub, role, exp, iat } = claims.parse(payload);
    const latest = now() / 1_000 + CLOCK_TOLERANCE_S;
    if (iat !== undefined && iat > latest) throw new Error('The token is of the future');
    if (exp > latest + maxTokenHours * 3_600) {
      throw new ProblemError(
        'unauthenticated',
        `The token is valid for too long: its exp may be ${maxTokenHours} hours ahead at most (AUTH_MAX_TOKEN_HOURS)`,
      );
    }
    // A token for Parley's own user could make offers and open conversations in Parley's name.
    if (role === 'user' && sub === parleyUserId)
      throw new ProblemError('forbidden', "Parley's own user does nothing in the marketplace");
    return { userId: sub, role };
  };

  return (request, response, next) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '') {
      next(new ProblemError('unauthenticated', 'Send Authorization: Bearer <token>'));
      return;
    }
    verify(token).then(
      (caller) => {
        response.locals['caller'] = caller;
        next();
      },
      // Which check failed would help only somebody who guesses tokens. A token that is valid for too long has a good signature.
      (error: unknown) =>
        next(
          error instanceof ProblemError
            ? error
            : new ProblemError('unauthenticated', 'The token is not valid'),
        ),
    );
  };
}

/**
 * Finds a token's key in the issuer's key set.
 *
 * The function throws `jose`'s error for a token that names none of the keys. Any other failure here is not the token's
 * fault: the issuer cannot be reached, or what it publishes is not a key set.
 */
function createKeyResolver(jwksUrl: string, logger: Logger): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      logger.error({ err: error }, 'The key set that tokens are verified with cannot be read');
      throw unavailable('Tokens cannot be verified at the moment');
    }
  };
}

/** The caller of an authenticated request. */
export function callerOf(response: { locals: Record<string, unknown> }): Caller {
  const caller = response.locals['caller'];
  if (caller === undefined) throw new Error('The route has no authentication');
  return caller as Caller;
}

/** Lets only these roles through. */
export function allow(...roles: readonly Role[]): RequestHandler {
  return (_request: Request, response, next) => {
    const { role } = callerOf(response);
    next(
      roles.includes(role) ? undefined : new ProblemError('forbidden', `The role ${role} may not do this`),
    );
  };
}
