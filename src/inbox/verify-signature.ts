import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignatureVerdict = 'valid' | 'missing' | 'malformed' | 'mismatch';

const SHA256_HEX = /^[0-9a-f]{64}$/;

/** What is wrong with a signature's form, if anything. That costs nothing, so it comes before a body is read. */
export function signatureFault(signature: string): 'missing' | 'malformed' | undefined {
  if (signature === '') return 'missing';
  return SHA256_HEX.test(signature) ? undefined : 'malformed';
}

/**
 * Checks Stream's signature: hex HMAC-SHA256 over the uncompressed body, keyed with the app's secret.
 *
 * The form is checked before anything is decoded, because `Buffer.from(hex)` ignores what follows the last
 * good digit and `timingSafeEqual` throws on unequal lengths.
 *
 * @param secrets all that are valid now; several while a secret is rotated
 */
export function verifySignature(
  body: Buffer,
  signature: string,
  secrets: readonly string[],
): SignatureVerdict {
  const fault = signatureFault(signature);
  if (fault !== undefined) return fault;
  const given = Buffer.from(signature, 'hex');
  // Every secret is tried, so that the time taken does not tell which of them matched.
  const matches = secrets.map((secret) =>
    timingSafeEqual(createHmac('sha256', secret).update(body).digest(), given),
  );
  return matches.includes(true) ? 'valid' : 'mismatch';
}

/** Signs a body as Stream does. */
export function signBody(body: Buffer | string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
