import { SignJWT, UnsecuredJWT } from 'jose';
import { JWT_SECRET } from './environment';

export interface TokenParts {
  /** One of the roles, or none that exists. */
  readonly role?: string | undefined;
  readonly sub?: string | undefined;
  readonly issuer?: string;
  readonly audience?: string;
  /** As `jose` takes it; undefined leaves `exp` out. */
  readonly expires?: string | number | undefined;
  readonly secret?: string;
  readonly algorithm?: string;
}

/** A bearer token's `Authorization` header; good unless told otherwise. */
export async function bearer(parts: TokenParts = {}): Promise<{ authorization: string }> {
  const { role = 'service', sub = 'someone', issuer = 'parley', audience = 'parley' } = parts;
  const token = new SignJWT('role' in parts && parts.role === undefined ? {} : { role })
    .setProtectedHeader({ alg: parts.algorithm ?? 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience);
  if (!('sub' in parts && parts.sub === undefined)) token.setSubject(sub);
  if (!('expires' in parts && parts.expires === undefined)) token.setExpirationTime(parts.expires ?? '5m');
  const signed = await token.sign(new TextEncoder().encode(parts.secret ?? JWT_SECRET));
  return { authorization: `Bearer ${signed}` };
}

/** A token with `alg: none`: everything right but the signature. */
export function unsecured(): { authorization: string } {
  const token = new UnsecuredJWT({ role: 'admin' })
    .setSubject('someone')
    .setIssuer('parley')
    .setAudience('parley')
    .setExpirationTime('5m')
    .encode();
  return { authorization: `Bearer ${token}` };
}
