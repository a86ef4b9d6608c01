import { z } from 'zod';
import { OFFER_STATUSES, type OfferStatus } from '../domain/offer-state';
import { currencyCode } from '../../platform/http/currency-code';
import { position } from '../../platform/http/cursor';
import { marketplaceId, userId } from '../../platform/http/ids';
import { minorUnitsField } from '../../platform/http/minor-units-field';

/** Minor units of a currency: 1999 is 19.99 where it has two digits. Never a fraction. */
const minorUnits = minorUnitsField(1);

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

const MAX_HOURS = 720;
const hours = z.number().positive().max(MAX_HOURS);

export const listingParams = z.object({ listingId: marketplaceId });
export const offerParams = z.object({ id: marketplaceId });

export const newOfferBody = z.strictObject({
  amount: minorUnits,
  currency: currencyCode,
  message: message.optional(),
  expires_in_hours: hours.optional(),
});
export type NewOfferBody = z.output<typeof newOfferBody>;

const round = z.int().min(1).optional();

export const answerBody = z.strictObject({ round });

export const counterBody = z.strictObject({
  amount: minorUnits,
  message: message.optional(),
  expires_in_hours: hours.optional(),
  round,
});
export type Counter = z.output<typeof counterBody>;

/** Nobody can list offers that are `creating`. */
const LISTED = OFFER_STATUSES.filter(
  (status): status is Exclude<OfferStatus, 'creating'> => status !== 'creating',
);

export const pageQuery = z.strictObject({
  status: z.enum(LISTED).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: position.optional(),
});
export type PageQuery = z.output<typeof pageQuery>;

export const mineQuery = pageQuery.extend({
  role: z.enum(['buyer', 'seller']).optional(),
  user: userId.optional(),
});
