import type { ErrorFromResponse } from 'stream-chat';
import { UNADDRESSABLE } from './stream-address';
import { VendorError } from '../platform/outbound/vendor-error';

/** Stream's code of what is not there. */
export const NOT_FOUND = 16;
const INPUT = 4;
const NOT_ALLOWED = 17;
const RATE_LIMIT = 429;
const MAX_WAIT_SECONDS = 600;

/** Stream has a message with this id already. */
export class DuplicateMessage extends VendorError {}

/** Runs a call of the SDK. @throws VendorError */
export async function call<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw asVendorError(error);
  }
}

export function isCode(error: unknown, code: number | string): boolean {
  return error instanceof VendorError && error.code === String(code);
}

/**
 * Whether Stream has not, or does not give, what was asked for: a channel or thread that has gone meanwhile, an id that
 * no call can have.
 */
export function isNotToBeHad(error: unknown): error is VendorError {
  return [INPUT, NOT_FOUND, NOT_ALLOWED, UNADDRESSABLE].some((code) => isCode(error, code));
}

/** Stream's codes that may succeed later: internal, rate limit, time-out, cool-down and the like. */
const RETRYABLE_CODES: readonly number[] = [-1, 3, 9, 23, 45, 60, 71];

function asVendorError(error: unknown): unknown {
  if (error instanceof VendorError) return error;
  const { code, status, response, message } = error as Partial<ErrorFromResponse<unknown>> & {
    code?: unknown;
  };
  // No answer at all: axios' own codes (ECONNABORTED, ECONNREFUSED …).
  if (typeof status !== 'number') {
    return typeof code === 'string' ? new VendorError('stream', code, true) : error;
  }
  if (code === INPUT && message !== undefined && /with ID .* already exists/iu.test(message)) {
    return new DuplicateMessage('stream', String(code), false);
  }
  const retryable =
    status >= 500 ||
    status === 408 ||
    status === RATE_LIMIT ||
    (typeof code === 'number' && RETRYABLE_CODES.includes(code));
  return new VendorError('stream', String(code ?? status), retryable, waitMs(status, response?.headers));
}

/** What Stream asks to wait: `Retry-After`, or until the rate limit's window ends. */
function waitMs(status: number, headers: unknown): number | undefined {
  const values = (headers ?? {}) as Record<string, unknown>;
  const after = Number(values['retry-after']);
  const resets = Number(values['x-ratelimit-reset']) - Date.now() / 1_000;
  const seconds = after > 0 ? after : status === RATE_LIMIT ? resets : Number.NaN;
  return seconds > 0 ? Math.ceil(Math.min(seconds, MAX_WAIT_SECONDS) * 1_000) : undefined;
}
