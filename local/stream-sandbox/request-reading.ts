import type { Request } from 'express';
import type { RequestInfo } from './call';
import { badInput } from './errors';
import type { JsonObject } from './records';

/** @throws StreamError if there is a body and it is no JSON object. */
export function bodyOf(request: Request): JsonObject {
  const raw: unknown = request.body;
  if (typeof raw !== 'string' || raw === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    throw badInput('the request body is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badInput('the request body must be a JSON object');
  }
  return value as JsonObject;
}

/** The facts about a request for the webhooks that it causes. */
export const requestInfo = (request: Request, type: RequestInfo['type']): RequestInfo => ({
  type,
  ip: (request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
  user_agent: request.get('user-agent') ?? '',
  sdk: request.get('x-stream-client') ?? '',
});
