import { Router, raw, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from '../errors';
import type { Metrics } from '../metrics';
import { inflateBody } from './inflate-body';
import type { Receipt } from './receive';
import { verifySignature } from './verify-signature';

export interface WebhookRouterOptions {
  readonly secrets: readonly string[];
  /** Of the body as it comes and again of the inflated one. */
  readonly maxBytes: number;
  readonly receive: (body: Buffer) => Promise<Receipt>;
  readonly metrics: Metrics;
  /** Told of each delivery that begins and ends, so that other work can stand back. */
  readonly inFlight: { begin(): void; end(): void };
}

/**
 * `POST /`: Stream's webhook. Bytes first, signature next, and only then is anything read. The answer is 200
 * with a `Receipt`, or a problem document: 400, 401, 413, 415 or 503.
 */
export function createWebhookRouter(options: WebhookRouterOptions): Router {
  const { metrics } = options;
  const router = Router();

  const count: RequestHandler = (_request, response, next) => {
    const stop = metrics.webhookSeconds.startTimer();
    options.inFlight.begin();
    response.once('close', () => {
      options.inFlight.end();
      stop();
    });
    next();
  };

  const handle = async (request: Request, response: Response): Promise<void> => {
    // Without a body there is no Buffer.
    const bytes: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const inflated = await inflateBody(bytes, options.maxBytes);
    if (inflated.kind === 'too_large') throw tooLarge(options.maxBytes);
    // What does not inflate has no bytes that could have been signed.
    if (inflated.kind === 'broken') throw new ProblemError('invalid_signature', 'The gzip body is broken');
    const verdict = verifySignature(inflated.body, header(request, 'x-signature'), options.secrets);
    if (verdict !== 'valid') throw new ProblemError('invalid_signature', SIGNATURE_DETAILS[verdict]);
    const receipt = await options.receive(inflated.body);
    metrics.webhooks.inc({ outcome: receipt.status });
    response.json(receipt);
  };

  router.post('/', count, allowEncoding, raw({ type: () => true, limit: options.maxBytes }), handle);
  router.use((error: unknown, _request: Request, _response: Response, next: NextFunction) => {
    const problem = asProblem(error, options.maxBytes);
    metrics.webhooks.inc({ outcome: problem instanceof ProblemError ? problem.code : 'internal' });
    next(problem);
  });
  return router;
}

const SIGNATURE_DETAILS = {
  missing: 'The header X-Signature is missing',
  malformed: 'The header X-Signature is not 64 hexadecimal digits',
  mismatch: 'The signature does not match the body',
} as const;

/**
 * The parser would inflate by itself, under its own limits, or refuse gzip altogether. We recognise gzip by
 * its bytes, so the header is only checked and taken away.
 */
const allowEncoding: RequestHandler = (request, _response, next) => {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity' && encoding !== '') {
    next(new ProblemError('unsupported_media_type', 'Send the body as it is or with gzip'));
    return;
  }
  delete request.headers['content-encoding'];
  next();
};

/** What the body parser says, as one of our errors: whatever comes in is never a 5xx. */
function asProblem(error: unknown, maxBytes: number): unknown {
  if (error instanceof ProblemError || typeof error !== 'object' || error === null) return error;
  const status = (error as { status?: unknown }).status;
  if (status === 413) return tooLarge(maxBytes);
  if (status === 415) return new ProblemError('unsupported_media_type', 'The content type is not supported');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new ProblemError('invalid_request', 'The body could not be read');
  }
  return error;
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError('payload_too_large', `At most ${maxBytes} bytes, also after inflating`);
}

function header(request: Request, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
