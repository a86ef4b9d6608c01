import { execFile } from 'node:child_process';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { JWT_SECRET } from '../../support/environment';

const BIN = path.join(__dirname, '../../../bin/parley.js');
const run = promisify(execFile);
const env = { PATH: process.env['PATH'], PARLEY_DATA_DIR: path.join(tmpdir(), 'no-parley-here') };

test('the command runs from the sources, from any folder', async () => {
  const { stdout, stderr } = await run(BIN, ['token', '--role', 'support', '--user', 'u1'], {
    cwd: tmpdir(),
    env: { ...env, AUTH_JWT_SECRET: JWT_SECRET },
  });
  expect(stderr).toBe('');
  expect(decodeJwt(stdout.trim())).toMatchObject({ sub: 'u1', role: 'support' });
});

test('its exit code and its streams are those of the command, without colours', async () => {
  await expect(run(BIN, ['doctor', '--nonsense'], { cwd: tmpdir(), env })).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining("error: unknown option '--nonsense'"),
  });
});

test('doctor ends also where every server takes the connection and says nothing', async () => {
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
