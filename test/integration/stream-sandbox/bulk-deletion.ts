import { eventOf } from '../../unit/inbox/parsed';
import { failure, startBench, type Bench } from './bench';

export function bulkDeletion(): void {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.close());
  beforeEach(() => bench.forget());

  /** A channel of two, named after the first, in which each has written twice. */
  async function talk(ann: string, bob: string) {
    await bench.server.upsertUsers([{ id: ann, name: 'Ann' }, { id: bob }]);
    const channel = bench.server.channel('messaging', `${ann}-${bob}`, {
      members: [ann, bob],
      created_by_id: ann,
    });
    await channel.create();
    for (const [index, user_id] of [ann, bob, ann, bob].entries())
      await channel.sendMessage({ id: `${channel.id}-${index}`, text: `Message ${index}`, user_id });
    return channel;
  }

  const textsOf = async (channel: Awaited<ReturnType<typeof talk>>) =>
    (await channel.query({ messages: { limit: 10 } })).messages.map(({ text, deleted_at: at }) =>
      at ? 'deleted' : text,
    );
  const read = async (type: string) => (await bench.events(type)).map((body) => eventOf(body));

  test('truncate: what was written before is gone, what comes later is there', async () => {
    const channel = await talk('t-ann', 't-bob');
    const { channel: emptied } = await channel.truncate({ user_id: 't-ann' });
    await channel.sendMessage({ id: 't-later', text: 'Later', user_id: 't-bob' });
    expect(await textsOf(channel)).toEqual(['Later']);
    const { truncated_at: at } = emptied;
    expect(await read('channel.truncated')).toMatchObject([
      { cid: channel.cid, channel: { truncated_at: Date.parse(at ?? '') } },
    ]);
    const [later] = await bench.events('message.new').then((events) => events.slice(-1));
    expect(later.members.map((member: any) => member.user.channel_unread_count)).toEqual([1, 0]);
    expect(await failure(channel.truncate({ message: { text: 'Gone' } }))).toMatchObject({ code: 4 });
  });

  test('deleteUser: the account, and its messages where that is asked for', async () => {
    const channel = await talk('d-ann', 'd-bob');
    await bench.server.deleteUser('d-ann');
    expect(await textsOf(channel)).toEqual(['Message 0', 'Message 1', 'Message 2', 'Message 3']);
    await bench.server.deleteUser('d-ann', { mark_messages_deleted: true });
    expect(await textsOf(channel)).toEqual(['deleted', 'Message 1', 'deleted', 'Message 3']);
    expect(await failure(bench.server.upsertUser({ id: 'd-ann' }))).toMatchObject({ code: 4 });
    const user = { id: 'd-ann', name: 'Ann' };
    expect(await read('user.deleted')).toMatchObject([
      { user, account: 'soft', messages: undefined },
      { user, account: 'soft', messages: 'soft' },
    ]);
  });

  test('deleteUsers: for good, with all that they wrote and their conversations', async () => {
    const channel = await talk('h-ann', 'h-bob');
    expect(await failure(bench.server.deleteUsers(['h-ann'], { user: 'hard' }))).toMatchObject({ code: 4 });
    const task = await bench.server.deleteUsers(['h-ann'], {
      user: 'hard',
      messages: 'hard',
      conversations: 'hard',
    });
    expect(await bench.server.getTask(task.task_id)).toMatchObject({ status: 'completed' });
    expect(await failure(channel.sendMessage({ text: 'Hello?', user_id: 'h-bob' }))).toMatchObject({
      code: 16,
    });
    expect(await read('channel.deleted')).toMatchObject([{ cid: channel.cid }]);
    expect(await read('user.deleted')).toMatchObject([
      { user: { id: 'h-ann' }, account: 'wiped', messages: 'wiped' },
    ]);
  });

  test('banUser may delete what somebody wrote in a channel, or everywhere', async () => {
    const channel = await talk('b-ann', 'b-bob');
    await channel.banUser('b-bob', { banned_by_id: 'b-ann', delete_messages: 'hard' });
    expect(await textsOf(channel)).toEqual(['Message 0', 'Message 2']);
    await bench.server.banUser('b-ann', { banned_by_id: 'b-bob', delete_messages: 'soft' });
    expect(await textsOf(channel)).toEqual(['deleted', 'deleted']);
    expect(await read('user.messages.deleted')).toMatchObject([
      { user: { id: 'b-bob' }, cid: channel.cid, messages: 'wiped' },
      { user: { id: 'b-ann' }, cid: undefined, messages: 'soft' },
    ]);
  });
}
