import { z } from 'zod';
import type { Caller } from './auth';
import { badInput } from './errors';
import type { JsonObject } from './records';
import type { State } from './state';
import type { Clock } from './timestamps';

/** The part of a webhook about the request that caused it; `server` distinguishes our own writes from those of users. */
export interface RequestInfo {
  type: 'client' | 'server';
  ip: string;
  user_agent: string;
  sdk: string;
}

export interface App {
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly state: State;
  readonly clock: Clock;
  /** Hands an event to the hooks of the app settings. */
  publish(event: JsonObject): void;
}

/** One authenticated request. */
export interface Call {
  readonly app: App;
  /** Stream's name of the endpoint, as its error messages give it. */
  readonly operation: string;
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<JsonObject>;
  readonly body: Readonly<JsonObject>;
  readonly requestInfo: RequestInfo;
}

/** Returns the body of the answer, without `duration`; throws a `StreamError` for every other answer. */
export type Operation = (call: Call) => JsonObject;

/** Checks a body. The reasons have Stream's form: the field's path, then what is wrong. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.map(String).join('.') || 'body';
    fields[path] ??= issue.message;
  }
  const reason = Object.entries(fields)
    .map(([path, text]) => `${path}: ${text}`)
    .join(', ');
  throw badInput(reason, fields);
}

/** GET requests of the SDK carry their arguments as JSON in `payload`. */
export function queryPayload(call: Call): JsonObject {
  const text = call.query['payload'];
  if (text === undefined) return {};
  if (typeof text !== 'string') throw badInput('payload is given more than once');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badInput('payload is not valid JSON');
  }
  return check(z.record(z.string(), z.unknown()), value);
}

export const userReference = z.looseObject({ id: z.string() });
