import { Agent, request } from 'node:http';
import { benchEvents } from './events';
import { signBody } from '../src/inbox/verify-signature';
import type { SentBurst } from './burst';

// Posts webhooks as fast as it can and prints how they were answered. It is a separate process, so that sending costs
// Parley's process nothing. Arguments: URL, secret, count.
const [url = '', secret = '', count = '0'] = process.argv.slice(2);

/** Stream uses many sockets, each for one delivery at a time. */
const SOCKETS = 256;
const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });

const deliveries = benchEvents(Number(count)).map(({ body }) => ({
  body,
  signature: signBody(body, secret),
}));

function post({ body, signature }: (typeof deliveries)[number]): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      agent,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-signature': signature,
      },
    });
    outgoing.once('error', reject);
    outgoing.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    });
    outgoing.end(body);
  });
}

async function main(): Promise<void> {
  const latencies: number[] = [];
  let accepted = 0;
  const iterator = deliveries.values();
  const lane = async (): Promise<void> => {
    for (const delivery of iterator) {
      const at = performance.now();
      const status = await post(delivery).catch(() => 0);
      latencies.push(performance.now() - at);
      if (status === 200) accepted += 1;
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: SOCKETS }, lane));
  const result: SentBurst = {
    sent: deliveries.length,
    accepted,
    ms: performance.now() - startedAt,
    latencies,
  };
  agent.destroy();
  process.stdout.write(JSON.stringify(result));
}

void main();
