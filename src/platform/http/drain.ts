import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface Drain {
  /**
   * Takes no more connections, closes those without a request, and answers the requests under way, telling their
   * senders that the connection closes. Resolves when the last one is answered.
   */
  stop(): Promise<void>;
}

/** How long a connection may take to send a request that may be on its way already, in ms. */
const LAST_CALL_MS = 1_000;

/**
 * Lets a server stop without cutting anybody off. `server.close()` alone waits for senders that keep their
 * connection busy with one request after the other, and for ever for connections that have not sent any.
 */
export function createDrain(server: Server): Drain {
  const sockets = new Set<Socket>();
  const open = new Set<ServerResponse<IncomingMessage>>();
  let stopping = false;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Before the application, which may answer at once.
  server.prependListener('request', (_request, response: ServerResponse<IncomingMessage>) => {
    open.add(response);
    if (stopping) sayClose(response);
    response.once('close', () => {
      open.delete(response);
      // The head of this answer was sent before the stop, without `Connection: close`: the connection is idle now.
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
  });

  const sayClose = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };

  const closeSilent = (): void => {
    const busy = new Set([...open].map((response) => response.req.socket));
    for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
  };

  return {
    async stop() {
      stopping = true;
      for (const response of open) sayClose(response);
      const lastCall = setTimeout(closeSilent, LAST_CALL_MS);
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
      clearTimeout(lastCall);
    },
  };
}
