import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createParleyProcess } from '../../../local/parley-process';
import { freePort } from '../../../local/servers/free-port';

export function parleyProcess(): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-process-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function entry(name: string, body: string): string {
    const file = join(folder, `${name}.cjs`);
    writeFileSync(file, body);
    return file;
  }

  const serving = entry(
    'serving',
    `const server = require('node:http').createServer((_, response) => response.end('ok'));
   server.listen(Number(process.env.PORT), '127.0.0.1');
   process.on('SIGTERM', () => { console.log('drained'); process.exit(0); });`,
  );

  describe('createParleyProcess', () => {
    it('starts, crashes, starts again and drains', async () => {
      const lines: string[] = [];
      const crashes: string[] = [];
      const parley = createParleyProcess({ PORT: String(await freePort()) }, (line) => lines.push(line), {
        entry: serving,
      });
      parley.onCrash((what) => crashes.push(what));
      await parley.start();
      await parley.kill();
      expect(parley.pid).toBeUndefined();
      await parley.start();
      await parley.stop();
      expect(lines).toEqual(['drained']);
      expect(crashes).toEqual([]);
    });

    it('is told to stop once, however often it is asked to', async () => {
      const patient = entry(
        'patient',
        `const server = require('node:http').createServer((_, response) => response.end('ok'));
       server.listen(Number(process.env.PORT), '127.0.0.1');
       process.on('SIGTERM', () => { console.log('told'); setTimeout(() => process.exit(0), 200); });`,
      );
      const lines: string[] = [];
      const parley = createParleyProcess({ PORT: String(await freePort()) }, (line) => lines.push(line), {
        entry: patient,
      });
      await parley.start();
      await Promise.all([parley.stop(), parley.stop(), parley.stop()]);
      expect(lines).toEqual(['told']);
    });

    it('tells of an end that nobody asked for', async () => {
      const parley = createParleyProcess({ PORT: String(await freePort()) }, () => undefined, {
        entry: serving,
      });
      const crash = new Promise<string>((resolve) => parley.onCrash(resolve));
      await parley.start();
      process.kill(parley.pid ?? 0, 'SIGKILL');
      expect(await crash).toBe('Parley ended (exit SIGKILL)');
    });

    it('quotes what it said when it ends while starting', async () => {
      const failing = entry('failing', `console.error('MONGODB_URI is missing'); process.exit(2);`);
      const parley = createParleyProcess({ PORT: String(await freePort()) }, () => undefined, {
        entry: failing,
      });
      const crashes: string[] = [];
      parley.onCrash((what) => crashes.push(what));
      await expect(parley.start()).rejects.toThrow(/exit 2[^]*MONGODB_URI is missing/);
      expect(crashes).toEqual([]);
    });
  });
}
