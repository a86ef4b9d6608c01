import { z } from 'zod';
import { MAX_AMOUNT } from '../values/money';

/** An amount of money in minor units: a whole number from `least` to `MAX_AMOUNT`. */
export function minorUnitsField(least: number) {
  return z
    .number()
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= MAX_AMOUNT,
      `must be a whole number of minor units from ${least} to ${MAX_AMOUNT}`,
    );
}
