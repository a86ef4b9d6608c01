import { inflateBody, type InflatedBody } from '../inflate-body';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Of the alphabet that JSON and base64 have between them: what `base64` on a command line breaks lines with. */
const BLANKS = /[\t\n\r ]+/g;

/**
 * Gives the event's bytes out of an SQS message's text: base64 (of gzip, where that is switched on) as Stream
 * sends it, else the text itself, as in Stream's published sample. No JSON object or array is base64, so the
 * two cannot be mistaken. At most `maxBytes` come out, whatever they inflate to; the SDK's `decodeSqsPayload`
 * has no limit.
 *
 * What is neither comes out as it is, and is then found not to be JSON.
 */
export async function decodeSqsBody(text: string, maxBytes: number): Promise<InflatedBody> {
  const packed = text.replaceAll(BLANKS, '');
  const isBase64 = packed.length % 4 === 0 && BASE64.test(packed);
  return inflateBody(isBase64 ? Buffer.from(packed, 'base64') : Buffer.from(text, 'utf8'), maxBytes);
}
