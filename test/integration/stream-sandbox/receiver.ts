import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { StreamChat } from 'stream-chat';

export interface Received {
  headers: IncomingHttpHeaders;
  raw: Buffer;
  event: any;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** Statuses of the next answers; 200 when there are none. 0: no answer at all. */
  answers: number[];
  /** The events of a type so far. */
  ofType(type: string): any[];
  close(): Promise<void>;
}

async function bytes(request: Parameters<RequestListener>[0]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A plain server that checks every webhook with the SDK's own functions; what fails there is answered 401. */
export async function startReceiver(client: StreamChat): Promise<Receiver> {
  const received: Received[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const raw = await bytes(request);
      const signature = String(request.headers['x-signature']);
      const zipped = request.headers['content-encoding'] === 'gzip';
      const plain = zipped ? gunzipSync(raw) : raw;
      try {
        if (!client.verifyWebhook(plain, signature)) throw new Error('signature');
        received.push({ headers: request.headers, raw, event: client.verifyAndParseWebhook(raw, signature) });
      } catch {
        response.writeHead(401).end();
        return;
      }
      const status = answers.shift() ?? 200;
      if (status !== 0) response.writeHead(status).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answers,
    ofType: (type) => received.map(({ event }) => event).filter((event) => event.type === type),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
