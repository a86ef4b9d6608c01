import type { RequestHandler } from 'express';
import { ProblemError } from '../errors';

/**
 * Refuses a body that does not say that it is JSON. It would not be read, and the request answered as if it had none:
 * a filter would be missing, or a field that is there be called missing.
 */
export const requireJson: RequestHandler = (request, _response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  // A string, or false.
  const isJson = typeof request.is('json') === 'string' && isUtf8(request.headers['content-type'] ?? '');
  next(
    !hasBody || isJson
      ? undefined
      : new ProblemError(
          'unsupported_media_type',
          'Send the body in UTF-8, with Content-Type: application/json',
        ),
  );
};

/** JSON that is exchanged is UTF-8 (RFC 8259); other charsets would be read as what they are not. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/iu.exec(contentType)?.[1];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/iu.test(charset);
}
