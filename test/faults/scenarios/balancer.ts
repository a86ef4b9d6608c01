import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Balancer {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Passes connections on to the targets in turn, past those that take none: a load balancer that knows nothing of
 * what it carries. A connection whose target goes down is cut.
 */
export async function startBalancer(targets: readonly number[]): Promise<Balancer> {
  let next = 0;
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    next += 1;
    const order = targets.map((_, index) => targets[(next + index) % targets.length] ?? 0);
    void passOn(client, order);
  });

  const passOn = async (client: Socket, order: readonly number[]): Promise<void> => {
    client.on('error', () => client.destroy());
    track(client);
    client.pause();
    for (const port of order) {
      const target = await connected(port);
      if (target === undefined) continue;
      track(target);
      join(client, target);
      join(target, client);
      client.resume();
      return;
    }
    client.destroy();
  };

  const track = (socket: Socket): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  };

  const join = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => to.write(chunk));
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  };

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function connected(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
