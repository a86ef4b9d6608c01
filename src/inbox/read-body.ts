import type { IncomingMessage } from 'node:http';
import { ProblemError } from '../platform/errors';

/**
 * Reads the raw body, whatever its content type says. After a refusal the rest is discarded as it comes, so that the
 * connection stays usable; the server's request timeout ends a sender that does not stop.
 *
 * @param take called with the length of each part before it is kept; refuses the body by throwing
 * @throws ProblemError `payload_too_large` over `maxBytes`, announced or received; `invalid_request` when the sender breaks
 *   off
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  take: (bytes: number) => void,
): Promise<Buffer> {
  if (announcedBytes(request) > maxBytes) return Promise.reject(tooLarge(maxBytes));
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const refuse = (reason: unknown): void => {
      request.off('data', add);
      request.resume();
      parts.length = 0;
      reject(reason);
    };
    const add = (part: Buffer): void => {
      length += part.length;
      try {
        if (length > maxBytes) throw tooLarge(maxBytes);
        take(part.length);
      } catch (error) {
        refuse(error);
        return;
      }
      parts.push(part);
    };
    const breakOff = (): void =>
      refuse(new ProblemError('invalid_request', 'The body broke off before its end: send it again'));
    request.on('data', add);
    request.once('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    request.once('error', breakOff);
    // `close` comes without `end` before it where the sender broke off, and without `error` where nobody listens for it.
    request.once('close', breakOff);
  });
}

/** The body's length in bytes by the headers; 0 where they do not have it. */
function announcedBytes(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0);
}

export function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError(
    'payload_too_large',
    `The body may have at most ${maxBytes} bytes, also when inflated`,
  );
}
