import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const gunzipAsync = promisify(gunzip);

export type InflatedBody =
  | { readonly kind: 'body'; readonly body: Buffer }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken' };

/**
 * Gives the bytes that Stream signed: gzip, recognised by its magic bytes whatever the headers say, is
 * inflated. At most `maxBytes` come out, so a bomb costs no more than an honest body; Stream's own SDK
 * inflates without a limit before it verifies.
 */
export async function inflateBody(raw: Buffer, maxBytes: number): Promise<InflatedBody> {
  if (raw.length > maxBytes) return { kind: 'too_large' };
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return { kind: 'body', body: raw };
  try {
    return { kind: 'body', body: await gunzipAsync(raw, { maxOutputLength: maxBytes }) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return { kind: code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken' };
  }
}
