import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import type { Config } from '../platform/config';
import { createDrain, type Drain } from '../platform/http/drain';
import { listenFault } from './start-fault';

/** A request that takes longer to arrive is ended: Stream has given up by then, and others need the room. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Listens for requests. @throws StartFault that says what to do where the port is taken, for example */
export async function listen(
  app: Express,
  config: Pick<Config, 'HOST' | 'PORT'>,
): Promise<{ server: Server; drain: Drain }> {
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: 1_000,
    },
    app,
  );
  const drain = createDrain(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, config)));
    // A burst opens many connections at once; refused ones would cost Stream's few retries.
    server.listen({ port: config.PORT, host: config.HOST, backlog: 4_096 }, resolve);
  });
  return { server, drain };
}
