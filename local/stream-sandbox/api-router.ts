import { setTimeout as wait } from 'node:timers/promises';
import { Router, text, type ErrorRequestHandler, type Request, type Response } from 'express';
import type { createAuthenticator } from './auth';
import type { App } from './call';
import { endpoints, type Endpoint } from './endpoints';
import { badInput, notFound, StreamError } from './errors';
import { faultBody, type Fault, type Faults } from './faults';
import type { RateLimits } from './rate-limits';
import type { JsonObject } from './records';
import { bodyOf, requestInfo } from './request-reading';

export interface ApiOptions {
  app: App;
  authenticate: ReturnType<typeof createAuthenticator>;
  faults: Faults;
  rateLimits: RateLimits;
  /** Called when a request that may have changed something has been answered. */
  changed: () => void;
  /** Aborted when the sandbox closes: late answers are then given up. */
  closing: AbortSignal;
  log: (line: string) => void;
}

interface StreamErrorAnswer {
  status: number;
  body: object;
}

const durationSince = (started: number) => `${(performance.now() - started).toFixed(2)}ms`;

async function answer(
  request: Request,
  endpoint: Endpoint,
  options: ApiOptions,
  started: number,
): Promise<JsonObject> {
  const { app, authenticate } = options;
  const caller = await authenticate({
    apiKey: request.query['api_key'],
    authType: request.get('stream-auth-type'),
    token: request.get('authorization'),
    userId: request.query['user_id'],
  });
  const result = endpoint.run({
    app,
    operation: endpoint.operation,
    caller,
    params: request.params as Record<string, string>,
    query: request.query,
    body: bodyOf(request),
    requestInfo: requestInfo(request, caller.kind === 'server' ? 'server' : 'client'),
  });
  return { ...result, duration: durationSince(started) };
}

function send(response: Response, status: number, body: unknown): void {
  response.status(status);
  if (typeof body === 'string') response.type('html').send(body);
  else response.json(body);
}

function sendFault(
  response: Response,
  fault: Fault,
  status: number,
  operation: string,
  started: number,
): void {
  if (status === 0) {
    response.socket?.destroy();
    return;
  }
  if (status === 429) {
    response.set({
      'Retry-After': String(fault.retry_after_s),
      'X-RateLimit-Remaining': '0',
      ...fault.headers,
    });
  }
  send(response, status, fault.body ?? faultBody(status, operation, durationSince(started)));
}

/** The part of the sandbox that stands in for Stream. */
export function createApiRouter(options: ApiOptions): Router {
  const { faults, rateLimits, log } = options;
  const router = Router();

  function failure(error: unknown, operation: string, started: number): StreamErrorAnswer {
    const known = error instanceof StreamError ? error : new StreamError(-1, 'internal error');
    // A bug of the sandbox is logged here; the caller gets the answer that Stream gives for an internal error.
    if (known !== error)
      log(`stream-sandbox: ${operation}: ${error instanceof Error ? error.stack : String(error)}`);
    return { status: known.status, body: known.body(operation, durationSince(started)) };
  }

  async function handle(request: Request, response: Response, endpoint: Endpoint): Promise<void> {
    const started = performance.now();
    const { operation } = endpoint;
    response.set(rateLimits.headers(operation, endpoint.limit));
    const fault = faults.take(request.method, request.path);
    let status = 201;
    let body: object = {};
    if (fault?.status === undefined || fault.apply) {
      try {
        body = await answer(request, endpoint, options, started);
        if (endpoint.method !== 'post') status = 200;
      } catch (error) {
        ({ status, body } = failure(error, operation, started));
      }
      if (endpoint.method !== 'get') options.changed();
    }
    response.set(rateLimits.budgetHeaders(operation, performance.now() - started));
    if (fault !== undefined) response.set(fault.headers);
    if (fault?.delay_ms)
      await wait(fault.delay_ms, undefined, { signal: options.closing }).catch(() => undefined);
    if (fault?.status === undefined) send(response, status, body);
    else sendFault(response, fault, fault.status, operation, started);
  }

  // CORS headers, since browsers call Stream from the pages of its customers.
  router.use((request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*, Authorization',
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'Access-Control-Expose-Headers':
        'X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After',
    });
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  });
  router.use(text({ type: () => true, limit: '1mb' }));
  for (const endpoint of endpoints) {
    router[endpoint.method](endpoint.path, (request, response) => handle(request, response, endpoint));
  }
  router.use((request, response) => {
    const error = notFound(`${request.method} ${request.path} is not offered by the sandbox`);
    send(response, error.status, error.body('Request', '0.00ms'));
  });
  // Answers for bodies that the parser refuses: too large, broken compression, a connection that ended early.
  const refuse: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    const known =
      error.status === 413
        ? new StreamError(22, 'payload too big')
        : badInput('the request body cannot be read');
    send(response, known.status, known.body('Request', '0.00ms'));
  };
  router.use(refuse);
  return router;
}
