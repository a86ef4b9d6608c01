import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// @ts-expect-error plain JavaScript without types: it runs before anything is installed
import { whyInstall } from '../../../local/node-modules.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-modules-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lock(place: string, packages: Record<string, object>): void {
  writeFileSync(join(folder, place), JSON.stringify({ packages }));
}

const asked = {
  '': { name: 'parley' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/only-on-macos': { version: '1.0.0', optional: true },
};

describe('whyInstall', () => {
  it('is satisfied when every package is there in its version', () => {
    lock('package-lock.json', asked);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(whyInstall(folder)).toBeUndefined();
  });

  it('names what differs', () => {
    lock('package-lock.json', asked);
    expect(whyInstall(folder)).toBe('nothing is installed yet');
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } });
    expect(whyInstall(folder)).toBe('node_modules/a is not at 1.0.0');
  });
});
