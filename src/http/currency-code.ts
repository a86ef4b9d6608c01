import { z } from 'zod';

const CURRENCIES: readonly string[] = Intl.supportedValuesOf('currency');

/** An ISO 4217 code, in capital letters. */
export const currencyCode = z
  .string()
  .refine((value) => CURRENCIES.includes(value), 'is not an ISO 4217 code');
