/**
 * Every error that the API answers, in one table: a stable code, its HTTP status and its title. Clients go by
 * the code. `docs/errors.md` explains each; a test ties the two.
 */
export const ERRORS = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_link: { status: 400, title: 'The link is not valid' },
  invalid_json: { status: 400, title: 'The body is not JSON' },
  unauthenticated: { status: 401, title: 'A valid bearer token is required' },
  invalid_signature: { status: 401, title: 'The webhook signature is missing or wrong' },
  forbidden: { status: 403, title: 'You do not have permission to do this' },
  banned: { status: 403, title: 'You have been banned from the chat' },
  not_allowed: { status: 403, title: 'Only the other party may do this' },
  not_found: { status: 404, title: 'Not found' },
  listing_not_active: { status: 409, title: 'The listing is not for sale' },
  offer_open: { status: 409, title: 'You already have an open offer on this listing' },
  not_your_turn: { status: 409, title: "It is the other party's turn" },
  stale_round: { status: 409, title: 'The terms have changed' },
  offer_closed: { status: 409, title: 'The offer has ended' },
  too_many_rounds: { status: 409, title: 'The offer has reached its limit of counter-offers' },
  conversation_taken: { status: 409, title: 'The conversation cannot be opened' },
  notification_not_failed: { status: 409, title: 'The notification has not failed' },
  link_expired: { status: 410, title: 'The link has expired' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'The content encoding or type is not supported' },
  own_listing: { status: 422, title: 'You cannot buy your own listing' },
  unknown_user: { status: 422, title: 'Unknown user' },
  foreign_currency: { status: 422, title: 'The offer is in another currency than the listing' },
  idempotency_key_reused: { status: 422, title: 'The Idempotency-Key was already used for another request' },
  not_redirectable: { status: 422, title: 'The notification cannot be redirected' },
  message_refused: { status: 422, title: 'The message was refused' },
  too_many_offers: { status: 429, title: 'Too many offers' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  offer_failed: { status: 502, title: 'The offer could not be made' },
  stream_refused: { status: 502, title: 'Stream refused the request' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** What is wrong with one field of a request. `field` is its path, for example `query.limit`. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** An error that the API answers as `application/problem+json`. `detail` is shown to the caller: no secrets, no texts. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly options: {
      readonly fields?: readonly FieldFault[];
      readonly retryAfterSeconds?: number;
      /** The caller's own offer that stands in the way. */
      readonly offerId?: string;
    } = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'ProblemError';
  }
}

const RETRY_AFTER_SECONDS = 5;

/** 503: the same request may succeed later. @param retryAfterSeconds when, as `Retry-After` says it */
export function unavailable(detail: string, retryAfterSeconds = RETRY_AFTER_SECONDS): ProblemError {
  return new ProblemError('unavailable', detail, { retryAfterSeconds });
}

/** The body of a problem document (RFC 9457). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  readonly fields?: readonly FieldFault[];
  readonly offer_id?: string;
}

export function problemDocument(error: ProblemError): ProblemDocument {
  const { status, title } = ERRORS[error.code];
  return {
    type: `urn:parley:error:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail,
    ...(error.options.fields !== undefined && { fields: error.options.fields }),
    ...(error.options.offerId !== undefined && { offer_id: error.options.offerId }),
  };
}
