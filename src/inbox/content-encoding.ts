import { ProblemError } from '../platform/errors';
import type { BodyEncoding } from './inflate-body';

/**
 * Reads `Content-Encoding`: tunnels and proxies may compress a body. gzip is recognised by the body's bytes, so the header
 * matters only for encodings without such a mark.
 * @throws ProblemError `unsupported_media_type` for an encoding that is not known, and for several at once
 */
export function bodyEncodingOf(header: string): BodyEncoding | undefined {
  const encoding = header.trim().toLowerCase();
  switch (encoding) {
    case '':
    case 'identity':
    case 'gzip':
    case 'x-gzip':
      return undefined;
    case 'br':
    case 'deflate':
      return encoding;
    default:
      throw new ProblemError(
        'unsupported_media_type',
        'Content-Encoding: send the body as it is, or with one of gzip, br, deflate',
      );
  }
}
