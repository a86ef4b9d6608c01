import type { Channel } from 'stream-chat';
import { KEY, startBench, type Bench } from './bench';

export function webhooks(): void {
  let bench: Bench;
  let channel: Channel;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }]);
    channel = bench.server.channel('messaging', 'hooks', {
      created_by_id: 'ann',
      members: ['ann', 'ben'],
    } as never);
    await channel.create();
  });
  beforeEach(async () => {
    await bench.sandbox.idle();
    bench.forget();
    bench.hook.answers.length = 0;
  });
  afterAll(() => bench.close());

  const say = (id: string, text = 'x') => channel.sendMessage({ id, text, user_id: 'ann' });
  const deliveries = async (query: string) => {
    const response = await fetch(`${bench.sandbox.url}/sandbox/deliveries?${query}`);
    return ((await response.json()) as { deliveries: any[] }).deliveries;
  };
  const setHooks = (hooks: object[], more: object = {}) =>
    bench.server.updateAppSettings({ event_hooks: hooks, ...more });
  const webhook = (event_types: string[] = [], more: object = {}) => ({
    hook_type: 'webhook',
    enabled: true,
    webhook_url: bench.hook.url,
    event_types,
    ...more,
  });

  test('headers, signature, and bytes as Go writes them', async () => {
    await say('plain', '<b> & co');
    await bench.sandbox.idle();
    const [{ headers, raw } = { headers: {}, raw: Buffer.alloc(0) }] = bench.hook.received;
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Stream Webhook Client',
      'target-agent': 'Stream Webhook Client',
      'x-api-key': KEY,
      'x-signature': expect.stringMatching(/^[0-9a-f]{64}$/),
      'x-webhook-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-webhook-attempt': '1',
    });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(raw.toString()).toContain(
      String.raw`\u003cp\u003e\u0026lt;b\u0026gt; \u0026amp; co\u003c/p\u003e`,
    );
  });

  test.each([
    ['500 then 200', [500], [500, 200], 'delivered'],
    ['429 twice', [429, 429], [429, 429, 200], 'delivered'],
    ['408 three times', [408, 408, 408], [408, 408, 408], 'dropped'],
    ['503 for good', [503, 503, 503, 503], [503, 503, 503], 'dropped'],
    ['401', [401], [401], 'dropped'],
    ['404', [404], [404], 'dropped'],
    ['a redirection', [302], [302], 'dropped'],
    ['no answer, then one', [0], [null, 200], 'delivered'],
    ['no answer three times', [0, 0, 0], [null, null, null], 'dropped'],
  ])('retries: %s', async (name, answers, statuses, outcome) => {
    const id = `retry ${name.replaceAll(',', '')}`;
    bench.hook.answers.push(...answers);
    // Where an answer is to come, a busy machine has time for it.
    if (answers.includes(0))
      await setHooks([webhook([], { timeout_ms: outcome === 'dropped' ? 50 : 2_000 })]);
    await say(id);
    await bench.sandbox.idle();
    await setHooks([webhook()]);
    const [delivery, ...more] = await deliveries(`message_id=${encodeURIComponent(id)}`);
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({ type: 'message.new', message_id: id, url: bench.hook.url, outcome });
    expect(delivery.attempts.map(({ status }: { status: number }) => status)).toEqual(statuses);
    expect(new Set(bench.hook.received.map(({ headers }) => headers['x-webhook-id']))).toEqual(
      new Set([delivery.event_id]),
    );
    expect(bench.hook.received.map(({ headers }) => Number(headers['x-webhook-attempt']))).toEqual(
      statuses.map((_, index) => index + 1),
    );
  });

  test('a refused connection is tried twice', async () => {
    const closed = 'http://127.0.0.1:9/hook';
    await setHooks([webhook([], { webhook_url: closed })]);
    await say('refused');
    await bench.sandbox.idle();
    const [delivery] = await deliveries('message_id=refused&status=dropped');
    expect(delivery.attempts).toMatchObject([
      {
        status: null,
        error: expect.stringContaining('ECONNREFUSED'),
        ms: expect.any(Number),
        at: expect.any(String),
      },
      { status: null },
    ]);
    await setHooks([webhook()]);
  });

  test('gzip: signed over what was compressed', async () => {
    await setHooks([webhook()], { enable_hook_payload_compression: true });
    await say('zipped');
    const [event] = await bench.events('message.new');
    expect(event.message.id).toBe('zipped');
    const [{ headers, raw } = { headers: {}, raw: Buffer.alloc(0) }] = bench.hook.received;
    expect(headers).toMatchObject({ 'content-encoding': 'gzip' });
    expect(raw.subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
    await setHooks([webhook()], { enable_hook_payload_compression: false });
  });

  test('hooks: by type, off, of another kind, several, none', async () => {
    await setHooks([webhook(['message.updated'])]);
    await say('filter-1');
    await bench.server.partialUpdateMessage('filter-1', { set: { text: 'y' } }, 'ann');
    await bench.sandbox.idle();
    expect(bench.hook.received.map(({ event }) => event.type)).toEqual(['message.updated']);
    bench.forget();

    await setHooks([
      webhook([], { enabled: false }),
      { hook_type: 'sqs', enabled: true, event_types: [], sqs_queue_url: 'x' },
    ]);
    await say('filter-2');
    expect(await bench.events('message.new')).toEqual([]);

    await setHooks([webhook(['message.new']), webhook([])]);
    await say('filter-3');
    expect(await bench.events('message.new')).toHaveLength(2);
    expect(new Set(bench.hook.received.map(({ headers }) => headers['x-webhook-id'])).size).toBe(2);
    bench.forget();

    await setHooks([]);
    await say('filter-4');
    expect(await bench.events('message.new')).toEqual([]);

    await bench.server.updateAppSettings({ webhook_url: bench.hook.url });
    await say('filter-5');
    expect(await bench.events('message.new')).toHaveLength(1);
    await bench.server.updateAppSettings({ webhook_url: '' });
    await setHooks([webhook()]);
  });

  test('the log: filtered, with the body that was signed', async () => {
    await say('logged');
    await bench.sandbox.idle();
    const [delivery] = await deliveries('type=message.new&message_id=logged&status=delivered');
    expect(delivery).toMatchObject({ cid: channel.cid, copy: 1, attempts: [{ status: 200, error: null }] });
    expect(await deliveries('message_id=logged&type=message.read')).toEqual([]);
    const body = await (await fetch(`${bench.sandbox.url}/sandbox/deliveries/${delivery.id}/body`)).text();
    expect(body).toBe(bench.hook.received[0]?.raw.toString());
    expect(bench.sandbox.deliveries().at(-1)).toMatchObject({ id: delivery.id, outcome: 'delivered' });
  });

  test('copies and shuffling: every event n times, in another order', async () => {
    const configure = (settings: object) =>
      fetch(`${bench.sandbox.url}/sandbox/deliveries/settings`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(settings),
      });
    expect((await configure({ copies: 2, shuffle: true, compress: true })).status).toBe(200);
    const ids = Array.from({ length: 20 }, (_, index) => `shuffled-${index}`);
    for (const id of ids) await say(id);
    await bench.sandbox.idle();
    const arrived = bench.hook.ofType('message.new').map(({ message }) => message.id as string);
    expect(arrived.toSorted()).toEqual([...ids, ...ids].toSorted());
    expect(arrived).not.toEqual(ids.flatMap((id) => [id, id]));
    expect(bench.hook.received.every(({ headers }) => headers['content-encoding'] === 'gzip')).toBe(true);
    expect(new Set(bench.hook.received.map(({ headers }) => headers['x-webhook-id'])).size).toBe(20);
    expect((await configure({ copies: 0 })).status).toBe(400);
    await configure({ copies: 1, shuffle: false, compress: null });
  });

  test('many at once all arrive', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, index) => say(`burst-${index}`)));
    const arrived = await bench.events('message.new');
    expect(new Set(arrived.map(({ message }) => message.id)).size).toBe(300);
  });
}
