import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParleyProcess, type ParleyProcess } from '../../../local/parley-process';
import { restartAfterCrashes } from '../../../local/restart-after-crashes';
import { freePort } from '../../../local/servers/free-port';
import { waitUntil } from '../../support/wait-until';

const folder = mkdtempSync(join(tmpdir(), 'parley-restart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const entry = join(folder, 'serving.cjs');
writeFileSync(
  entry,
  `require('node:http').createServer((_, response) => response.end('ok'))
     .listen(Number(process.env.PORT), '127.0.0.1');`,
);

let parley: ParleyProcess;
beforeEach(async () => {
  parley = createParleyProcess({ PORT: String(await freePort()) }, () => undefined, { entry });
  await parley.start();
});
afterEach(() => parley.stop());

function killed(): number {
  const pid = parley.pid ?? 0;
  process.kill(pid, 'SIGKILL');
  return pid;
}

test('Parley that was killed is started again, until it crashes again and again', async () => {
  const said: string[] = [];
  let failure: unknown;
  restartAfterCrashes(parley, (line) => said.push(line), { mayRestart: true }).catch(
    (error: unknown) => (failure = error),
  );
  for (let crash = 1; crash <= 4; crash += 1) {
    const pid = killed();
    await waitUntil(
      'it is ready again',
      () => said.filter((line) => line.includes('ready again')).length === crash,
    );
    expect(parley.pid).not.toBe(pid);
  }
  expect(said[0]).toBe('Parley ended (exit SIGKILL); starting it again');
  expect(failure).toBeUndefined();
  killed();
  await waitUntil('it is given up', () => failure !== undefined);
  expect(String(failure)).toContain('Parley ended (exit SIGKILL)');
});

test('where it must not be restarted, the first crash is told', async () => {
  const crashed = restartAfterCrashes(parley, () => undefined, { mayRestart: false });
  killed();
  await expect(crashed).rejects.toThrow('Parley ended (exit SIGKILL)');
  expect(parley.pid).toBeUndefined();
});
