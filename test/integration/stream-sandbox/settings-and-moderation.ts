import { failure, startBench, type Bench } from './bench';

export function settingsAndModeration(): void {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }, { id: 'mod' }]);
    const channel = bench.server.channel('messaging', 'mod', {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
    } as never);
    await channel.create();
    await channel.addModerators(['mod']);
    await channel.sendMessage({ id: 'bad', text: 'rude', user_id: 'ben' });
  });
  afterAll(() => bench.close());

  const here = async (id: string) => (await bench.as(id)).channel('messaging', 'mod');

  test('app settings: set, kept beside each other, hooks replaced whole', async () => {
    const { server, hook } = bench;
    await server.updateAppSettings({ allowed_flag_reasons: ['spam'] });
    const { app } = await server.getAppSettings();
    expect(app).toMatchObject({
      allowed_flag_reasons: ['spam'],
      event_hooks: [
        {
          id: expect.any(String),
          hook_type: 'webhook',
          enabled: true,
          webhook_url: hook.url,
          product: 'all',
        },
      ],
      enable_hook_payload_compression: false,
      channel_configs: { messaging: { max_message_length: 5000 } },
    });
    const [kept] = app?.event_hooks ?? [];
    await server.updateAppSettings({ event_hooks: [{ ...kept, event_types: ['message.new'] }] });
    expect((await server.getAppSettings()).app?.event_hooks).toMatchObject([
      { id: kept?.id, event_types: ['message.new'] },
    ]);
    await server.updateAppSettings({ event_hooks: [{ ...kept, event_types: [] }] });
  });

  test.each([
    [
      { event_hooks: [{ hook_type: 'webhook', webhook_url: 'foobar' }] },
      'event_hooks.0.webhook_url: must be a valid URL',
    ],
    [{ event_hooks: [{ hook_type: 'webhook' }] }, 'event_hooks.0.webhook_url: is a required field'],
    [{ event_hooks: [{ hook_type: 'pigeon' }] }, 'event_hooks.0.hook_type'],
    [{ event_hooks: 'all' }, 'event_hooks'],
    [{ enable_hook_payload_compression: 'yes' }, 'enable_hook_payload_compression'],
  ])('bad settings %j are refused and change nothing', async (settings, text) => {
    const error = await failure(bench.server.updateAppSettings(settings as never));
    expect(error).toMatchObject({ code: 4, status: 400 });
    expect(error.message).toContain(text);
    expect(error.response.data.exception_fields).toBeDefined();
    expect((await bench.server.getAppSettings()).app?.event_hooks).toHaveLength(1);
  });

  test('app settings are for servers', async () => {
    const ann = await bench.as('ann');
    expect(await failure(ann.updateAppSettings({ name: 'mine' } as never))).toMatchObject({
      code: 17,
      status: 403,
    });
    expect((await ann.getAppSettings()).app).not.toHaveProperty('event_hooks');
  });

  test('flagMessage counts each flagger once', async () => {
    const { flag } = await bench.server.flagMessage('bad', { user_id: 'ann', reason: 'spam' });
    expect(flag).toMatchObject({
      target_message_id: 'bad',
      user: { id: 'ann' },
      channel_cid: 'messaging:mod',
    });
    await (await bench.as('ann')).flagMessage('bad');
    await (await bench.as('mod')).flagMessage('bad');
    const events = await bench.events('message.flagged');
    const byServer = events.find((event) => event.reason === 'spam');
    expect(byServer).toMatchObject({
      cid: 'messaging:mod',
      message: { id: 'bad', user: { id: 'ben' } },
      user: { id: 'ann' },
      flag: { reason: 'spam' },
      total_flags: 1,
    });
    expect(events.map(({ total_flags }) => total_flags)).toEqual([1, 1, 2]);
    expect(await failure(bench.server.flagMessage('none', { user_id: 'ann' }))).toMatchObject({ code: 16 });
    expect(await failure(bench.server.flagMessage('bad'))).toMatchObject({ code: 4 });
    await expect(bench.server.unflagMessage('bad', { user_id: 'ann' })).resolves.toBeDefined();
  });

  test('ban from the app, for some minutes', async () => {
    await bench.server.banUser('ben', { banned_by_id: 'mod', timeout: 5, reason: 'rude' });
    const { users } = await bench.server.queryUsers({ id: 'ben' });
    expect(users[0]).toMatchObject({ banned: true });
    const [event] = await bench.events('user.banned');
    expect(event).toMatchObject({
      user: { id: 'ben', banned: true },
      created_by: { id: 'mod' },
      reason: 'rude',
      total_bans: 1,
    });
    expect(Math.round((Date.parse(event.expiration) - Date.parse(event.created_at)) / 60_000)).toBe(5);
    expect(event).not.toHaveProperty('cid');
    expect(await failure((await here('ben')).sendMessage({ text: 'x' }))).toMatchObject({
      code: 17,
      status: 403,
    });
    await bench.server.unbanUser('ben');
    await expect((await here('ben')).sendMessage({ text: 'x' })).resolves.toBeDefined();
    expect(await bench.events('user.unbanned')).toMatchObject([{ user: { id: 'ben', banned: false } }]);
  });

  test('a shadow ban: what somebody writes is shadowed and nobody is to read it, until it ends', async () => {
    bench.forget();
    const channel = await here('ben');
    const unread = async () => (await (await here('ann')).query({ state: true })).read;
    const before = (await unread())?.find(({ user }) => user.id === 'ann')?.unread_messages;
    await bench.server.banUser('ben', { banned_by_id: 'mod', shadow: true });
    const { message } = await channel.sendMessage({ text: 'x' });
    expect(message).toMatchObject({ type: 'regular', shadowed: true });
    expect(await bench.events('message.new')).toMatchObject([
      { message: { id: message.id, shadowed: true } },
    ]);
    expect((await unread())?.find(({ user }) => user.id === 'ann')?.unread_messages).toBe(before);
    await bench.server.unbanUser('ben');
    expect((await channel.sendMessage({ text: 'y' })).message).toMatchObject({ shadowed: false });
  });

  test('restricted visibility: the event says for whom, and for nobody else is it unread', async () => {
    bench.forget();
    const channel = await here('ben');
    const unread = async () => {
      const { read } = await (await here('ann')).query({ state: true });
      return read?.find(({ user }) => user.id === 'ann')?.unread_messages ?? 0;
    };
    const before = await unread();
    const { message } = await channel.sendMessage({ text: 'x', restricted_visibility: ['mod'] });
    expect(message).toMatchObject({ restricted_visibility: ['mod'] });
    // Of the test before, events may be on their way still.
    const last = async () => (await bench.events('message.new')).at(-1);
    expect(await last()).toMatchObject({ message: { id: message.id, restricted_visibility: ['mod'] } });
    expect(await unread()).toBe(before);
    await channel.sendMessage({ text: 'y', restricted_visibility: ['ann'] });
    expect(await unread()).toBe(before + 1);
  });

  test('ban from a channel, by its moderator', async () => {
    bench.forget();
    const moderator = await here('mod');
    await moderator.watch();
    await moderator.banUser('ben', { reason: 'again' });
    const [event] = await bench.events('user.banned');
    expect(event).toMatchObject({
      cid: 'messaging:mod',
      channel_id: 'mod',
      user: { id: 'ben', banned: false },
    });
    expect(await failure((await here('ben')).sendMessage({ text: 'x' }))).toMatchObject({ code: 17 });
    await moderator.unbanUser('ben');
    const ann = await bench.as('ann');
    expect(await failure(ann.banUser('ben', {}))).toMatchObject({ code: 17 });
    expect(await failure(bench.server.banUser('ben', {}))).toMatchObject({ code: 4 });
    expect(await failure(bench.server.banUser('nobody', { banned_by_id: 'mod' }))).toMatchObject({ code: 4 });
  });
}
