import { execFile } from 'node:child_process';
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
