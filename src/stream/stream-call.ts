import type { ErrorFromResponse } from 'stream-chat';
import { UNADDRESSABLE } from './stream-address';
import { VendorError } from '../platform/outbound/vendor-error';

/** Stream's code for a resource that does not exist. */
export const NOT_FOUND = 16;
const INVALID_INPUT = 4;
const NOT_ALLOWED = 17;
const RATE_LIMIT = 429;
const MAX_WAIT_SECONDS = 600;

/** Stream already has a message with this id. */
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
 * Whether a resource does not exist at Stream or cannot be read there: a channel or thread that was deleted meanwhile, an
 * id that no call can have.
 */
export function isInaccessible(error: unknown): error is VendorError {
  return [INVALID_INPUT, NOT_FOUND, NOT_ALLOWED, UNADDRESSABLE].some((code) => isCode(error, code));
}

/** Stream's codes of errors that may pass: internal, rate limit, timeout, cool-down and the like. */
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
  if (code === INVALID_INPUT && message !== undefined && /with ID .* already exists/iu.test(message)) {
    return new DuplicateMessage('stream', String(code), false);
  }
  const retryable =
    status >= 500 ||
    status === 408 ||
    status === RATE_LIMIT ||
    (typeof code === 'number' && RETRYABLE_CODES.includes(code));
  return new VendorError(
    'stream',
    String(code ?? status),
    retryable,
    retryAfterMs(status, response?.headers),
  );
}

/** The delay that Stream asks for, in ms: `Retry-After`, or until the rate limit's window ends. */
function retryAfterMs(status: number, headers: unknown): number | undefined {
  const values = (headers ?? {}) as Record<string, unknown>;
  const after = Number(values['retry-after']);
  const resets = Number(values['x-ratelimit-reset']) - Date.now() / 1_000;
  const seconds = after > 0 ? after : status === RATE_LIMIT ? resets : Number.NaN;
  return seconds > 0 ? Math.ceil(Math.min(seconds, MAX_WAIT_SECONDS) * 1_000) : undefined;
}
