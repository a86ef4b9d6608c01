import { z } from 'zod';
import type { Position } from '../values/position';

/** Encodes where a page ended, for the caller to send back. The form is opaque to callers. */
export function encodeCursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}

export function positionCursor({ at, id }: Position): string {
  return encodeCursor(`${at}:${id}`);
}

/** Reads the text of a cursor that `positionCursor` made; undefined where it is another text. */
export function readPosition(text: string): Position | undefined {
  const [, at, id] = /^(-?\d{1,15}):([^\p{Cc}]{1,300})$/u.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/**
 * Makes a page out of the rows of a query that asked for one more than `limit`: returns the page's rows, and the last of
 * them where another page follows. Without the extra row, a full last page would promise another page.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
): { page: readonly Row[]; last: Row | undefined } {
  if (rows.length <= limit) return { page: rows, last: undefined };
  return { page: rows.slice(0, limit), last: rows[limit - 1] };
}

/** The schema of a cursor. @param read parses its text; undefined where the endpoint did not make it */
export function cursorOf<Place>(read: (text: string) => Place | undefined) {
  return z
    .string()
    .max(1_000)
    .transform((value, context): Place => {
      const place = read(Buffer.from(value, 'base64url').toString('utf8'));
      if (place !== undefined) return place;
      context.addIssue({ code: 'custom', message: 'is not a cursor that this endpoint gave' });
      return z.NEVER;
    });
}

/** The schema of a cursor that `positionCursor` made. */
export const position = cursorOf(readPosition);
