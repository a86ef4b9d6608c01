import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  lockDataFolder,
  prepareDataFolder,
  resetDataFolder,
  runningStack,
} from '../../../local/data-folder.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'parley-data-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is cleared by reset, and made anew', () => {
    const folder = join(root, 'data');
    expect(resetDataFolder(folder)).toBe(false);
    prepareDataFolder(folder);
    writeFileSync(join(folder, 'mails.json'), '[]');
    prepareDataFolder(folder);
    expect(resetDataFolder(folder)).toBe(true);
    expect(existsSync(folder)).toBe(false);
  });

  it('is not reset when it is not Parley’s', () => {
    writeFileSync(join(root, 'thesis.txt'), 'years of work');
    expect(() => resetDataFolder(root)).toThrow('nothing was deleted');
    expect(existsSync(join(root, 'thesis.txt'))).toBe(true);
  });

  it('is not taken when something else is in it', () => {
    writeFileSync(join(root, 'thesis.txt'), 'years of work');
    expect(() => prepareDataFolder(root)).toThrow('PARLEY_DATA_DIR');
  });

  it('is neither reset nor taken twice while a stack runs on it', () => {
    prepareDataFolder(root);
    const lock = lockDataFolder(root);
    expect(lock.afterCrash).toBe(false);
    expect(runningStack(root)).toBe(process.pid);
    expect(() => resetDataFolder(root)).toThrow(`process ${process.pid}`);
    expect(() => lockDataFolder(root)).toThrow('already runs');
    lock.release();
    expect(resetDataFolder(root)).toBe(true);
  });

  it('is free again when the stack was killed, even if another process has its id now', () => {
    prepareDataFolder(root);
    writeFileSync(join(root, 'stack.json'), JSON.stringify({ pid: 999_999_999, start: '1' }));
    expect(runningStack(root)).toBeUndefined();
    writeFileSync(join(root, 'stack.json'), JSON.stringify({ pid: process.pid, start: 'another time' }));
    expect(runningStack(root)).toBeUndefined();
    expect(lockDataFolder(root).afterCrash).toBe(true);
  });
});
