import type { Channel } from 'stream-chat';
import { failure, startBench, type Bench } from './bench';

export function messageChanges(): void {
  let bench: Bench;
  let channel: Channel;
  let id: string;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }]);
    channel = bench.server.channel('messaging', 'changes', {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
    } as never);
    await channel.create();
  });
  beforeEach(async () => {
    id = `c-${Math.random().toString(36).slice(2)}`;
    await channel.sendMessage({ id, text: 'old', user_id: 'ann', price: 5, silent: false } as never);
    await bench.sandbox.idle();
    bench.forget();
  });
  afterAll(() => bench.close());

  test('updateMessage replaces text and data', async () => {
    const { message: old } = await bench.server.getMessage(id);
    const { message } = await bench.server.updateMessage(
      { ...old, text: 'new', price: undefined, colour: 'red' } as never,
      'ann',
    );
    expect(message).toMatchObject({
      id,
      text: 'new',
      colour: 'red',
      html: '<p>new</p>\n',
      user: { id: 'ann' },
    });
    expect(message).not.toHaveProperty('price');
    expect(message.message_text_updated_at).toBe(message.updated_at);
    expect(message.created_at).toBe(old.created_at);
    const [event] = await bench.events('message.updated');
    expect(event).toMatchObject({
      message: { text: 'new' },
      user: { id: 'ann' },
      message_update: {
        old_text: 'old',
        change_set: {
          text: true,
          custom: true,
          attachments: false,
          html: false,
          mml: false,
          mentioned_user_ids: false,
          quoted_message_id: false,
          silent: false,
          pin: false,
        },
      },
    });
  });

  test('updateMessage: a server says for whom, and cannot make it silent', async () => {
    const { message } = await bench.server.getMessage(id);
    const nobody = await failure(bench.server.updateMessage({ id, text: 'x' }));
    expect(nobody.message).toContain(
      'either message.user or message.user_id must be provided when using server side auth.',
    );
    const silent = await failure(bench.server.updateMessage({ ...message, silent: true }, 'ann'));
    expect(silent.message).toContain('message.silent field cannot be updated');
    expect(await failure(bench.server.updateMessage({ id: 'none', text: 'x' }, 'ann'))).toMatchObject({
      code: 16,
    });
  });

  test('partialUpdateMessage changes what it names; a pin comes and goes', async () => {
    const { server } = bench;
    const changed = await server.partialUpdateMessage(
      id,
      { set: { text: 'newer', size: 2 } as never, unset: ['price'] as never },
      'ann',
    );
    expect(changed.message).toMatchObject({ text: 'newer', size: 2 });
    expect(changed.message).not.toHaveProperty('price');
    const pinned = await server.pinMessage(id, null, 'ben');
    expect(pinned.message).toMatchObject({ pinned: true, pinned_by: { id: 'ben' }, text: 'newer' });
    expect((await server.unpinMessage(id, 'ben')).message).toMatchObject({ pinned: false, pinned_at: null });
    const events = await bench.events('message.updated');
    expect(events.map(({ message_update }) => message_update.change_set.pin)).toEqual([false, true, true]);
    for (const set of [{ type: 'system' }, { html: 'x' }, { silent: true }]) {
      expect(await failure(server.partialUpdateMessage(id, { set } as never, 'ann'))).toMatchObject({
        code: 4,
      });
    }
    expect(await failure(server.partialUpdateMessage(id, { set: { text: 'x' } }))).toMatchObject({
      code: 4,
    });
  });

  test('users change their own messages only', async () => {
    const [ann, ben] = [await bench.as('ann'), await bench.as('ben')];
    expect((await ann.partialUpdateMessage(id, { set: { text: 'mine' } })).message.text).toBe('mine');
    expect(await failure(ben.partialUpdateMessage(id, { set: { text: 'his' } }))).toMatchObject({
      code: 17,
      status: 403,
    });
    expect(await failure(ben.deleteMessage(id))).toMatchObject({ code: 17, status: 403 });
    expect(await failure(ann.undeleteMessage(id, 'ann'))).toMatchObject({ code: 17 });
    const hard = await failure(ann.deleteMessage(id, true));
    expect(hard.message).toContain(
      'DeleteMessage failed with error: "hard delete messages is only allowed with server side auth"',
    );
    await ann.deleteMessage(id);
    expect((await bench.events('message.deleted'))[0]).toMatchObject({
      user: { id: 'ann' },
      hard_delete: false,
    });
  });

  test('soft delete strips the message, undelete brings it back', async () => {
    const { server } = bench;
    const { message } = await server.deleteMessage(id);
    expect(message).toMatchObject({ id, type: 'deleted', deleted_at: expect.any(String) });
    expect((await server.getMessage(id)).message).toMatchObject({ type: 'deleted', text: '' });
    expect((await server.getMessage(id, { show_deleted_message: true })).message).toMatchObject({
      text: 'old',
      price: 5,
    });
    expect((await (await bench.as('ann')).getMessage(id, { show_deleted_message: true })).message.text).toBe(
      '',
    );
    const [event] = await bench.events('message.deleted');
    expect(event).toMatchObject({
      hard_delete: false,
      message: { id, text: 'old', deleted_at: message.deleted_at },
    });
    expect(event).not.toHaveProperty('user');
    expect(await failure(server.partialUpdateMessage(id, { set: { text: 'x' } }, 'ann'))).toMatchObject({
      code: 4,
    });

    await server.deleteMessage(id);
    expect(await bench.events('message.deleted')).toHaveLength(1);

    const back = await server.undeleteMessage(id, 'ben');
    expect(back.message).toMatchObject({ type: 'regular', text: 'old', price: 5 });
    expect(back.message).not.toHaveProperty('deleted_at');
    expect((await bench.events('message.undeleted'))[0]).toMatchObject({
      message: { id },
      user: { id: 'ben' },
    });
    expect(await failure(server.undeleteMessage(id, 'ben'))).toMatchObject({ code: 4 });
  });

  test('hard delete leaves nothing, also of a message deleted before', async () => {
    const { server } = bench;
    await server.deleteMessage(id);
    await server.deleteMessage(id, true);
    expect(await failure(server.getMessage(id, { show_deleted_message: true }))).toMatchObject({
      code: 16,
      status: 404,
    });
    expect(await failure(server.undeleteMessage(id, 'ann'))).toMatchObject({ code: 16 });
    expect(await failure(server.deleteMessage(id))).toMatchObject({ code: 16 });
    const events = await bench.events('message.deleted');
    expect(events.map(({ hard_delete }) => hard_delete)).toEqual([false, true]);
  });
}
