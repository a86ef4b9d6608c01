import { z } from 'zod';

/** An id of the marketplace (user, listing, order): a string without control characters. */
export const marketplaceId = z
  .string()
  .min(1)
  .max(255)
  .refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), 'has control characters');
