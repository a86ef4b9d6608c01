import { types } from 'node:util';
import { mongo } from 'mongoose';

/**
 * MongoDB's codes for a document or command that it will never take: bad value, failed to parse, type
 * mismatch, overflow, invalid BSON, path not viable, conflicting operators, `$`, empty and dotted field names, immutable
 * field, document validation, object or result too large. All other codes have to do with the server's state.
 */
const PERMANENT_CODES: ReadonlySet<number> = new Set([
  2, 9, 14, 15, 22, 28, 40, 52, 54, 56, 57, 66, 121, 10_334, 17_280, 17_419, 17_420,
]);

/** Errors of JavaScript itself, and a plain `Error` of Parley's code that found something impossible. */
const FAULTS: ReadonlySet<string> = new Set([
  'Error',
  'AssertionError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

/** Errors of Mongoose before it calls MongoDB; its other errors mean that it is not connected. */
const MONGOOSE_FAULTS: ReadonlySet<string> = new Set([
  'CastError',
  'ObjectExpectedError',
  'ObjectParameterError',
  'StrictModeError',
  'ValidationError',
  'ValidatorError',
]);

/**
 * The one place that distinguishes a permanent error, which the same items would meet again at any time (a value that BSON
 * refuses, a document over 16 MB, a fault in Parley's code), from a passing one (MongoDB is away, has no primary, timed
 * out, two writers collided). Unknown errors count as passing, so that an outage quarantines nothing.
 */
export function isPermanent(error: unknown): boolean {
  if (!isError(error)) return true;
  if (error instanceof mongo.BSON.BSONError) return true;
  if (error instanceof mongo.MongoError) return isPermanentOfMongo(error);
  if (MONGOOSE_FAULTS.has(error.name)) return true;
  // A class that is derived from `Error` without a name of its own is no plain one.
  return FAULTS.has(error.name) && FAULTS.has(error.constructor.name) && !isOfTheSystem(error);
}

function isPermanentOfMongo(error: mongo.MongoError): boolean {
  if (error.errorLabels.length > 0) return false;
  if (error instanceof mongo.MongoServerError) return PERMANENT_CODES.has(Number(error.code));
  return error instanceof mongo.MongoInvalidArgumentError;
}

/** Whether it is `ECONNRESET` or the like. Codes of what Node itself refuses to do begin with `ERR_`. */
function isOfTheSystem(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && !code.startsWith('ERR_');
}

/** The kind of an error for lists, logs and Temporal: its name, and MongoDB's code; no text that people wrote. */
export function kindOfError(error: unknown): string {
  if (!isError(error)) return typeof error;
  const { code } = error as { code?: unknown };
  return typeof code === 'number' || typeof code === 'string' ? `${error.name} ${code}` : error.name;
}

/** Also true for errors of another realm, as Node's own errors are inside a `vm`. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
