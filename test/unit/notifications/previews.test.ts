import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { NOTIFICATION_KINDS } from '../../../src/notifications/domain/kinds';

const root = path.join(__dirname, '../../..');

describe('npm run preview-templates', () => {
  test('writes every kind of mail, a digest and a hostile one, and says where', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'parley-previews-'));
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import', 'tsx', path.join(root, 'local/preview-templates.ts')],
        { cwd: root, env: { ...process.env, PARLEY_DATA_DIR: folder } },
      );
      const page = path.join(folder, 'templates/index.html');
      expect(stdout).toContain(page);
      const names = [...NOTIFICATION_KINDS, 'digest', 'hostile'];
      const files = await readdir(path.join(folder, 'templates'));
      expect(files.toSorted()).toEqual(
        [...names.flatMap((name) => [`${name}.html`, `${name}.txt`]), 'index.html'].toSorted(),
      );
      const index = await readFile(page, 'utf8');
      for (const name of names) expect(index).toContain(`href="${name}.html"`);
      for (const file of ['index.html', 'hostile.html']) {
        expect(await readFile(path.join(folder, 'templates', file), 'utf8')).not.toMatch(/<script|<mj-|<b>/);
      }
      expect(await readFile(path.join(folder, 'templates/new_offer.txt'), 'utf8')).toMatch(
        /^Subject: New offer: €180/,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('is a script of the package', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
      scripts: object;
    };
    expect(scripts).toMatchObject({
      'preview-templates': expect.stringContaining('local/preview-templates.ts'),
    });
  });
});
