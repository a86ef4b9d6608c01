import { createServer, type AddressInfo } from 'node:net';
import { listenFault, StartFault } from '../../../src/app/start-fault';

/** What listening there fails with. */
function listenAt(host: string, port: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', resolve);
    server.listen(port, host, () => server.close(() => reject(new Error('It listens'))));
  });
}

test('a taken port is said with its variable', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fault = listenFault(await listenAt('127.0.0.1', port), { HOST: '127.0.0.1', PORT: port });
  expect(fault).toBeInstanceOf(StartFault);
  expect((fault as Error).message).toBe(
    `Port ${port} is taken: end what listens there, or set PORT to another port`,
  );
  await new Promise((resolve) => server.close(resolve));
});

test('an address of another machine is said with its variable', async () => {
  const fault = listenFault(await listenAt('192.0.2.1', 0), { HOST: '192.0.2.1', PORT: 0 });
  expect((fault as Error).message).toContain('192.0.2.1 is not an address of this machine: set HOST');
});

test('anything else stays as it is', () => {
  const error = new Error('else');
  expect(listenFault(error, { HOST: '127.0.0.1', PORT: 1 })).toBe(error);
});
