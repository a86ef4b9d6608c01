/** What a log line shows of an error. */
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

/** Their messages quote what they could not read, which people wrote. */
const QUOTING: ReadonlySet<string> = new Set(['SyntaxError', 'BSONError', 'ZodError']);

/**
 * An error as a log line shows it: its kind, what it says, where it was thrown, and its causes. Nothing else that it
 * carries: errors of MongoDB's driver have the documents that they are about, those of HTTP clients have requests.
 */
export function loggedError(error: unknown, causes = MAX_CAUSES): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, type } = error as { code?: unknown; type?: unknown };
  // Temporal's failures name what failed.
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

/** The lines after the message, which is said already, or is not to be. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n');
}
