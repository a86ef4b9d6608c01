import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import { StreamError } from './errors';
import type { State } from './state';
import { parseMicros } from './timestamps';

export type Caller = { readonly kind: 'server' } | { readonly kind: 'user'; readonly userId: string };

const seconds = z.number().optional();
const claimsSchema = z.object({
  server: z.boolean().optional(),
  user_id: z.string().min(1).optional(),
  exp: seconds,
  iat: seconds,
  nbf: seconds,
});
type Claims = z.infer<typeof claimsSchema>;

export interface Credentials {
  apiKey: unknown;
  authType: string | undefined;
  token: string | undefined;
  /** The SDK repeats the user's id beside the token. */
  userId: unknown;
}

const CACHED_TOKENS = 10_000;

/**
 * Checks requests as Stream does: the key in `api_key`, the scheme in `stream-auth-type`, and in `Authorization`
 * a bare JWT (no `Bearer`), HS256 over the app's secret.
 */
export function createAuthenticator(apiKey: string, apiSecret: string, state: State) {
  const secret = new TextEncoder().encode(apiSecret);
  // The cache holds only results of signatures: claims that depend on the time or the settings are checked each time.
  const verified = new Map<string, Claims>();

  async function verify(token: string): Promise<Claims> {
    const known = verified.get(token);
    if (known !== undefined) return known;
    let payload: Uint8Array;
    try {
      decodeProtectedHeader(token);
      ({ payload } = await compactVerify(token, secret, { algorithms: ['HS256'] }));
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) {
        throw new StreamError(
          43,
          `JWTAuth error: signature is not valid. Make sure the token is created using the secret for API key "${apiKey}"`,
        );
      }
      throw new StreamError(5, 'JWTAuth error: token is malformed');
    }
    const claims = readClaims(payload);
    if (verified.size >= CACHED_TOKENS) verified.clear();
    verified.set(token, claims);
    return claims;
  }

  return async function authenticate(credentials: Credentials): Promise<Caller> {
    if (typeof credentials.apiKey !== 'string' || credentials.apiKey === '') {
      throw new StreamError(2, 'api_key or app_id not provided');
    }
    if (credentials.apiKey !== apiKey) throw new StreamError(2, 'api_key not found');
    if (credentials.authType !== 'jwt') throw new StreamError(5, 'stream-auth-type missing or invalid');
    if (credentials.token === undefined || credentials.token === '') {
      throw new StreamError(5, 'Authorization header is missing');
    }
    const claims = await verify(credentials.token);
    checkTimes(claims, Date.now() / 1000);
    if (claims.server === true) return { kind: 'server' };
    const userId = claims.user_id;
    if (userId === undefined) throw new StreamError(5, 'JWTAuth error: user_id claim is missing');
    if (typeof credentials.userId === 'string' && credentials.userId !== userId) {
      throw new StreamError(5, 'user_id does not match the one of the token');
    }
    checkRevocation(state, userId, claims);
    return { kind: 'user', userId };
  };
}

function readClaims(payload: Uint8Array): Claims {
  try {
    return claimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
  } catch {
    throw new StreamError(5, 'JWTAuth error: the claims of the token cannot be read');
  }
}

function checkTimes(claims: Claims, now: number): void {
  if (claims.exp !== undefined && claims.exp <= now)
    throw new StreamError(40, 'JWTAuth error: token is expired (exp)');
  if (claims.nbf !== undefined && claims.nbf > now) {
    throw new StreamError(41, 'JWTAuth error: token is not valid yet (nbf)');
  }
  if (claims.iat !== undefined && claims.iat > now) {
    throw new StreamError(42, 'JWTAuth error: token used before issue at (iat)');
  }
}

/** A token without `iat` does not survive a revocation (chat docs, tokens and authentication). */
function checkRevocation(state: State, userId: string, claims: Claims): void {
  const issued = (claims.iat ?? 0) * 1_000_000;
  const appWide = parseMicros(state.settings['revoke_tokens_issued_before']) ?? 0;
  const ofUser = state.users.get(userId)?.revokeTokensBefore ?? 0;
  if (issued < Math.max(appWide, ofUser)) throw new StreamError(40, 'JWTAuth error: token is revoked');
}
