import { createHash } from 'node:crypto';
import { singleLine } from '../values/plain-text';

/** An id that fits into a header: the id itself where it is plain and short, else its SHA-256. Both are stable. */
export function boundedHeaderId(id: string): string {
  return /^[\w.-]{1,200}$/.test(id) ? id : createHash('sha256').update(id).digest('hex');
}

/**
 * Makes a name or a title that people wrote safe for mail headers: a line break would begin another header, and a part that
 * looks encoded (RFC 2047, `=?utf-8?B?…`) would be decoded by the reader's mail program, into line breaks for example.
 */
export function headerText(text: string, most: number): string {
  return singleLine(text.replaceAll('=?', '= ?'), most);
}
