import { types } from 'node:util';
import { mongo } from 'mongoose';

/**
 * What MongoDB says of a document or command that it will never take, by code: bad value, failed to parse, type
 * mismatch, overflow, invalid BSON, path not viable, conflicting operators, `$`, empty and dotted field names, immutable
 * field, document validation, object or result too large. Anything else that it says has to do with how it is.
 */
const PERMANENT_CODES: ReadonlySet<number> = new Set([
  2, 9, 14, 15, 22, 28, 40, 52, 54, 56, 57, 66, 121, 10_334, 17_280, 17_419, 17_420,
]);

/** Of JavaScript itself, and of code of ours that found something impossible (a plain `Error`). */
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

/** Of Mongoose, before it asks MongoDB; its other errors say that it is not connected. */
const MONGOOSE_FAULTS: ReadonlySet<string> = new Set([
  'CastError',
  'ObjectExpectedError',
  'ObjectParameterError',
  'StrictModeError',
  'ValidationError',
  'ValidatorError',
]);

/**
 * The one place that tells an error which the same items would meet again at any time (a value that BSON refuses, a
 * document over 16 MB, a fault in our code) from one that passes (MongoDB is away, has no primary, is out of time, two
 * writers collided). What is not known passes, so that nothing is put aside because of an outage.
 */
export function isPermanent(error: unknown): boolean {
  if (!isError(error)) return true;
  if (error instanceof mongo.BSON.BSONError) return true;
  if (error instanceof mongo.MongoError) return isPermanentOfMongo(error);
  if (MONGOOSE_FAULTS.has(error.name)) return true;
  return FAULTS.has(error.name) && !isOfTheSystem(error);
}

function isPermanentOfMongo(error: mongo.MongoError): boolean {
  if (error.errorLabels.length > 0) return false;
  if (error instanceof mongo.MongoServerError) return PERMANENT_CODES.has(Number(error.code));
  return error instanceof mongo.MongoInvalidArgumentError;
}

/** `ECONNRESET` and the like. Codes of what Node refuses to do begin with `ERR_`. */
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

/** Also of another realm, as Node's own are in a `vm`. */
function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
