import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface CannedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface RecordingServer {
  readonly url: string;
  readonly port: number;
  readonly requests: RecordedRequest[];
  /** What the next requests are answered; a function may also answer by itself, or never. */
  answer: CannedAnswer | ((request: RecordedRequest, response: ServerResponse) => void);
  stop(): Promise<void>;
}

/** For `localhost`, `push.example.com` and 127.0.0.1, until 2126; its key is in the repository and worth nothing. */
export const TEST_CERTIFICATE = readFileSync(path.join(__dirname, 'tls/certificate.pem'), 'utf8');
const TEST_KEY = readFileSync(path.join(__dirname, 'tls/key.pem'), 'utf8');

/** An HTTP or HTTPS server on a port of its own that writes down what it is sent. */
export async function startRecordingServer(options: { tls?: boolean } = {}): Promise<RecordingServer> {
  const requests: RecordedRequest[] = [];
  const recording: { answer: RecordingServer['answer'] } = { answer: { status: 200 } };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    const recorded = { method, path: url, headers, body: await buffer(request) };
    requests.push(recorded);
    if (typeof recording.answer === 'function') return recording.answer(recorded, response);
    const { status, headers: answered = {}, body = '' } = recording.answer;
    response.writeHead(status, answered).end(body);
  };
  const listener: RequestListener = (request, response) => {
    handle(request, response).catch(() => response.destroy());
  };
  const server =
    options.tls === true
      ? createTlsServer({ cert: TEST_CERTIFICATE, key: TEST_KEY }, listener)
      : createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(recording, {
    url: `${options.tls === true ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
