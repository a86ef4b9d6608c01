import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BinarySource, resolveBinaries } from '../../../local/binaries.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'parley-binaries-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** An executable that prints what the real one prints. */
function stub(folder: string, file = 'mongod', output = 'db version v7.0.1'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, `#!/bin/sh\necho '${output}'\n`);
  chmodSync(path, 0o755);
  return path;
}

const nowhere: BinarySource = () => Promise.resolve({ fault: 'no network here' });
const cache = (): string => join(root, 'cache');

function resolveMongod(env: NodeJS.ProcessEnv, sources: BinarySource[] = [nowhere]) {
  const all = { PARLEY_CACHE_DIR: cache(), PATH: join(root, 'path'), ...env };
  return resolveBinaries({ quiet: true, needs: ['mongod'], env: all, sources });
}

describe('resolveBinaries', () => {
  it('prefers the variable, then the PATH, then the cache', async () => {
    const cached = stub(join(cache(), 'bin'));
    expect(await resolveMongod({})).toEqual({ mongod: cached });
    const onPath = stub(join(root, 'path'));
    expect(await resolveMongod({})).toEqual({ mongod: onPath });
    const own = stub(join(root, 'own'));
    expect(await resolveMongod({ MONGOD_BINARY: own })).toEqual({ mongod: own });
  });

  it('says so when a variable names something unusable, and looks no further', async () => {
    stub(join(root, 'path'));
    const missing = join(root, 'missing');
    await expect(resolveMongod({ MONGOD_BINARY: missing })).rejects.toThrow(
      `MONGOD_BINARY=${missing} does not exist`,
    );
    const wrong = stub(join(root, 'own'), 'mongod', 'hello');
    await expect(resolveMongod({ MONGOD_BINARY: wrong })).rejects.toThrow('does not run as mongod: hello');
    chmodSync(wrong, 0o644);
    await expect(resolveMongod({ MONGOD_BINARY: wrong })).rejects.toThrow('chmod +x');
  });

  it('passes over one on the PATH that is too old, and tells of it when nothing else is found', async () => {
    stub(join(root, 'path'), 'mongod', 'db version v4.4.2');
    await expect(resolveMongod({})).rejects.toThrow(/version 4\.4; Parley needs 6\.0.*\n.*no network here/);
    const cached = stub(join(cache(), 'bin'));
    expect(await resolveMongod({})).toEqual({ mongod: cached });
  });

  it('brings what is missing from the first source that has it, and only what runs', async () => {
    const broken: BinarySource = (_binary, folder) =>
      Promise.resolve({ path: stub(folder, 'mongod', 'Segmentation fault') });
    const good: BinarySource = (_binary, folder) => Promise.resolve({ path: stub(folder) });
    const never: BinarySource = () => Promise.reject(new Error('asked in vain'));
    expect(await resolveMongod({}, [nowhere, broken, good, never])).toEqual({
      mongod: join(cache(), 'bin', 'mongod'),
    });
    expect(await resolveMongod({}, [never])).toEqual({ mongod: join(cache(), 'bin', 'mongod') });
  });

  it('leaves nothing behind when no source has it, and says what to do', async () => {
    await expect(resolveMongod({})).rejects.toThrow(/no network here[^]*MONGOD_BINARY/);
    expect(existsSync(join(cache(), 'bin'))).toBe(false);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('brings a binary once for two set-ups at the same time', async () => {
    const calls: string[] = [];
    const source: BinarySource = (binary, folder) => {
      calls.push(binary.key);
      return Promise.resolve({ path: stub(folder) });
    };
    await Promise.all([resolveMongod({}, [source]), resolveMongod({}, [source])]);
    expect(calls).toEqual(['mongod']);
  });

  it('takes over the lock of a process that is gone', async () => {
    mkdirSync(cache());
    writeFileSync(join(cache(), 'lock'), '999999999');
    mkdirSync(join(cache(), 'bringing-mongod-left'));
    const source: BinarySource = (_binary, folder) => Promise.resolve({ path: stub(folder) });
    expect(await resolveMongod({}, [source])).toEqual({ mongod: join(cache(), 'bin', 'mongod') });
    expect(readdirSync(cache()).toSorted()).toEqual(['bin', 'checked.json']);
  });
});
