/** Stream's error codes and the HTTP status of each (API errors page of the chat docs). */
const statusByCode = {
  [-1]: 500,
  2: 401,
  4: 400,
  5: 401,
  9: 429,
  16: 404,
  17: 403,
  20: 400,
  22: 413,
  40: 401,
  41: 401,
  42: 401,
  43: 401,
  70: 403,
} as const;

export type StreamErrorCode = keyof typeof statusByCode;

/** The body of every answer that is not a success; the SDK reads `code` and `message` from it. */
export interface StreamErrorBody {
  code: number;
  message: string;
  StatusCode: number;
  duration: string;
  more_info: string;
  details: number[];
  exception_fields?: Record<string, string>;
}

/** Thrown by an operation to answer with one of Stream's errors. */
export class StreamError extends Error {
  override readonly name = 'StreamError';
  readonly status: number;

  constructor(
    readonly code: StreamErrorCode,
    reason: string,
    readonly exceptionFields?: Record<string, string>,
  ) {
    super(reason);
    this.status = statusByCode[code];
  }

  /** @param operation Stream's name of the call; its messages begin with it. */
  body(operation: string, duration: string): StreamErrorBody {
    return {
      code: this.code,
      message: `${operation} failed with error: "${this.message}"`,
      StatusCode: this.status,
      duration,
      more_info: 'https://getstream.io/chat/docs/api_errors_response',
      details: [],
      ...(this.exceptionFields === undefined ? {} : { exception_fields: this.exceptionFields }),
    };
  }
}

export const badInput = (reason: string, fields?: Record<string, string>) =>
  new StreamError(4, reason, fields);
export const notFound = (reason: string) => new StreamError(16, reason);
export const notAllowed = (reason: string) => new StreamError(17, reason);
