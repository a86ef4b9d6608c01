import { createGunzip } from 'node:zlib';
import { ProblemError } from '../errors';

export type InflatedBody =
  | { readonly kind: 'body'; readonly body: Buffer }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken' };

/**
 * Gives the bytes that Stream signed: gzip, recognised by its magic bytes whatever the headers say, is
 * inflated. At most `maxBytes` come out, so a bomb costs no more than an honest body; Stream's own SDK
 * inflates without a limit before it verifies.
 *
 * @param take told of each inflated part: a kilobyte may become a thousand of them
 * @throws ProblemError what `take` throws
 */
export async function inflateBody(
  raw: Buffer,
  maxBytes: number,
  take: (bytes: number) => void = () => undefined,
): Promise<InflatedBody> {
  if (raw.length > maxBytes) return { kind: 'too_large' };
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return { kind: 'body', body: raw };
  const gunzip = createGunzip();
  gunzip.end(raw);
  const parts: Buffer[] = [];
  let length = 0;
  try {
    // Leaving the loop early also ends the inflating.
    for await (const part of gunzip as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > maxBytes) return { kind: 'too_large' };
      take(part.length);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    return { kind: 'broken' };
  }
  return { kind: 'body', body: Buffer.concat(parts) };
}
