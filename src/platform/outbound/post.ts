import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { OutboundAgents } from './outbound-agents';
import { VendorError, type Vendor } from './vendor-error';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** The beginning of the body, at most `MAX_ANSWER` bytes. */
  readonly body: string;
}

export interface Post {
  readonly vendor: Vendor;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: string | Buffer;
  /** Without agents, Node's own are used: for URLs of the configuration. */
  readonly agents?: OutboundAgents | undefined;
  readonly timeoutMs?: number;
}

/** From the first byte to the last, DNS and TLS included, in ms. */
const TIMEOUT_MS = 10_000;
const MAX_ANSWER = 16_384;

/**
 * Posts once: follows no redirect, and reads only the beginning of the answer, however long it is.
 * @returns the answer, of any status; where its body breaks off, the part that came
 * @throws VendorError where there was no answer; it is retryable, unless the address is not public
 */
export async function post(call: Post): Promise<Answer> {
  const url = new URL(call.url);
  const isTls = url.protocol === 'https:';
  const signal = AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS);
  const body = Buffer.from(call.body);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const request = (isTls ? httpsRequest : httpRequest)(
        url,
        {
          method: 'POST',
          headers: { ...call.headers, 'content-length': body.length },
          agent: call.agents?.[isTls ? 'https' : 'http'],
          signal,
        },
        (response) => {
          // From here on an error or abort ends the reading of the response.
          request.off('error', reject).on('error', () => undefined);
          readAnswer(response).then(resolve, reject);
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  } catch (error) {
    throw networkFailure(call.vendor, error, signal.aborted);
  }
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // Leaving the loop destroys the response and its connection.
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MAX_ANSWER) break;
    }
  } catch {
    // The status shows whether the vendor accepted it: a retry would send it twice.
  }
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks).subarray(0, MAX_ANSWER).toString('utf8'),
  };
}

/** Keeps only the code: Node's messages name hosts and addresses. */
function networkFailure(vendor: Vendor, error: unknown, isTimeout: boolean): VendorError {
  if (isTimeout) return new VendorError(vendor, 'timeout', true);
  const { code, message } = error as { code?: unknown; message?: string };
  const isPrivate = code === 'private_address' || /^DNS lookup .* is not allowed/s.test(message ?? '');
  if (isPrivate) return new VendorError(vendor, 'private_address', false);
  return new VendorError(vendor, typeof code === 'string' ? code : 'unknown', true);
}

const MAX_WAIT_MS = 3_600_000;

/** The time to wait by `Retry-After` (seconds, or a date), at most an hour, in ms. */
export function retryAfterMs(headers: IncomingHttpHeaders, now: number): number | undefined {
  const after = headers['retry-after']?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(after)
    ? Number(after) * 1_000
    : after.endsWith('GMT')
      ? Date.parse(after) - now
      : 0;
  return ms > 0 ? Math.min(ms, MAX_WAIT_MS) : undefined;
}

/** Whether the same request may succeed later: after 408, 425, 429 and 5xx. */
export function isWorthRetrying(status: number): boolean {
  return status >= 500 || status === 408 || status === 425 || status === 429;
}
