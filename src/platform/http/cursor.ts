import { z } from 'zod';
import type { Position } from '../values/position';

/** What a caller sends back to go on where an answer ended. Its form is nobody's business but ours. */
export function encodeCursor(text: string): string {
  return Buffer.from(text).toString('base64url');
}

export function positionCursor({ at, id }: Position): string {
  return encodeCursor(`${at}:${id}`);
}

/** Of the text in a cursor that `positionCursor` gave; undefined where it is none. */
export function readPosition(text: string): Position | undefined {
  const [, at, id] = /^(-?\d{1,15}):([^\p{Cc}]{1,300})$/u.exec(text) ?? [];
  return at === undefined || id === undefined ? undefined : { at: Number(at), id };
}

/**
 * A page out of what a query gave that was asked for one more than `limit`: its rows, and the last of them where others
 * follow, for the cursor of the next page. Without the one more, a last page that is full would promise another.
 */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
): { page: readonly Row[]; last: Row | undefined } {
  if (rows.length <= limit) return { page: rows, last: undefined };
  return { page: rows.slice(0, limit), last: rows[limit - 1] };
}

/** The schema of a cursor. @param read what its text says, or undefined where the endpoint did not give it */
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

/** The schema of a cursor that `positionCursor` gave. */
export const position = cursorOf(readPosition);
