import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';

export type InflatedBody =
  | { readonly kind: 'body'; readonly body: Buffer }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken' };

/** How a body is compressed, where its bytes alone do not show it. */
export type BodyEncoding = 'br' | 'deflate';

type Inflate = (raw: Buffer, options: ZlibOptions) => Promise<Buffer>;

const INFLATE: Readonly<Record<'gzip' | 'br' | 'zlib' | 'raw', Inflate>> = {
  gzip: promisify<Buffer, ZlibOptions, Buffer>(gunzip),
  br: promisify<Buffer, ZlibOptions, Buffer>(brotliDecompress),
  zlib: promisify<Buffer, ZlibOptions, Buffer>(inflate),
  raw: promisify<Buffer, ZlibOptions, Buffer>(inflateRaw),
};

/** Larger than zlib's default of 16 KB: fewer round trips to its threads. */
const CHUNK_BYTES = 65_536;

/**
 * Returns the bytes that Stream signed. gzip is recognised by its magic bytes whatever the headers say; brotli has none,
 * and deflate is known by `encoding` only. The result has at most `maxBytes`, so a bomb costs no more than an honest body;
 * Stream's own SDK inflates without a limit before it verifies.
 */
export async function inflateBody(
  raw: Buffer,
  maxBytes: number,
  encoding?: BodyEncoding,
): Promise<InflatedBody> {
  if (raw.length > maxBytes) return { kind: 'too_large' };
  const form = formOf(raw, encoding);
  if (form === undefined) return { kind: 'body', body: raw };
  try {
    const body = await INFLATE[form](raw, { maxOutputLength: maxBytes, chunkSize: CHUNK_BYTES });
    return { kind: 'body', body };
  } catch (error) {
    return { kind: (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'broken' };
  }
}

/** Whether a body is compressed, so that it may cost more than its own length. */
export function isCompressed(raw: Buffer, encoding: BodyEncoding | undefined): boolean {
  return formOf(raw, encoding) !== undefined;
}

function formOf(raw: Buffer, encoding: BodyEncoding | undefined): keyof typeof INFLATE | undefined {
  switch (encoding) {
    case 'br':
      return 'br';
    case 'deflate':
      return hasZlibHeader(raw) ? 'zlib' : 'raw';
    case undefined:
      return raw[0] === 0x1f && raw[1] === 0x8b ? 'gzip' : undefined;
  }
}

/**
 * HTTP's `deflate` is the zlib format (RFC 9110), and some senders omit its two bytes of header. These have the method 8
 * and are a multiple of 31 (RFC 1950); no raw deflate stream that zlib writes begins like that.
 */
function hasZlibHeader(raw: Buffer): boolean {
  const [method = 0, flags = 0] = raw;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
