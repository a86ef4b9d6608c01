import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStreamSandbox } from '../../../local/stream-sandbox/index';
import { failure, KEY, SECRET, startBench } from './bench';

export function persistence(): void {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stream-sandbox-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('the state survives a restart, times go on', async () => {
    const stateFile = join(folder, 'deep', 'state.json');
    const before = await startBench({ stateFile });
    await before.server.upsertUsers([{ id: 'ann', name: 'Ann' }, { id: 'ben' }]);
    const channel = before.server.channel('messaging', 'kept', {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
    } as never);
    await channel.create();
    const { message } = await channel.sendMessage({
      id: 'kept',
      text: 'x',
      user_id: 'ann',
      price: 3,
    } as never);
    await channel.sendMessage({ id: 'gone', text: 'x', user_id: 'ann' });
    await before.server.deleteMessage('gone', true);
    await before.server.banUser('ben', { banned_by_id: 'ann' });
    await before.close();
    expect(await readdir(join(folder, 'deep'))).toEqual(['state.json']);

    const after = await startBench({ stateFile });
    const found = await after.server.getMessage('kept');
    expect(found.message).toEqual(message && { ...message, user: found.message.user });
    const again = after.server.channel('messaging', 'kept');
    const read = (await again.query({})).read?.find(({ user }) => user.id === 'ben');
    expect(read).toMatchObject({ unread_messages: 1, user: { banned: true } });
    expect(await failure(again.sendMessage({ id: 'gone', text: 'x', user_id: 'ann' }))).toMatchObject({
      code: 4,
    });
    const next = await again.sendMessage({ text: 'y', user_id: 'ann' });
    expect(Date.parse(next.message.created_at ?? '')).toBeGreaterThanOrEqual(
      Date.parse(message.created_at ?? ''),
    );
    expect((await after.events('message.new')).at(-1).members[1].user).toMatchObject({ unread_count: 2 });
    await after.close();
  });

  test('it is written while it runs, and deliveries under way do not keep it from closing', async () => {
    const stateFile = join(folder, 'state.json');
    const bench = await startBench({ stateFile });
    bench.hook.answers.push(0);
    await bench.server.upsertUser({ id: 'early' });
    const deadline = Date.now() + 5000;
    let text = '';
    while (!text.includes('early') && Date.now() < deadline) {
      text = await readFile(stateFile, 'utf8').catch(() => '');
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(text).toContain('early');
    expect(bench.sandbox.deliveries()).toMatchObject([{ outcome: 'pending' }]);
    const [delivery] = bench.sandbox.deliveries();
    await bench.close();
    await bench.sandbox.close();
    expect(delivery?.outcome).toBe('dropped');
  });

  test('a snapshot that cannot be read, a port that is taken', async () => {
    const stateFile = join(folder, 'state.json');
    await writeFile(stateFile, '{"version":0}');
    const options = { apiKey: KEY, apiSecret: SECRET };
    await expect(startStreamSandbox({ ...options, port: 0, stateFile })).rejects.toThrow(stateFile);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await expect(startStreamSandbox({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => other.close(resolve));
  });
}
