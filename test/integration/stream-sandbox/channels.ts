import { failure, startBench, type Bench } from './bench';

export function channelsTests(): void {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([
      { id: 'ann', name: 'Ann' },
      { id: 'ben', name: 'Ben' },
      { id: 'cleo' },
      { id: 'boss', role: 'admin' },
    ]);
  });
  afterAll(() => bench.close());

  const created = async (id: string, data: object = {}, type = 'messaging') => {
    const channel = bench.server.channel(type, id, {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
      ...data,
    } as never);
    await channel.create();
    return channel;
  };

  test('create makes the channel once and announces it once', async () => {
    const channel = await created('order-1', { order_id: 'o1', name: 'Order 1' });
    expect(channel.data).toMatchObject({
      cid: 'messaging:order-1',
      order_id: 'o1',
      name: 'Order 1',
      member_count: 2,
      frozen: false,
      created_by: { id: 'ann' },
      config: { max_message_length: 5000 },
    });
    expect(Object.keys(channel.state.members).toSorted()).toEqual(['ann', 'ben']);
    await created('order-1', { order_id: 'other' });
    const events = (await bench.events('channel.created')).filter(({ cid }) => cid === 'messaging:order-1');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      channel_id: 'order-1',
      channel_type: 'messaging',
      channel_custom: { order_id: 'o1', name: 'Order 1' },
      channel: {
        order_id: 'o1',
        members: [
          { user_id: 'ann', role: 'owner' },
          { user_id: 'ben', role: 'member' },
        ],
      },
      user: { id: 'ann' },
      members: [{ user_id: 'ann', user: { unread_count: 0 } }, { user_id: 'ben' }],
      request_info: { type: 'server', sdk: expect.stringContaining('stream-chat-js') },
    });
  });

  test('without an id the members make the channel', async () => {
    const data = { created_by_id: 'ann', members: ['ben', 'ann'] } as never;
    const first = await bench.server.channel('messaging', data).create();
    expect(first.channel.id).toMatch(/^!members-/);
    const again = await bench.server
      .channel('messaging', { created_by_id: 'ann', members: ['ann', 'ben'] } as never)
      .create();
    expect(again.channel.cid).toBe(first.channel.cid);
    const alone = bench.server.channel('messaging', { created_by_id: 'ann', members: ['ann'] } as never);
    expect(await failure(alone.create())).toMatchObject({ code: 4, status: 400 });
    const known = bench.server.channel('messaging', first.channel.id);
    expect(await failure(known.addMembers(['cleo']))).toMatchObject({ code: 17, status: 403 });
  });

  test.each([
    ['nobody made it', 'c1', {}, 4, 'either data.created_by or data.created_by_id must be provided'],
    ['two made it', 'c2', { created_by_id: 'ann', created_by: { id: 'ann' } }, 4, 'cannot set both'],
    ['unknown members', 'c3', { created_by_id: 'ann', members: ['zoe'] }, 4, "but don't exist: [zoe]"],
    ['a reserved field', 'c4', { created_by_id: 'ann', muted: true }, 4, 'data.muted is a reserved field'],
    ['a long id', 'c'.repeat(65), { created_by_id: 'ann' }, 4, 'channel.id'],
    ['too much data', 'c5', { created_by_id: 'ann', story: 'x'.repeat(5200) }, 22, 'custom data'],
  ])('create is refused: %s', async (_, id, data, code, text) => {
    const error = await failure(bench.server.channel('messaging', id, data as never).create());
    expect(error).toMatchObject({ name: 'ErrorFromResponse', code });
    expect(error.message).toContain(`GetOrCreateChannel failed with error: "`);
    expect(error.message).toContain(text);
  });

  test('an unknown channel type, until it is made', async () => {
    const channel = () => bench.server.channel('order', 'x', { created_by_id: 'ann' } as never).create();
    expect(await failure(channel())).toMatchObject({ code: 16, status: 404 });
    await bench.server.createChannelType({ name: 'order' });
    expect((await channel()).channel.cid).toBe('order:x');
  });

  test('update replaces the custom data, and may post a message', async () => {
    const channel = await created('upd', { a: 1 });
    const result = await channel.update({ b: 2 } as never, { text: 'changed', user_id: 'ann' });
    expect(result.channel).toMatchObject({ b: 2 });
    expect(result.channel).not.toHaveProperty('a');
    expect(result.message).toMatchObject({ text: 'changed', type: 'system' });
    const [event] = (await bench.events('channel.updated')).filter(({ cid }) => cid === 'messaging:upd');
    expect(event).toMatchObject({
      channel: { b: 2 },
      channel_custom: { b: 2 },
      message: { text: 'changed' },
    });
  });

  test('updatePartial sets and unsets', async () => {
    const channel = await created('part', { a: 1, b: 2 });
    const { channel: data } = await channel.updatePartial({
      set: { a: 3, frozen: true } as never,
      unset: ['b'] as never,
    });
    expect(data).toMatchObject({ a: 3, frozen: true });
    expect(data).not.toHaveProperty('b');
    expect(await failure(channel.updatePartial({ set: { cid: 'x' } }))).toMatchObject({ code: 4 });
  });

  test('members come and go', async () => {
    const channel = await created('mem');
    const { members } = await channel.addMembers(['cleo', 'ben']);
    expect(members.map(({ user_id }) => user_id)).toEqual(['ann', 'ben', 'cleo']);
    await channel.removeMembers(['cleo', 'nobody']);
    const here = ({ cid }: { cid: string }) => cid === 'messaging:mem';
    const [added, ...more] = (await bench.events('member.added')).filter(here);
    expect(added).toMatchObject({
      user: { id: 'cleo' },
      member: { user_id: 'cleo', channel_role: 'channel_member' },
    });
    expect(more).toEqual([]);
    expect((await bench.events('member.removed')).filter(here)).toMatchObject([{ user: { id: 'cleo' } }]);
    expect(await failure(channel.addMembers(['zoe']))).toMatchObject({
      code: 4,
      message: expect.stringContaining('UpdateChannel failed with error: "The following users are involved'),
    });
    await channel.removeMembers(['ann', 'ben']);
    const last = (await bench.events('member.removed')).filter(here).at(-1);
    expect(last).not.toHaveProperty('members');
  });

  test('queryMembers filters', async () => {
    const channel = await created('who');
    const { members } = await channel.queryMembers({ name: 'Ben' });
    expect(members.map(({ user_id }) => user_id)).toEqual(['ben']);
  });

  test('delete: it is gone, and comes back empty', async () => {
    const channel = await created('del');
    await channel.sendMessage({ id: 'del-1', text: 'a', user_id: 'ann' });
    const { channel: gone } = await channel.delete();
    expect(gone).toMatchObject({ cid: 'messaging:del', deleted_at: expect.any(String) });
    expect(await failure(channel.sendMessage({ text: 'b', user_id: 'ann' }))).toMatchObject({
      code: 16,
      status: 404,
    });
    expect(await failure(bench.server.getMessage('del-1'))).toMatchObject({ code: 16 });
    const [event] = (await bench.events('channel.deleted')).filter(({ cid }) => cid === 'messaging:del');
    expect(event.channel.deleted_at).toBe(gone.deleted_at);
    expect((await (await created('del')).query({ messages: { limit: 10 } })).messages).toEqual([]);
    const { result, task_id } = await bench.server.deleteChannels(['messaging:del'], { hard_delete: true });
    expect(result).toEqual({ 'messaging:del': { status: 'ok' } });
    expect(await bench.server.getTask(task_id ?? '')).toMatchObject({ status: 'completed' });
  });

  describe('queryChannels', () => {
    beforeAll(async () => {
      for (const [rank, id] of ['qa', 'qb', 'qc'].entries()) {
        const channel = await created(id, {
          kind: 'query',
          rank,
          members: rank === 2 ? ['ann'] : ['ann', 'cleo'],
        });
        await channel.sendMessage({ text: `first in ${id}`, user_id: 'ann' });
        await channel.sendMessage({ text: `second in ${id}`, user_id: 'ann' });
      }
    });
    const ids = async (filter: object, sort: object = { rank: 1 }, options: object = {}) =>
      (await bench.server.queryChannels({ kind: 'query', ...filter } as never, sort as never, options)).map(
        ({ id }) => id,
      );

    test('filters', async () => {
      expect(await ids({ cid: { $in: ['messaging:qb', 'messaging:qa', 'messaging:none'] } })).toEqual([
        'qa',
        'qb',
      ]);
      expect(await ids({ cid: 'messaging:qb' })).toEqual(['qb']);
      expect(await ids({ id: { $eq: 'qc' }, type: 'messaging' })).toEqual(['qc']);
      expect(await ids({ members: { $in: ['cleo'] } })).toEqual(['qa', 'qb']);
      expect(await ids({ members: ['cleo', 'ann'] })).toEqual(['qa', 'qb']);
      expect(await ids({ members: { $eq: ['ann'] } })).toEqual(['qc']);
      expect(await ids({ $or: [{ rank: { $lt: 1 } }, { rank: { $gte: 2 } }] })).toEqual(['qa', 'qc']);
      expect(await ids({ $and: [{ rank: { $gt: 0 } }, { rank: { $lte: 1 } }] })).toEqual(['qb']);
      expect(await ids({ kind: 'other' })).toEqual([]);
      expect(await ids({ missing: { $exists: false } })).toHaveLength(3);
    });

    test('dates', async () => {
      const [{ data } = { data: undefined }] = await bench.server.queryChannels({ cid: 'messaging:qb' });
      const at = (data as any).created_at as string;
      expect(await ids({ created_at: { $gt: at } })).toEqual(['qc']);
      expect(await ids({ created_at: { $gte: at } })).toEqual(['qb', 'qc']);
      expect(await ids({ last_message_at: { $lt: new Date(Date.now() + 1000) } })).toHaveLength(3);
      expect(await ids({ updated_at: { $gt: new Date(Date.now() + 1000) } })).toEqual([]);
    });

    test('sort and pages', async () => {
      expect(await ids({}, { rank: -1 })).toEqual(['qc', 'qb', 'qa']);
      expect(await ids({}, [])).toEqual(['qc', 'qb', 'qa']);
      expect(await ids({}, { last_message_at: 1 }, { limit: 1, offset: 1 })).toEqual(['qb']);
      expect(await failure(ids({}, {}, { limit: 31 }))).toMatchObject({ code: 4, status: 400 });
      expect(await failure(ids({ rank: { $near: 1 } }))).toMatchObject({ code: 4, status: 400 });
      expect(await failure(ids({}, {}, { watch: true }))).toMatchObject({ code: 4, status: 400 });
    });

    test('state', async () => {
      const [found] = await bench.server.queryChannels({ cid: 'messaging:qa' }, [], { message_limit: 1 });
      expect(found?.state.messages.map(({ text }) => text)).toEqual(['second in qa']);
      expect(found?.state.read['cleo']).toMatchObject({ unread_messages: 2 });
    });

    test('users find their own only', async () => {
      const cleo = await bench.as('cleo');
      const found = await cleo.queryChannels({ kind: 'query' } as never, { rank: 1 } as never);
      expect(found.map(({ id }) => id)).toEqual(['qa', 'qb']);
    });
  });

  test('what users may do with channels', async () => {
    await created('rights');
    const open = async (id: string) => (await bench.as(id)).channel('messaging', 'rights');
    expect(await failure((await open('cleo')).query({}))).toMatchObject({ code: 17, status: 403 });
    expect(await failure((await open('ben')).updatePartial({ set: { name: 'x' } as never }))).toMatchObject({
      code: 17,
    });
    expect(await failure((await open('ben')).addMembers(['cleo']))).toMatchObject({ code: 17 });
    expect(await failure((await open('ben')).delete())).toMatchObject({ code: 17 });
    await (await open('ben')).removeMembers(['ben']);
    await (await open('ann')).addMembers(['cleo']);
    expect((await (await open('cleo')).query({})).membership).toMatchObject({ user_id: 'cleo' });
    await (await open('boss')).updatePartial({ set: { name: 'Boss was here' } as never });
    const event = (await bench.events('channel.updated')).at(-1);
    expect(event).toMatchObject({ user: { id: 'boss' }, request_info: { type: 'client' } });
  });
}
