import { Router, type NextFunction, type Request, type Response } from 'express';
import { ProblemError } from '../platform/errors';
import { createFailureLimit } from '../platform/http/rate-limits';
import type { Metrics } from '../platform/metrics';
import type { Arrival, Arrivals } from './arrivals';
import { bodyEncodingOf } from './content-encoding';
import type { InFlight } from './in-flight';
import { readBody } from './read-body';
import type { Delivery, Receipt } from './receive';
import { createVerifyBody } from './verify-body';
import { signatureFault } from './verify-signature';

export interface WebhookRouterOptions {
  readonly secrets: readonly string[];
  /** Of the body as received, and again of the inflated one. */
  readonly maxBytes: number;
  readonly receive: (body: Buffer, delivery: Delivery) => Promise<Receipt>;
  readonly metrics: Metrics;
  /** Lets deliveries in before their signature is known to be good. */
  readonly arrivals: Arrivals;
  /** Lets signed deliveries in, or refuses them where there are too many. */
  readonly inFlight: InFlight;
}

/** From one address; further ones are answered with 429. Some five a second, so that a misconfigured secret stays visible. */
const MAX_BAD_SIGNATURES_A_MINUTE = 300;

/**
 * `POST /`: Stream's webhook. Checks the form of the signature, reads the bytes, verifies the signature, and only then
 * parses the body. The answer is 200 with a `Receipt`, or a problem document: 400, 401, 413, 415, 429 (bad signatures only) or 503.
 * Where signed deliveries fill the caps of `inFlight`, the next one gets its 503 before its body is read, and its
 * connection stays open for another attempt.
 */
export function createWebhookRouter(options: WebhookRouterOptions): Router {
  const { arrivals, inFlight, maxBytes, metrics } = options;
  const verify = createVerifyBody(options);
  const badSignatures = createFailureLimit(MAX_BAD_SIGNATURES_A_MINUTE, 'Too many bad signatures');
  const router = Router();

  router.post('/', async (request, response) => {
    const fault = signatureFault(headerOf(request, 'x-signature'));
    if (fault === undefined) inFlight.checkRoom();
    const stop = metrics.webhookSeconds.startTimer();
    response.once('close', stop);
    if (fault !== undefined) throw new ProblemError('invalid_signature', FAULTS[fault]);
    const receipt = await receive(request);
    metrics.webhooks.inc({ outcome: receipt.status });
    response.json(receipt);
  });

  const receive = async (request: Request): Promise<Receipt> => {
    const arrivedAt = Date.now();
    const arrival = arrivals.enter(() => request.destroy());
    try {
      const body = await signedBody(request, arrival);
      const slot = inFlight.enter(body.length);
      arrival.leave();
      try {
        return await options.receive(body, { hold: slot.hold, arrivedAt });
      } finally {
        slot.leave();
      }
    } finally {
      arrival.leave();
    }
  };

  const signedBody = async (request: Request, arrival: Arrival): Promise<Buffer> => {
    const signature = headerOf(request, 'x-signature');
    const encoding = bodyEncodingOf(headerOf(request, 'content-encoding'));
    const raw = await readBody(request, maxBytes, arrival.take);
    arrival.complete();
    return verify({ raw, encoding, signature, isSuspect: () => badSignatures.isOver(request) });
  };

  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    const answer = (last: unknown): void => {
      metrics.webhooks.inc({ outcome: last instanceof ProblemError ? last.code : 'internal' });
      next(last);
    };
    if (isUnsigned(error)) badSignatures.count(request, response, (refusal) => answer(refusal ?? error));
    else answer(error);
  });
  return router;
}

/** A body that is too large was not verified either: it may be a bomb. */
function isUnsigned(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    (error.code === 'invalid_signature' || error.code === 'payload_too_large')
  );
}

const FAULTS = {
  missing: 'The header X-Signature is missing',
  malformed: 'The header X-Signature is not 64 hexadecimal digits',
} as const;

function headerOf(request: Request, name: 'x-signature' | 'content-encoding'): string {
  return request.get(name) ?? '';
}
