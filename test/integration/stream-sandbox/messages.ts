import type { Channel } from 'stream-chat';
import { failure, startBench, type Bench } from './bench';

export function messagesTests(): void {
  let bench: Bench;
  let channel: Channel;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }, { id: 'cleo' }]);
  });
  beforeEach(async () => {
    const id = `m-${Math.random().toString(36).slice(2)}`;
    channel = bench.server.channel('messaging', id, {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
      listing_id: 'l1',
    } as never);
    await channel.create();
    await bench.sandbox.idle();
    bench.forget();
  });
  afterAll(() => bench.close());

  const as = async (id: string) => (await bench.as(id)).channel('messaging', channel.id);

  test('a message comes back as Stream has it, and is announced', async () => {
    const { message } = await channel.sendMessage(
      {
        id: 'first',
        text: 'hi <b> & "you"',
        user_id: 'ann',
        mentioned_users: ['ben'],
        parley: { kind: 'offer' },
      } as never,
      { skip_push: true },
    );
    expect(message).toMatchObject({
      id: 'first',
      text: 'hi <b> & "you"',
      html: '<p>hi &lt;b&gt; &amp; &quot;you&quot;</p>\n',
      type: 'regular',
      cid: channel.cid,
      user: { id: 'ann' },
      member: { channel_role: 'channel_member' },
      mentioned_users: [{ id: 'ben' }],
      attachments: [],
      latest_reactions: [],
      reaction_counts: {},
      reply_count: 0,
      silent: false,
      shadowed: false,
      pinned: false,
      pinned_at: null,
      parley: { kind: 'offer' },
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/),
    });
    const [event, ...more] = await bench.events('message.new');
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      cid: channel.cid,
      channel_id: channel.id,
      channel_type: 'messaging',
      channel_custom: { listing_id: 'l1' },
      message_id: 'first',
      message: { id: 'first', parley: { kind: 'offer' } },
      user: { id: 'ann', unread_count: 0 },
      members: [
        { user_id: 'ann', user: { channel_unread_count: 0 } },
        { user_id: 'ben', user: { channel_unread_count: 1, channel_last_read_at: expect.any(String) } },
      ],
      request_info: { type: 'server', ip: '127.0.0.1' },
    });
    expect(event).not.toHaveProperty('thread_participants');
  });

  test('times are in one order', async () => {
    const times: string[] = [];
    for (let index = 0; index < 20; index += 1) {
      const { message } = await channel.sendMessage({ text: String(index), user_id: 'ann' });
      times.push(message.created_at ?? '');
    }
    const micros = times.map(
      (time) => Date.parse(time) * 1000 + Number(/\.\d{3}(\d*)Z/.exec(time)?.[1]?.padEnd(3, '0') ?? 0),
    );
    expect(micros).toEqual([...new Set(micros)].toSorted((left, right) => left - right));
  });

  test('an id is given once, also after the message is gone', async () => {
    const send = (id: string) => channel.sendMessage({ id, text: 'x', user_id: 'ann' });
    for (const id of ['dup-alive', 'dup-soft', 'dup-hard']) await send(id);
    await bench.server.deleteMessage('dup-soft');
    await bench.server.deleteMessage('dup-hard', true);
    for (const id of ['dup-alive', 'dup-soft', 'dup-hard']) {
      const error = await failure(send(id));
      expect(error).toMatchObject({ name: 'ErrorFromResponse', code: 4, status: 400 });
      expect(error.message).toBe(
        `StreamChat error code 4: SendMessage failed with error: "a message with ID ${id} already exists"`,
      );
    }
    expect(await bench.events('message.new')).toHaveLength(3);
  });

  test.each([
    [
      'no author',
      { text: 'x' },
      4,
      'either message.user or message.user_id must be provided when using server side auth.',
    ],
    [
      'two authors',
      { text: 'x', user_id: 'ann', user: { id: 'ann' } },
      4,
      'cannot set both message.user and message.user_id.',
    ],
    ['unknown author', { text: 'x', user_id: 'zoe' }, 4, 'zoe'],
    ['too long', { text: 'x'.repeat(5001), user_id: 'ann' }, 20, '5000'],
    ['nothing in it', { text: '', user_id: 'ann' }, 4, 'required'],
    [
      '31 attachments',
      { text: 'x', user_id: 'ann', attachments: Array.from({ length: 31 }, () => ({})) },
      4,
      '30',
    ],
    [
      '26 mentions',
      { text: 'x', user_id: 'ann', mentioned_users: Array.from({ length: 26 }, (_, n) => `u${n}`) },
      4,
      '25',
    ],
    ['another type', { text: 'x', user_id: 'ann', type: 'deleted' }, 4, 'message.type'],
    ['a bad id', { id: 'a,b', text: 'x', user_id: 'ann' }, 4, 'message.id'],
    ['a long id', { id: 'a'.repeat(256), text: 'x', user_id: 'ann' }, 4, 'message.id'],
    ['too much data', { text: 'x', user_id: 'ann', story: 'x'.repeat(5200) }, 22, 'custom data'],
    [
      'a reserved field',
      { text: 'x', user_id: 'ann', i18n: { hey: 1 } },
      4,
      'message.i18n is a reserved field',
    ],
    ['no object', 'hello', 4, 'message'],
  ])('a message is refused: %s', async (_, message, code, text) => {
    const error = await failure(channel.sendMessage(message as never));
    expect(error).toMatchObject({ name: 'ErrorFromResponse', code });
    expect(error.message).toContain(text);
    expect(await bench.events('message.new')).toEqual([]);
  });

  test('5000 characters fit, whatever their size', async () => {
    const { message } = await channel.sendMessage({ text: '🙂'.repeat(5000), user_id: 'ann' });
    expect(message.text).toHaveLength(10_000);
  });

  test('a server may write for one who is no member, and make the author', async () => {
    expect((await channel.sendMessage({ text: 'x', user_id: 'cleo' })).message.user?.id).toBe('cleo');
    const { message } = await channel.sendMessage({ text: 'x', user: { id: 'new-one', name: 'New' } });
    expect(message.user).toMatchObject({ id: 'new-one', name: 'New' });
  });

  test('an unknown channel', async () => {
    const error = await failure(
      bench.server.channel('messaging', 'none').sendMessage({ text: 'x', user_id: 'ann' }),
    );
    expect(error).toMatchObject({ code: 16, status: 404 });
  });

  test('system messages are for servers', async () => {
    const { message } = await channel.sendMessage({ text: 'sold', user_id: 'ann', type: 'system' });
    expect(message.type).toBe('system');
    expect(await failure((await as('ann')).sendMessage({ text: 'sold', type: 'system' }))).toMatchObject({
      code: 17,
      status: 403,
    });
  });

  test('users write as themselves, where they are members', async () => {
    const { message } = await (await as('ben')).sendMessage({ text: 'from ben' });
    expect(message.user?.id).toBe('ben');
    const [event] = await bench.events('message.new');
    expect(event).toMatchObject({ user: { id: 'ben' }, request_info: { type: 'client' } });
    expect(await failure((await as('ben')).sendMessage({ text: 'x', user_id: 'ann' }))).toMatchObject({
      code: 17,
    });
    const error = await failure((await as('cleo')).sendMessage({ text: 'x' }));
    expect(error).toMatchObject({ code: 17, status: 403 });
    expect(error.message).toContain(
      "User 'cleo' with role 'user' is not allowed to perform action CreateMessage",
    );
  });

  test('replies, in their thread', async () => {
    await channel.sendMessage({ id: `${channel.id}-p`, text: 'parent', user_id: 'ann' });
    const { message } = await channel.sendMessage({
      text: 'reply',
      user_id: 'ben',
      parent_id: `${channel.id}-p`,
    });
    expect(message).toMatchObject({ type: 'reply', parent_id: `${channel.id}-p`, show_in_channel: false });
    expect((await bench.server.getMessage(`${channel.id}-p`)).message).toMatchObject({ reply_count: 1 });
    expect((await channel.getReplies(`${channel.id}-p`, { limit: 5 })).messages).toMatchObject([
      { text: 'reply' },
    ]);
    expect((await channel.query({ messages: { limit: 5 } })).messages).toHaveLength(1);
    const events = await bench.events('message.new');
    const reply = events.find((event) => event.message.type === 'reply');
    expect(reply.thread_participants.map(({ id }: { id: string }) => id)).toEqual(['ann', 'ben']);
    const orphan = channel.sendMessage({ text: 'x', user_id: 'ben', parent_id: 'none' });
    expect(await failure(orphan)).toMatchObject({ code: 16 });
  });
}
