/** An error as a log line shows it. */
export interface LoggedError {
  readonly type: string;
  readonly message?: string;
  readonly code?: string | number;
  /** Where in the code it was thrown. */
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const MAX_MESSAGE_LENGTH = 500;
const MAX_CAUSES = 5;

/** Errors whose messages quote the input that they could not read, which people wrote. */
const QUOTING: ReadonlySet<string> = new Set(['SyntaxError', 'BSONError', 'ZodError']);

/**
 * Takes an error's kind, message, stack frames and causes, and no other property: errors of MongoDB's driver carry the
 * documents that they are about, errors of HTTP clients carry requests.
 */
export function loggedError(error: unknown, causes = MAX_CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, type } = error as { code?: unknown; type?: unknown };
  // Temporal's failures have the name of the failed activity or workflow.
  const kind =
    typeof type === 'string' && type !== '' && type !== error.name ? `${error.name}: ${type}` : error.name;
  return {
    type: kind.slice(0, MAX_MESSAGE_LENGTH),
    ...(!QUOTING.has(error.name) && { message: error.message.slice(0, MAX_MESSAGE_LENGTH) }),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...(error.stack !== undefined && { stack: framesOf(error.stack) }),
    ...(error.cause !== undefined && causes > 0 && { cause: loggedError(error.cause, causes - 1) }),
  };
}

/** The stack's lines after the message, which is logged apart or must not be logged. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
}
