import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import { ProblemError } from '../errors';
import { callerOf } from './auth';

const WINDOW_MS = 60_000;

/** Limits the requests a minute, by the caller's address where no `keyGenerator` says otherwise. */
export function limitRequests(options: Partial<Options> & Pick<Options, 'limit'>) {
  return rateLimit({
    keyGenerator: addressOf,
    handler: (_request, _response, next) => next(new ProblemError('too_many_requests', 'Wait a minute')),
    ...options,
    windowMs: WINDOW_MS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
  });
}

/** Slows who fails too often, by address, and nobody else: what is good from the same address goes through. */
export interface FailureLimit {
  /** Counts a failure. @param next gets the `too_many_requests` to answer instead, where there were too many */
  readonly count: (request: Request, response: Response, next: (refusal?: unknown) => void) => void;
  /** Whether the address has failed too often within the minute. */
  readonly isOver: (request: Request) => Promise<boolean>;
}

/** @param limit failures a minute */
export function createFailureLimit(limit: number, detail: string): FailureLimit {
  const limiter = limitRequests({
    limit,
    handler: (_request, _response, next) =>
      next(new ProblemError('too_many_requests', `${detail} from your address; wait a minute`)),
  });
  return {
    count: (request, response, next) => void (limiter as RequestHandler)(request, response, next),
    async isOver(request) {
      const info = await limiter.getKey(addressOf(request));
      return info !== undefined && info.totalHits >= limit;
    },
  };
}

/**
 * Limits each caller's requests a minute, behind the authentication: who shares an address with others, behind a gateway
 * for example, shares no limit with them. The marketplace's service has one of its own.
 */
export function limitCallers(limit: number, serviceLimit: number): RequestHandler {
  return limitRequests({
    limit: (_request, response) => (callerOf(response).role === 'service' ? serviceLimit : limit),
    keyGenerator: (_request, response) => {
      const { role, userId } = callerOf(response);
      return `${role}:${userId}`;
    },
  });
}

/**
 * Counts the requests that the authentication before it refused, by address: further ones are told to wait, and only
 * those. What else failed, such as the key set of the issuer, is not the sender's doing.
 */
export function slowFailures(limit: number): ErrorRequestHandler {
  const failures = createFailureLimit(limit, 'Too many requests without a valid token');
  return (error: unknown, request, response, next) => {
    if (!(error instanceof ProblemError) || error.code !== 'unauthenticated') {
      next(error);
      return;
    }
    failures.count(request, response, (refusal) => next(refusal ?? error));
  };
}

/** An address, or the network of an IPv6 address, of which one sender has many. */
function addressOf(request: Request): string {
  // Undefined where the connection is gone.
  return ipKeyGenerator(request.ip ?? '::');
}
