import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '../../../src/cli/environment';

let folder: string;
let folders: { working: string; install: string };
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'parley-cli-'));
  folders = { working: path.join(folder, 'here'), install: path.join(folder, 'clone') };
  for (const name of [folders.working, folders.install]) mkdirSync(name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

test('without files it is the environment', () => {
  expect(readEnvironment({ PORT: '1' }, folders)).toEqual({ env: { PORT: '1' }, files: [] });
});

test('the environment goes before .env, and .env before the local stack', () => {
  const files = [
    write(path.join(folders.install, '.env'), 'PORT=2\nHOST=two\n'),
    write(
      path.join(folders.install, '.parley', 'local.env'),
      "PORT='3'\nHOST='three'\nSMTP_URL='smtp://three'\n",
    ),
  ];
  expect(readEnvironment({ PORT: '1' }, folders)).toEqual({
    env: { PORT: '1', HOST: 'two', SMTP_URL: 'smtp://three' },
    files,
  });
});

test('the .env of the working directory goes before the one of the clone', () => {
  write(path.join(folders.install, '.env'), 'PORT=2\nHOST=clone\n');
  write(path.join(folders.working, '.env'), 'PORT=3\n');
  expect(readEnvironment({}, folders).env).toEqual({ PORT: '3' });
});

test('PARLEY_DATA_DIR says where the local stack is, also from .env and relative', () => {
  write(path.join(folders.working, '.env'), 'PARLEY_DATA_DIR=data\n');
  write(path.join(folders.working, 'data', 'local.env'), 'HOST=there\n');
  write(path.join(folders.install, '.parley', 'local.env'), 'HOST=elsewhere\n');
  expect(readEnvironment({}, folders).env['HOST']).toBe('there');
});

test('a variable that is set and empty is not set: the local stack fills it, .env does not', () => {
  write(path.join(folders.install, '.env'), 'SMTP_URL=\nLOG_LEVEL=debug\n');
  write(path.join(folders.install, '.parley', 'local.env'), 'SMTP_URL=smtp://local\n');
  expect(readEnvironment({ LOG_LEVEL: '' }, folders).env).toEqual({
    SMTP_URL: 'smtp://local',
    LOG_LEVEL: '',
  });
});
