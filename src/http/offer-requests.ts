import { z } from 'zod';
import { OFFER_STATUSES, type OfferStatus } from '../domain/offers/offer-state';
import { marketplaceId } from './ids';

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

/** Minor units of a currency: 1999 is 19.99 where it has two digits. Never a fraction, never beyond what is exact. */
export const minorUnits = z.int().positive();

/** Text with line breaks and no other control character; `\r\n` becomes `\n`. */
const message = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .pipe(
    z
      .string()
      .min(1)
      .max(1_000)
      .refine((text) => !/[^\P{Cc}\n]|\p{Cs}/u.test(text), 'has control characters'),
  );

const MOST_HOURS = 720;
const hours = z.number().positive().max(MOST_HOURS);

export const listingParams = z.object({ listingId: marketplaceId });
export const offerParams = z.object({ id: marketplaceId });

export const newOfferBody = z.strictObject({
  amount: minorUnits,
  currency: z.string().refine((value) => CURRENCIES.includes(value), 'is not an ISO 4217 code'),
  message: message.optional(),
  expires_in_hours: hours.optional(),
});
export type NewOffer = z.output<typeof newOfferBody>;

const round = z.int().min(1).optional();

export const answerBody = z.strictObject({ round });

export const counterBody = z.strictObject({
  amount: minorUnits,
  message: message.optional(),
  expires_in_hours: hours.optional(),
  round,
});
export type Counter = z.output<typeof counterBody>;

const key = z
  .string('is missing')
  .regex(/^[\x20-\x7E]{1,255}$/, 'must be 1 to 255 printable ASCII characters');

export const neededKey = z.object({ 'Idempotency-Key': key });
export const optionalKey = z.object({ 'Idempotency-Key': key.optional() });

/** What is `creating` is nobody's to list yet. */
const LISTED = OFFER_STATUSES.filter(
  (status): status is Exclude<OfferStatus, 'creating'> => status !== 'creating',
);

/** A place in a list of offers, newest first. */
export interface OfferPosition {
  /** ms */
  readonly at: number;
  readonly id: string;
}

const cursor = z
  .string()
  .max(1_000)
  .transform((value, context): OfferPosition => {
    const text = Buffer.from(value, 'base64url').toString('utf8');
    const [, at, id] = /^(\d{1,15}):([^\p{Cc}]{1,255})$/u.exec(text) ?? [];
    if (at !== undefined && id !== undefined) return { at: Number(at), id };
    context.addIssue({ code: 'custom', message: 'is not a cursor that this endpoint gave' });
    return z.NEVER;
  });

export function offerCursor({ at, id }: OfferPosition): string {
  return Buffer.from(`${at}:${id}`).toString('base64url');
}

export const pageQuery = z.strictObject({
  status: z.enum(LISTED).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: cursor.optional(),
});
export type PageQuery = z.output<typeof pageQuery>;

export const mineQuery = pageQuery.extend({
  role: z.enum(['buyer', 'seller']).optional(),
  user: marketplaceId.optional(),
});
