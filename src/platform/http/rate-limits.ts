import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type Options } from 'express-rate-limit';
import { ProblemError } from '../errors';
import { callerOf } from './auth';

const WINDOW_MS = 60_000;

/** Limits the requests a minute: of an address, unless `keyGenerator` has another key. */
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

/** Limits failures by address. Good requests from the same address go through. */
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
 * Limits each caller's requests a minute, after the authentication: callers who share an address, behind a gateway for
 * example, do not share a limit. The marketplace's service has a limit of its own.
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
 * Counts the requests that the authentication refused, by address, and answers further refused ones with 429. Other
 * failures, such as an unreachable key set, are not the sender's fault.
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

/** The address, or the network of an IPv6 address: one sender has many IPv6 addresses. */
function addressOf(request: Request): string {
  // Undefined where the connection is gone.
  return ipKeyGenerator(request.ip ?? '::');
}
