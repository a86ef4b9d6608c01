import { createHash } from 'node:crypto';
import { singleLine } from '../values/plain-text';

/** An id as headers take it: as it is where it is plain and short, else its SHA-256. Both are stable. */
export function boundedHeaderId(id: string): string {
  return /^[\w.-]{1,200}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
}

/**
 * A name or a title that people wrote, as mail headers can have it: a line break would begin a header of its own, and what
 * looks encoded (RFC 2047, `=?utf-8?B?…`) would be decoded by who reads it, into line breaks for example.
 */
export function headerText(text: string, most: number): string {
  return singleLine(text.replaceAll('=?', '= ?'), most);
}
