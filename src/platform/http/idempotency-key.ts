import type { Request } from 'express';
import { z } from 'zod';
import { validate } from './validate';

const key = z
  .string('is missing')
  .regex(/^[\x20-\x7E]{1,255}$/, 'must be 1 to 255 printable ASCII characters');

const needed = z.object({ 'Idempotency-Key': key });
const optional = z.object({ 'Idempotency-Key': key.optional() });

const given = (request: Request) => ({ 'Idempotency-Key': request.get('Idempotency-Key') });

/** The key that identifies a repeated request. @throws ProblemError where it is missing or has other characters */
export function idempotencyKeyOf(request: Request): string {
  return validate('header', needed, given(request))['Idempotency-Key'];
}

/** @throws ProblemError where it has other characters */
export function optionalIdempotencyKeyOf(request: Request): string | undefined {
  return validate('header', optional, given(request))['Idempotency-Key'];
}
