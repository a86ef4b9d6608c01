import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshDatabaseUri, JWT_SECRET, testEnvironment } from '../../support/environment';
import { runCli } from '../../unit/cli/run-cli';

// Each waits some 5 s until it gives up: they wait beside one another.

const BIN = path.join(__dirname, '../../../bin/parley.js');
const run = promisify(execFile);
const env = { PATH: process.env['PATH'], PARLEY_DATA_DIR: path.join(tmpdir(), 'no-parley-here') };

test.concurrent('recount: a MongoDB that is not there is said in words', async () => {
  const { code, err } = await runCli(['recount'], { MONGODB_URI: 'mongodb://me:pass@127.0.0.1:9/x' });
  expect(code).toBe(1);
  expect(err).toContain('MongoDB at mongodb://127.0.0.1:9/x cannot be reached');
});

test.concurrent('redrive: a Temporal that is not there is said in words', async () => {
  const { code, err } = await runCli(['redrive', '--status', 'received'], {
    MONGODB_URI: freshDatabaseUri(),
    TEMPORAL_ADDRESS: '127.0.0.1:9',
  });
  expect(code).toBe(1);
  expect(err).toContain('Temporal at 127.0.0.1:9 cannot be reached');
});

test.concurrent('reconcile: a Temporal that is not there is said in words', async () => {
  const { code, err } = await runCli(['reconcile'], testEnvironment({ TEMPORAL_ADDRESS: '127.0.0.1:9' }));
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringContaining('Temporal at 127.0.0.1:9 cannot be'),
  });
});

test.concurrent('doctor ends also where every server takes the connection and says nothing', async () => {
  const sockets = new Set<Socket>();
  const silent = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const { port } = silent.address() as AddressInfo;
  const address = `127.0.0.1:${port}`;
  try {
    const failure = run(BIN, ['doctor'], {
      cwd: tmpdir(),
      timeout: 30_000,
      env: {
        ...env,
        MONGODB_URI: `mongodb://${address}/x`,
        TEMPORAL_ADDRESS: address,
        GETSTREAM_API_KEY: 'key',
        GETSTREAM_API_SECRET: 'secret',
        GETSTREAM_BASE_URL: `http://${address}`,
        SMTP_URL: `smtp://${address}`,
        AUTH_JWT_SECRET: JWT_SECRET,
        PORT: String(port),
      },
    });
    await expect(failure).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('5 failed, 2 to look at.') as string,
    });
  } finally {
    for (const socket of sockets) socket.destroy();
    silent.close();
  }
});
