import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ERRORS, ProblemError, problemDocument } from '../errors';
import type { Logger } from '../logger';

/** Answers every error as `application/problem+json` (RFC 9457). Unforeseen errors reveal nothing of their cause. */
export function createErrorHandler(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = asProblem(error);
    if (problem.code === 'internal') logger.error({ err: error, path: request.path }, 'A request failed');
    const { retryAfterSeconds } = problem.options;
    if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds));
    if (problem.code === 'unauthenticated') response.set('WWW-Authenticate', 'Bearer');
    response
      .status(ERRORS[problem.code].status)
      .type('application/problem+json')
      .send(JSON.stringify(problemDocument(problem)));
  };
}

export const notFound: RequestHandler = (request, _response, next) => {
  next(new ProblemError('not_found', `There is no ${request.method} here`));
};

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (type === 'entity.parse.failed')
    return new ProblemError('invalid_json', 'The body is not a JSON object or array');
  if (type === 'charset.unsupported')
    return new ProblemError('unsupported_media_type', 'The charset is not supported: send UTF-8');
  if (status === 413) return new ProblemError('payload_too_large', 'The body is too large');
  if (status === 415)
    return new ProblemError('unsupported_media_type', 'The content encoding is not supported');
  // Express' own complaints about the request, for example a path that is not valid percent-encoding.
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ProblemError('invalid_request', 'The request could not be read');
  }
  return new ProblemError('internal', 'The request failed; the log has the reason');
}
