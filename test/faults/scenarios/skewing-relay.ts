import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SkewingRelay {
  readonly url: string;
  /** From now on each event's own time is off by up to so much, in ms, and signed anew. */
  setSkew(ms: number): void;
  close(): Promise<void>;
}

const FORWARDED = ['content-type', 'x-signature', 'x-webhook-id', 'x-webhook-attempt', 'x-api-key'];

/** Passes webhooks on as they come or, when asked, as a Stream would post them whose clocks are wrong. */
export async function startSkewingRelay(target: string, secret: string): Promise<SkewingRelay> {
  let skewMs = 0;
  const skewed = (body: Buffer): Buffer => {
    const event = JSON.parse(body.toString('utf8')) as { created_at: string };
    // The same each time: a retry is the same event.
    const part = (createHmac('sha256', '').update(body).digest().readUInt32BE() / 2 ** 32) * 2 - 1;
    event.created_at = new Date(Date.parse(event.created_at) + Math.round(part * skewMs)).toISOString();
    return Buffer.from(JSON.stringify(event));
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => response.destroy());
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const body = skewMs === 0 ? raw : skewed(raw);
      const headers = Object.fromEntries(
        FORWARDED.flatMap((name) =>
          typeof request.headers[name] === 'string' ? [[name, request.headers[name]]] : [],
        ),
      ) as Record<string, string>;
      if (skewMs !== 0) headers['x-signature'] = createHmac('sha256', secret).update(body).digest('hex');
      fetch(target, { method: 'POST', headers, body }).then(
        async (answer) => {
          response.writeHead(answer.status);
          response.end(await answer.text());
        },
        // What a caller sees whose connection was cut.
        () => response.destroy(),
      );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', 4_096, resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/webhooks/getstream`,
    setSkew(ms) {
      skewMs = ms;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
