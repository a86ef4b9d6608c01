import { request } from 'node:http';
import { Script } from 'node:vm';
import { StreamChat, type Channel } from 'stream-chat';
import { failure, KEY, SECRET, startBench, type Bench } from './bench';

export function controlsTests(): void {
  let bench: Bench;
  let channel: Channel;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUser({ id: 'ann', name: '<script>alert(1)</script>' });
    channel = bench.server.channel('messaging', 'controls', { created_by_id: 'ann' } as never);
    await channel.create();
  });
  afterEach(() => ask('DELETE', '/sandbox/faults'));
  afterAll(() => bench.close());

  const ask = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(bench.sandbox.url + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const fault = async (body: object) => expect((await ask('POST', '/sandbox/faults', body)).status).toBe(201);

  test('429 as Stream gives it, as often as asked', async () => {
    await fault({ path: '/messages/*', method: 'get', status: 429, retry_after_s: 7, count: 2 });
    await expect(bench.server.getAppSettings()).resolves.toBeDefined();
    for (let time = 0; time < 2; time += 1) {
      const error = await failure(bench.server.getMessage('x'));
      expect(error).toMatchObject({ name: 'ErrorFromResponse', code: 9, status: 429 });
      expect(error.response.headers).toMatchObject({ 'retry-after': '7', 'x-ratelimit-remaining': '0' });
    }
    expect(await failure(bench.server.getMessage('x'))).toMatchObject({ code: 16 });
  });

  test('headers as Stream has them, and others where a test orders them', async () => {
    const query = () => fetch(`${bench.sandbox.url}/channels?api_key=${KEY}`, { method: 'POST' });
    const headers = (await query()).headers;
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(
      Number(headers.get('x-ratelimit-limit')),
    );
    expect(Number(headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1_000 - 60);
    expect(headers.get('x-budget-limit-ms')).toBe('60000');
    expect(Number(headers.get('x-budget-remaining-ms'))).toBeGreaterThan(50_000);
    await fault({
      path: '/channels',
      headers: { 'X-Budget-Remaining-Ms': '1', 'X-RateLimit-Remaining': '2' },
    });
    const ordered = (await query()).headers;
    expect([ordered.get('x-budget-remaining-ms'), ordered.get('x-ratelimit-remaining')]).toEqual(['1', '2']);
    await fault({ path: '/channels', status: 429, retry_after_s: 0, headers: { 'Retry-After': '9' } });
    expect((await query()).headers.get('retry-after')).toBe('9');
  });

  test('5xx, as JSON and as HTML', async () => {
    await fault({ status: 503 });
    expect(await failure(bench.server.getAppSettings())).toMatchObject({ code: -1, status: 503 });
    await fault({ status: 502, body: '<html>Bad gateway</html>' });
    expect(await failure(bench.server.getAppSettings())).toMatchObject({
      name: 'ErrorFromResponse',
      code: null,
      status: 502,
    });
  });

  test('a late answer takes effect although the caller has given up', async () => {
    await fault({ path: '/channels/*/message', delay_ms: 60_000 });
    const hasty = new StreamChat(KEY, SECRET, { baseURL: bench.sandbox.url, timeout: 100 });
    const sent = hasty
      .channel('messaging', 'controls')
      .sendMessage({ id: 'late', text: 'x', user_id: 'ann' });
    expect(await failure(sent)).toMatchObject({ code: 'ECONNABORTED' });
    expect((await bench.server.getMessage('late')).message.text).toBe('x');
  });

  test('a failure can take effect too, and a connection can be cut', async () => {
    await fault({ path: '/channels/*/message', status: 500, apply: true });
    const send = (id: string) => channel.sendMessage({ id, text: 'x', user_id: 'ann' });
    expect(await failure(send('applied'))).toMatchObject({ status: 500 });
    expect(await failure(send('applied'))).toMatchObject({ code: 4 });
    await fault({ path: '/channels/*/message', status: 0 });
    expect(await failure(send('cut'))).toMatchObject({ code: 'ECONNRESET' });
    await expect(send('cut')).resolves.toBeDefined();
  });

  test('faults are listed, cleared, and checked', async () => {
    await fault({ status: 500, count: 100 });
    expect(await (await ask('GET', '/sandbox/faults')).json()).toMatchObject({
      faults: [{ status: 500, count: 100 }],
    });
    expect((await ask('DELETE', '/sandbox/faults')).status).toBe(204);
    await expect(bench.server.getAppSettings()).resolves.toBeDefined();
    expect((await ask('POST', '/sandbox/faults', { stauts: 500 })).status).toBe(400);
  });

  test('the page and what it shows', async () => {
    const page = await ask('GET', '/');
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).toContain('Stream sandbox');
    // Names and texts are fetched, so that none of them is markup.
    expect(html).not.toContain('alert(1)');
    const script = await (await ask('GET', '/sandbox/page.js')).text();
    expect(() => new Script(script)).not.toThrow();
    const overview = (await (await ask('GET', '/sandbox/overview')).json()) as any;
    expect(overview).toMatchObject({
      channels: [{ cid: 'messaging:controls' }],
      counts: { dropped: 0 },
      users: 1,
    });
  });

  test('other sites in the browser and other names cannot control it', async () => {
    expect(
      (await ask('POST', '/sandbox/faults', { status: 500 }, { origin: 'http://evil.example' })).status,
    ).toBe(403);
    // fetch does not let a caller choose the host.
    const status = await new Promise((resolve, reject) => {
      const { port } = bench.sandbox;
      request(
        { port, host: '127.0.0.1', path: '/sandbox/overview', headers: { host: 'evil.example' } },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('what the API cannot read is refused in its own way', async () => {
    const headers = { 'stream-auth-type': 'jwt', authorization: bench.server._getToken() ?? '' };
    const post = async (body: string, path = '/users') => {
      const response = await fetch(`${bench.sandbox.url}${path}?api_key=${KEY}`, {
        method: 'POST',
        headers,
        body,
      });
      return (await response.json()) as { code: number; StatusCode: number };
    };
    expect(await post('{')).toMatchObject({ code: 4, StatusCode: 400 });
    expect(await post('[]')).toMatchObject({ code: 4, StatusCode: 400 });
    expect(await post('null')).toMatchObject({ code: 4, StatusCode: 400 });
    expect(await post(JSON.stringify({ users: 'x'.repeat(1_100_000) }))).toMatchObject({
      code: 22,
      StatusCode: 413,
    });
    expect(await post('{}', '/polls')).toMatchObject({ code: 16, StatusCode: 404 });
    expect(await post('{}', '/channels/%E0%A4%A/x')).toMatchObject({ code: 4, StatusCode: 400 });
  });

  test('reset forgets everything', async () => {
    expect((await ask('POST', '/sandbox/reset')).status).toBe(204);
    expect((await bench.server.queryUsers({})).users).toEqual([]);
    expect((await bench.server.getAppSettings()).app?.event_hooks).toEqual([]);
    expect(bench.sandbox.deliveries()).toEqual([]);
  });
}
