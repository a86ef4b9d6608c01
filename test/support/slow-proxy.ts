import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between Parley and a server, and makes the server slow, or silent. */
export interface SlowProxy {
  readonly port: number;
  /** From now on what the server says arrives so much later, in ms. */
  slow(ms: number): void;
  /** From now on nothing passes, in either direction; connections stay open. */
  pause(): void;
  /** What was kept back passes, and all that follows. */
  resume(): void;
  stop(): Promise<void>;
}

/**
 * @param port of a server on 127.0.0.1
 * @param ownPort to listen at; 0 is a free one
 */
export async function startSlowProxy(port: number, ownPort = 0): Promise<SlowProxy> {
  const sockets = new Set<Socket>();
  let delayMs = 0;
  let paused = false;

  const server = createServer({ pauseOnConnect: true }, (client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.on('error', () => socket.destroy());
    }
    client.on('data', (part) => upstream.write(part));
    upstream.on('data', (part) => {
      if (delayMs === 0) client.write(part);
      else setTimeout(() => client.write(part), delayMs);
    });
    if (paused) upstream.pause();
    else client.resume();
  });
  await new Promise<void>((resolve) => server.listen(ownPort, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    slow(ms) {
      delayMs = ms;
    },
    pause() {
      paused = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      paused = false;
      for (const socket of sockets) socket.resume();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
