import type { Marketplace } from '../../support/marketplace';
import { browserKeys } from '../../support/push-keys';
import { expectProblem } from '../../support/problem';
import { bearer, type TokenParts } from '../../support/tokens';

export function pushSubscriptions(place: Marketplace, publicKey: string): void {
  beforeEach(() => place.parley.models.PushSubscription.deleteMany({}));

  const OWN: TokenParts = { role: 'user', sub: 'u1' };
  const { keys } = browserKeys();
  const subscription = (name: string) => ({
    endpoint: `https://push.example.com/send/${name}`,
    expirationTime: null,
    keys,
  });

  async function ask(method: string, path: string, as: TokenParts, body?: unknown): Promise<Response> {
    return fetch(`${place.parley.url}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(await bearer(as)) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
  const put = (body: unknown, as = OWN, user = 'u1') =>
    ask('PUT', `users/${user}/push-subscriptions`, as, body);
  const remove = (body: unknown, as = OWN, user = 'u1') =>
    ask('DELETE', `users/${user}/push-subscriptions`, as, body);
  const endpoints = async (user: string): Promise<string[]> =>
    (await place.parley.models.PushSubscription.addressesOf(user)).map(({ endpoint }) => endpoint);

  describe('a push subscription', () => {
    test('is taken, renewed and removed', async () => {
      const created = await put(subscription('a'));
      expect(created.status).toBe(201);
      const body = await created.json();
      expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/), user_id: 'u1' });
      const renewed = browserKeys().keys;
      const again = await put({ ...subscription('a'), keys: renewed });
      expect({ status: again.status, body: await again.json() }).toEqual({ status: 200, body });
      expect(await place.parley.models.PushSubscription.addressesOf('u1')).toEqual([
        { endpoint: subscription('a').endpoint, keys: renewed },
      ]);
      for (let times = 0; times < 2; times += 1) expect((await remove(subscription('a'))).status).toBe(204);
      expect(await endpoints('u1')).toEqual([]);
      // The address alone says which.
      await put(subscription('a'));
      expect((await remove({ endpoint: subscription('a').endpoint })).status).toBe(204);
      expect(await endpoints('u1')).toEqual([]);
    });

    test('is of who used the browser last', async () => {
      await put(subscription('a'));
      expect((await put(subscription('a'), { role: 'user', sub: 'u2' }, 'u2')).status).toBe(201);
      expect(await endpoints('u1')).toEqual([]);
      expect(await endpoints('u2')).toHaveLength(1);
      // The first one's page, still open, takes nothing away from the second one.
      expect((await remove(subscription('a'))).status).toBe(204);
      expect(await endpoints('u2')).toHaveLength(1);
    });

    test('of more than ten pushes out the one that was longest without news', async () => {
      for (let index = 0; index < 10; index += 1) await put(subscription(`b${index}`));
      await put(subscription('b0'));
      await put(subscription('b10'));
      await put(subscription('other'), { role: 'user', sub: 'u2' }, 'u2');
      const left = await endpoints('u1');
      expect(left).toHaveLength(10);
      expect(left[0]).toMatch(/b10$/);
      expect(left[1]).toMatch(/b0$/);
      expect(left.some((endpoint) => endpoint.endsWith('b1'))).toBe(false);
      expect(await endpoints('u2')).toHaveLength(1);
    });

    test('that has ended is not used, and goes by itself', async () => {
      await put({ ...subscription('a'), expirationTime: Date.now() - 1_000 });
      await put({ ...subscription('b'), expirationTime: Date.now() + 60_000 });
      expect(await endpoints('u1')).toEqual([subscription('b').endpoint]);
      await put({ ...subscription('a'), expirationTime: null });
      expect(await endpoints('u1')).toHaveLength(2);
      expect(await place.parley.models.PushSubscription.collection.indexes()).toContainEqual(
        expect.objectContaining({ name: 'ended', expireAfterSeconds: 0 }),
      );
    });

    test('is forgotten when its push service says so', async () => {
      await put(subscription('a'));
      await place.parley.models.PushSubscription.removeEndpoint(subscription('a').endpoint);
      await place.parley.models.PushSubscription.removeEndpoint(subscription('a').endpoint);
      expect(await endpoints('u1')).toEqual([]);
    });

    test("is the user's own business", async () => {
      await put(subscription('a'));
      for (const as of [
        { role: 'user', sub: 'u2' },
        { role: 'service', sub: 'u1' },
        { role: 'admin' },
        { role: 'support' },
      ]) {
        await expectProblem(await put(subscription('b'), as), 404, 'not_found');
        await expectProblem(await remove(subscription('a'), as), 404, 'not_found');
      }
      expect(await endpoints('u1')).toEqual([subscription('a').endpoint]);
    });

    test.each([
      'http://push.example.com/x',
      'https://127.0.0.1/x',
      'https://2130706433/x',
      'https://0x7f000001/x',
      'https://0177.0.0.1/x',
      'https://[::1]/x',
      'https://[::ffff:169.254.169.254]/x',
      'https://169.254.169.254/latest/meta-data',
      'https://100.64.0.1/x',
      'https://localhost:27017/x',
      'https://user:secret@push.example.com/x',
      'file:///etc/passwd',
      'x',
      '',
      1,
      { $ne: '' },
      null,
    ])('for %j is refused', async (endpoint) => {
      const problem = await expectProblem(
        await put({ ...subscription('a'), endpoint }),
        400,
        'invalid_request',
      );
      expect(problem.fields?.map(({ field }) => field)).toEqual(['body.endpoint']);
      expect(JSON.stringify(problem)).not.toContain('secret');
      expect(await place.parley.models.PushSubscription.countDocuments({})).toBe(0);
    });

    const point = Buffer.from(keys.p256dh, 'base64url');
    test.each([
      ['keys.p256dh', { keys: { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') } }],
      ['keys.p256dh', { keys: { ...keys, p256dh: point.subarray(1).toString('base64url') } }],
      ['keys.p256dh', { keys: { ...keys, p256dh: 'no base64!' } }],
      ['keys.p256dh', { keys: { auth: keys.auth } }],
      ['keys.auth', { keys: { ...keys, auth: 'AAAA' } }],
      ['keys.auth', { keys: { ...keys, auth: { $ne: '' } } }],
      ['keys.other', { keys: { ...keys, other: 'x' } }],
      ['expirationTime', { expirationTime: 'soon' }],
      ['expirationTime', { expirationTime: 1e300 }],
      ['user_id', { user_id: 'u2' }],
    ])('with a bad %s is refused', async (field, change) => {
      const problem = await expectProblem(
        await put({ ...subscription('a'), ...change }),
        400,
        'invalid_request',
      );
      // One field may have two faults.
      expect([...new Set(problem.fields?.map((fault) => fault.field))]).toEqual([`body.${field}`]);
      expect(await place.parley.models.PushSubscription.countDocuments({})).toBe(0);
    });
  });

  describe("the server's public key", () => {
    test('is for those who are logged in', async () => {
      const response = await ask('GET', 'push/public-key', OWN);
      expect({ status: response.status, body: await response.json() }).toEqual({
        status: 200,
        body: { public_key: publicKey },
      });
      expect((await fetch(`${place.parley.url}/api/v1/push/public-key`)).status).toBe(401);
    });
  });
}
