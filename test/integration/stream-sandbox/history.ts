import type { Channel } from 'stream-chat';
import { failure, startBench, type Bench } from './bench';

export function historyTests(): void {
  let bench: Bench;
  let channel: Channel;
  const times: string[] = [];
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }]);
    channel = bench.server.channel('messaging', 'history', {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
    } as never);
    await channel.create();
    for (let index = 0; index < 10; index += 1) {
      const { message } = await channel.sendMessage({ id: `h${index}`, text: String(index), user_id: 'ann' });
      times.push(message.created_at ?? '');
    }
  });
  afterAll(() => bench.close());

  const page = async (messages: object) =>
    (await bench.server.channel('messaging', 'history').query({ messages })).messages
      .map(({ text }) => text)
      .join('');

  test('pages by id and by time, oldest first', async () => {
    expect(await page({ limit: 3 })).toBe('789');
    expect(await page({ limit: 3, id_lt: 'h7' })).toBe('456');
    expect(await page({ limit: 3, id_lte: 'h7' })).toBe('567');
    expect(await page({ limit: 3, id_gt: 'h2' })).toBe('345');
    expect(await page({ limit: 3, id_gte: 'h2' })).toBe('234');
    expect(await page({ limit: 4, id_around: 'h5' })).toBe('3456');
    expect(await page({ limit: 3, created_at_before: times[4] })).toBe('123');
    expect(await page({ limit: 3, created_at_before_or_equal: times[4] })).toBe('234');
    expect(await page({ limit: 3, created_at_after: times[4] })).toBe('567');
    expect(await page({ limit: 3, created_at_after_or_equal: times[4] })).toBe('456');
    expect(await page({ created_at_after: times[2], created_at_before: times[6] })).toBe('345');
    expect(await page({ limit: 4, created_at_around: times[5] })).toBe('3456');
    expect(await page({ limit: 5, id_lt: 'h0' })).toBe('');
  });

  test('bounds that make no sense', async () => {
    expect(await failure(page({ limit: 301 }))).toMatchObject({ code: 4, status: 400 });
    expect(await failure(page({ id_lt: 'none' }))).toMatchObject({ code: 4 });
    expect(await failure(page({ created_at_after: 'yesterday' }))).toMatchObject({ code: 4 });
  });

  test('messages by their ids, those of the channel', async () => {
    const other = bench.server.channel('messaging', 'elsewhere', { created_by_id: 'ann' } as never);
    await other.create();
    await other.sendMessage({ id: 'foreign', text: 'x', user_id: 'ann' });
    const { messages } = await channel.getMessagesById(['h1', 'foreign', 'none', 'h3']);
    expect(messages.map(({ id }) => id)).toEqual(['h1', 'h3']);
  });

  test('unread counts, until the channel is read', async () => {
    const state = async () =>
      (await bench.server.channel('messaging', 'history').query({})).read?.find(
        ({ user }) => user.id === 'ben',
      );
    expect(await state()).toMatchObject({ unread_messages: 10, last_read: '0001-01-01T00:00:00Z' });
    await channel.sendMessage({ text: 'psst', user_id: 'ann', silent: true });
    expect(await state()).toMatchObject({ unread_messages: 10 });
    await bench.server.deleteMessage('h9');
    expect(await state()).toMatchObject({ unread_messages: 9 });

    const partly = await channel.markRead({ user_id: 'ben', message_id: 'h6' } as never);
    expect(partly?.event).toMatchObject({
      type: 'message.read',
      user: { id: 'ben', channel_unread_count: 2 },
    });
    const wholly = await channel.markRead({ user_id: 'ben' });
    expect(wholly?.event).toMatchObject({
      cid: channel.cid,
      user: { id: 'ben', unread_count: 0, unread_channels: 0 },
    });
    expect(await state()).toMatchObject({ unread_messages: 0 });

    const event = (await bench.events('message.read')).at(-1);
    expect(event).toMatchObject({
      cid: channel.cid,
      last_read_message_id: expect.any(String),
      user: {
        id: 'ben',
        channel_unread_count: 0,
        total_unread_count: 0,
        channel_last_read_at: event.created_at,
      },
    });
  });

  test('a user reads by its own token; a server says who reads', async () => {
    const own = (await bench.as('ben')).channel('messaging', 'history');
    await own.watch();
    await own.markRead();
    expect((await bench.events('message.read')).at(-1)).toMatchObject({
      user: { id: 'ben' },
      request_info: { type: 'client' },
    });
    const error = await failure(channel.markRead());
    expect(error.message).toContain(
      'MarkRead failed with error: "either user or user_id must be provided when using server side auth."',
    );
  });

  test('totals count over all channels of a user', async () => {
    for (const name of ['t1', 't2']) {
      const more = bench.server.channel('messaging', name, {
        created_by_id: 'ann',
        members: ['ann', 'ben'],
      } as never);
      await more.create();
      await more.sendMessage({ text: 'x', user_id: 'ann' });
    }
    const last = (await bench.events('message.new')).find(({ cid }) => cid === 'messaging:t2');
    expect(last.members[1].user).toMatchObject({
      channel_unread_count: 1,
      unread_count: 2,
      total_unread_count: 2,
      unread_channels: 2,
    });
  });
}
