import { z } from 'zod';
import { isCurrency } from '../values/currencies';

/** An ISO 4217 code that is in force, in capital letters. */
export const currencyCode = z.string().refine(isCurrency, 'is not a current ISO 4217 code, such as EUR');
