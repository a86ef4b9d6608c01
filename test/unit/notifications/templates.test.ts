import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleView } from '../../../local/notification-samples';
import { createRenderer } from '../../../src/notifications/content/render';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'parley-templates-'));
  await cp(path.join(__dirname, '../../../templates'), folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

describe('the templates', () => {
  test('of a folder of one own are used', async () => {
    const file = path.join(folder, 'notification.txt');
    await writeFile(file, `Ours: ${await readFile(file, 'utf8')}`);
    expect((await createRenderer(folder)(sampleView('new_offer'))).text).toMatch(/^Ours: New offer/);
  });

  test('that are no MJML are refused, and used when they are put right', async () => {
    const file = path.join(folder, 'notification.mjml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replaceAll('mj-button', 'mj-buton'));
    const render = createRenderer(folder);
    await expect(render(sampleView('new_offer'))).rejects.toThrow(/mj-buton/);
    await writeFile(file, good);
    expect((await render(sampleView('new_offer'))).html).toContain('<h1');
  });

  test('escape every value of the HTML', async () => {
    const files = ['notification.mjml', 'parts/offer.mjml', 'parts/messages.mjml', 'parts/moderation.mjml'];
    for (const file of files) expect(await readFile(path.join(folder, file), 'utf8')).not.toMatch(/\{\{[{&]/);
  });
});
