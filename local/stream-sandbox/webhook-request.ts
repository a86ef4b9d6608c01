import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { AttemptResult } from './delivery-policy';

export interface WebhookRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  timeoutMs: number;
  signal: AbortSignal;
}

export interface WebhookPoster {
  /** One attempt. Never rejects. */
  post(request: WebhookRequest): Promise<AttemptResult>;
  close(): void;
}

export function createWebhookPoster(maxSockets: number): WebhookPoster {
  const options = { keepAlive: true, maxSockets };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };

  return {
    post: ({ url, headers, body, timeoutMs, signal }) =>
      new Promise((resolve) => {
        const secure = url.startsWith('https:');
        const send = secure ? httpsRequest : httpRequest;
        const agent = secure ? agents.https : agents.http;
        const lengths = { 'content-length': String(body.length) };
        const request = send(url, { method: 'POST', agent, signal, headers: { ...headers, ...lengths } });
        // The timeout covers the whole attempt, not the pauses in it, so that a receiver that trickles is late, too.
        const timer = setTimeout(() => {
          resolve({ kind: 'timeout', error: `no answer within ${timeoutMs} ms` });
          request.destroy();
        }, timeoutMs);
        const finish = (result: AttemptResult) => {
          clearTimeout(timer);
          resolve(result);
        };
        request.on('error', (error) => {
          finish({ kind: 'network', error: error.message || String((error as NodeJS.ErrnoException).code) });
        });
        request.on('response', (response) => {
          const status = response.statusCode ?? 0;
          response.resume();
          response.on('error', (error) => finish({ kind: 'network', error: error.message }));
          response.on('end', () => finish({ kind: 'answer', status }));
        });
        request.end(body);
      }),
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
