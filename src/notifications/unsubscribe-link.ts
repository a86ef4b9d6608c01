import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { NOTIFICATION_KINDS, type NotificationKind } from './domain/kinds';

/** What a link unsubscribes: one person from e-mails of one kind. */
export interface Unsubscription {
  readonly userId: string;
  readonly kind: NotificationKind;
  /** When the link expires, s since 1970. */
  readonly expiresAt: number;
}

/** The link was valid once. */
export class LinkExpired extends Error {}
/** The link was not made by Parley. */
export class InvalidLink extends Error {}

export interface UnsubscribeLinks {
  /** @returns a URL for `List-Unsubscribe` and for people. It contains the user's id and the kind, and nothing else. */
  link(userId: string, kind: NotificationKind): Promise<string>;
  /** @throws LinkExpired | InvalidLink */
  read(token: string): Promise<Unsubscription>;
}

const AUDIENCE = 'unsubscribe';
const LIFETIME_SECONDS = 90 * 86_400;
const MAX_TOKEN_LENGTH = 2_048;

const claims = z.object({
  sub: z.string().min(1).max(255),
  kind: z.enum(NOTIFICATION_KINDS),
  exp: z.int(),
});

/**
 * Links that end e-mails without a login: signed tokens (JWT, HS256) that are valid for this only, for 90 days.
 * @param options.publicUrl where people's mail programs reach the API
 */
export function createUnsubscribeLinks(options: {
  readonly secret: string;
  readonly publicUrl: string;
  /** ms since 1970 */
  readonly now?: () => number;
}): UnsubscribeLinks {
  const secret = new TextEncoder().encode(options.secret);
  const now = options.now ?? Date.now;
  const base = `${options.publicUrl.replace(/\/+$/, '')}/unsubscribe`;
  return {
    async link(userId, kind) {
      const token = await new SignJWT({ kind })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setAudience(AUDIENCE)
        .setExpirationTime(Math.floor(now() / 1_000) + LIFETIME_SECONDS)
        .sign(secret);
      return `${base}?token=${token}`;
    },
    async read(token) {
      if (token.length > MAX_TOKEN_LENGTH) throw new InvalidLink();
      try {
        const { payload } = await jwtVerify(token, secret, {
          // Fixed, so that no token chooses its own algorithm, or none.
          algorithms: ['HS256'],
          audience: AUDIENCE,
          requiredClaims: ['sub', 'exp'],
          currentDate: new Date(now()),
        });
        const { sub, kind, exp } = claims.parse(payload);
        return { userId: sub, kind, expiresAt: exp };
      } catch (error) {
        // jose checks the time last: an expired token has a valid signature.
        throw error instanceof errors.JWTExpired ? new LinkExpired() : new InvalidLink();
      }
    },
  };
}
