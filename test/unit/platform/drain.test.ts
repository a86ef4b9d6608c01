import { Agent, createServer, request, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createDrain, type Drain } from '../../../src/platform/http/drain';
import { waitUntil } from '../../support/wait-until';

let server: Server;
let drain: Drain;
/** Requests that wait for their answer. */
let open: ServerResponse[];
let agent: Agent;

beforeEach(async () => {
  open = [];
  agent = new Agent({ keepAlive: true });
  server = createServer((incoming, response) => {
    if (incoming.url === '/fast') response.end('at once');
    else open.push(response);
  });
  drain = createDrain(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  agent.destroy();
  server.closeAllConnections();
  server.close();
});

const port = (): number => (server.address() as AddressInfo).port;

interface Answer {
  readonly body: string;
  readonly connection: string | undefined;
}

function get(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port: port(), path, agent }, (response) => {
      let body = '';
      response.on('data', (part) => (body += String(part)));
      response.once('end', () => resolve({ body, connection: response.headers.connection }));
      response.once('error', reject);
    })
      .once('error', reject)
      .end();
  });
}

test('answers what is under way, tells its sender that the connection closes, and takes no more', async () => {
  const { connection } = await get('/fast');
  expect(connection).toBe('keep-alive');
  const waiting = get('/slow');
  await waitUntil('it is under way', () => open.length === 1);
  const address = server.address() as AddressInfo;
  let stopped = false;
  const stop = drain.stop().then(() => (stopped = true));
  await expect(
    new Promise((resolve, reject) => {
      connect(address.port, '127.0.0.1').once('connect', resolve).once('error', reject);
    }),
  ).rejects.toThrow('ECONNREFUSED');
  expect(stopped).toBe(false);
  open[0]?.end('late');
  expect(await waiting).toEqual({ body: 'late', connection: 'close' });
  await stop;
});

test('closes connections that have sent nothing, or whose answer was read', async () => {
  await get('/fast');
  const silent = connect(port(), '127.0.0.1');
  await new Promise((resolve) => silent.once('connect', resolve));
  await waitUntil(
    'the server has it',
    () =>
      new Promise((resolve) => {
        server.getConnections((_, count) => resolve(count === 2));
      }),
  );
  await drain.stop();
  silent.destroy();
});

test('closes a connection whose answer had begun before and so could not say it', async () => {
  const waiting = get('/slow');
  await waitUntil('it is under way', () => open.length === 1);
  open[0]?.write('begun, ');
  const stop = drain.stop();
  open[0]?.end('ended');
  expect(await waiting).toEqual({ body: 'begun, ended', connection: 'keep-alive' });
  await stop;
});

test('is not held up by a sender that keeps its connection busy', async () => {
  const busy = async (): Promise<number> => {
    for (let answered = 0; ; answered += 1) {
      try {
        await get('/fast');
      } catch {
        return answered;
      }
    }
  };
  const answered = busy();
  await get('/fast');
  await drain.stop();
  expect(await answered).toBeGreaterThan(0);
});
