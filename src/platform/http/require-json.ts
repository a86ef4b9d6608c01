import type { RequestHandler } from 'express';
import { ProblemError } from '../errors';

/**
 * Refuses a body whose content type is not JSON. Express would not read it, and the request would be answered as if it had
 * no body: without its filter, or with the complaint that a field is missing which is there.
 */
export const requireJson: RequestHandler = (request, _response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  // `request.is` returns a string or false.
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

/** JSON is exchanged in UTF-8 (RFC 8259); other charsets would be misread. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/iu.exec(contentType)?.[1];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/iu.test(charset);
}
