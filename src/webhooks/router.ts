import { Router, type NextFunction, type Request, type Response } from 'express';
import { ProblemError } from '../errors';
import type { Metrics } from '../metrics';
import type { Hold, InFlight, Slot } from './in-flight';
import { inflateBody } from './inflate-body';
import { announcedBytes, readBody, tooLarge } from './read-body';
import type { Receipt } from './receive';
import { verifySignature } from './verify-signature';

export interface WebhookRouterOptions {
  readonly secrets: readonly string[];
  /** Of the body as it comes and again of the inflated one. */
  readonly maxBytes: number;
  readonly receive: (body: Buffer, hold: Hold) => Promise<Receipt>;
  readonly metrics: Metrics;
  /** Lets deliveries in, or refuses them where there are too many. */
  readonly inFlight: InFlight;
}

/**
 * `POST /`: Stream's webhook. Bytes first, signature next, and only then is anything read. The answer is 200
 * with a `Receipt`, or a problem document: 400, 401, 413, 415 or 503. What is over the caps of `inFlight` gets
 * its 503 before anything is read, and its connection stays open for the next attempt.
 */
export function createWebhookRouter(options: WebhookRouterOptions): Router {
  const { inFlight, maxBytes, metrics } = options;
  const router = Router();

  router.post('/', async (request, response) => {
    const slot = inFlight.enter(announcedBytes(request));
    const stop = metrics.webhookSeconds.startTimer();
    response.once('close', stop);
    try {
      const receipt = await receive(request, slot);
      metrics.webhooks.inc({ outcome: receipt.status });
      response.json(receipt);
    } finally {
      slot.leave();
    }
  });

  const receive = async (request: Request, slot: Slot): Promise<Receipt> => {
    checkEncoding(request);
    const bytes = await readBody(request, maxBytes, slot.take);
    const inflated = await inflateBody(bytes, maxBytes, slot.take);
    if (inflated.kind === 'too_large') throw tooLarge(maxBytes);
    // What does not inflate has no bytes that could have been signed.
    if (inflated.kind === 'broken') throw new ProblemError('invalid_signature', 'The gzip body is broken');
    const verdict = verifySignature(inflated.body, header(request, 'x-signature'), options.secrets);
    if (verdict !== 'valid') throw new ProblemError('invalid_signature', SIGNATURE_DETAILS[verdict]);
    return options.receive(inflated.body, slot.hold);
  };

  router.use((error: unknown, _request: Request, _response: Response, next: NextFunction) => {
    metrics.webhooks.inc({ outcome: error instanceof ProblemError ? error.code : 'internal' });
    next(error);
  });
  return router;
}

const SIGNATURE_DETAILS = {
  missing: 'The header X-Signature is missing',
  malformed: 'The header X-Signature is not 64 hexadecimal digits',
  mismatch: 'The signature does not match the body',
} as const;

/** gzip is recognised by its bytes; the header only tells what cannot be read at all. */
function checkEncoding(request: Request): void {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding !== 'gzip' && encoding !== 'identity' && encoding !== '')
    throw new ProblemError('unsupported_media_type', 'Send the body as it is or with gzip');
}

function header(request: Request, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
