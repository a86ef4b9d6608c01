import { createHmac } from 'node:crypto';
import { StreamChat } from 'stream-chat';
import { failure, KEY, SECRET, startBench, type Bench } from './bench';

export function tokensTests(): void {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
    await bench.server.upsertUsers([{ id: 'ann' }, { id: 'ben' }]);
  });
  afterAll(() => bench.close());

  const now = () => Math.floor(Date.now() / 1000);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (claims: object, secret = SECRET) => {
    const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };
  const query = async (token: string) => (await bench.as('ann', token)).queryUsers({ id: 'ann' });

  test('a token of createToken is accepted, with and without times', async () => {
    const { server } = bench;
    for (const token of [server.createToken('ann'), server.createToken('ann', now() + 60, now() - 5)]) {
      expect((await query(token)).users).toHaveLength(1);
    }
  });

  test.each([
    ['expired', () => sign({ user_id: 'ann', exp: now() - 5 }), 40],
    ['not valid yet', () => sign({ user_id: 'ann', nbf: now() + 60 }), 41],
    ['issued in the future', () => sign({ user_id: 'ann', iat: now() + 60 }), 42],
    ['signed with another secret', () => sign({ user_id: 'ann' }, 'other'), 43],
    ['a development token', () => new StreamChat(KEY).devToken('ann'), 43],
    ['with no algorithm', () => `${encode({ alg: 'none' })}.${encode({ user_id: 'ann' })}.`, 5],
  ])('a token %s is refused', async (_, token, code) => {
    expect(await failure(query(token()))).toMatchObject({ name: 'ErrorFromResponse', code, status: 401 });
  });

  test('an unknown key, a wrong secret, a token without a user', async () => {
    const { url } = bench.sandbox;
    const strange = new StreamChat('strange', SECRET, { baseURL: url });
    expect(await failure(strange.getAppSettings())).toMatchObject({ code: 2, status: 401 });
    const wrong = new StreamChat(KEY, 'wrong', { baseURL: url });
    const error = await failure(wrong.getAppSettings());
    expect(error).toMatchObject({ code: 43, status: 401 });
    expect(error.message).toContain('GetApp failed with error: "JWTAuth error: signature is not valid');
    const headers = { 'stream-auth-type': 'jwt', authorization: sign({}) };
    expect((await fetch(`${url}/app?api_key=${KEY}`, { headers })).status).toBe(401);
  });

  test('what is missing from the request is named', async () => {
    const { url } = bench.sandbox;
    const ask = async (path: string, headers: Record<string, string>) =>
      (await (await fetch(url + path, { headers })).json()) as { code: number; StatusCode: number };
    const jwt = { 'stream-auth-type': 'jwt' };
    expect(await ask('/app', jwt)).toMatchObject({ code: 2, StatusCode: 401 });
    expect(await ask(`/app?api_key=${KEY}`, {})).toMatchObject({ code: 5, StatusCode: 401 });
    expect(await ask(`/app?api_key=${KEY}`, jwt)).toMatchObject({ code: 5, StatusCode: 401 });
    expect(
      await ask(`/app?api_key=${KEY}`, { ...jwt, authorization: `Bearer ${sign({ server: true })}` }),
    ).toMatchObject({
      code: 5,
    });
    expect(
      await ask(`/app?api_key=${KEY}&user_id=ben`, { ...jwt, authorization: sign({ user_id: 'ann' }) }),
    ).toMatchObject({
      code: 5,
    });
  });

  test('errors have the shape of Stream', async () => {
    const error = await failure(bench.server.getMessage('nothing'));
    expect(error).toMatchObject({ name: 'ErrorFromResponse', code: 16, status: 404 });
    expect(error.response.data).toEqual({
      code: 16,
      message: expect.stringContaining('GetMessage failed with error: "'),
      StatusCode: 404,
      duration: expect.stringMatching(/^\d+\.\d\dms$/),
      more_info: expect.stringContaining('https://'),
      details: [],
    });
    expect(error.response.headers).toMatchObject({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': expect.stringMatching(/^\d+$/),
      'x-ratelimit-reset': expect.stringMatching(/^\d{10}$/),
    });
  });

  test('revoked tokens: those issued before, and those that do not say when', async () => {
    const { server } = bench;
    await server.revokeUserToken('ben', new Date(Date.now() - 30_000));
    const withToken = async (token: string) => (await bench.as('ben', token)).queryUsers({ id: 'ben' });
    expect(await failure(withToken(server.createToken('ben')))).toMatchObject({ code: 40 });
    expect(await failure(withToken(server.createToken('ben', undefined, now() - 60)))).toMatchObject({
      code: 40,
    });
    await expect(withToken(server.createToken('ben', undefined, now() - 5))).resolves.toBeDefined();
  });

  test('a user no server has made cannot act', async () => {
    const ghost = await bench.as('ghost');
    await bench.server
      .channel('messaging', 'haunted', { created_by_id: 'ann', members: ['ann'] } as never)
      .create();
    expect(await failure(ghost.channel('messaging', 'haunted').sendMessage({ text: 'boo' }))).toMatchObject({
      code: 16,
    });
  });
}
