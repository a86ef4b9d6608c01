import { z } from 'zod';

/** A moment, as RFC 3339 writes it. */
export const time = z.iso
  .datetime({ offset: true, error: 'is not an RFC 3339 date-time' })
  .transform((value) => new Date(value));

interface Range {
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export function isInOrder({ from, to }: Range): boolean {
  return from === undefined || to === undefined || from <= to;
}

export const NOT_IN_ORDER = { path: ['to'], error: 'is before from' };
