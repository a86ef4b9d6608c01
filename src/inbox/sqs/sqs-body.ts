import { inflateBody, type InflatedBody } from '../inflate-body';

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** White space, with which `base64` on a command line breaks lines. Neither JSON nor base64 needs it. */
const WHITE_SPACE = /[\t\n\r ]+/g;

/**
 * Decodes the text of an SQS message into the event's bytes: base64 (of gzip, where that is switched on) as Stream sends
 * it, or the text itself, as in Stream's published sample. No JSON object or array is valid base64, so the two cannot be
 * mistaken for each other. The result has at most `maxBytes`; the SDK's `decodeSqsPayload` has no limit.
 *
 * A text that is neither is returned as it is, and the caller then finds that it is not JSON.
 */
export async function decodeSqsBody(text: string, maxBytes: number): Promise<InflatedBody> {
  const packed = text.replaceAll(WHITE_SPACE, '');
  const isBase64 = packed.length % 4 === 0 && BASE64.test(packed);
  return inflateBody(isBase64 ? Buffer.from(packed, 'base64') : Buffer.from(text, 'utf8'), maxBytes);
}
