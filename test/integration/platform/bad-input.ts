import { type TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';

export function badInput(parley: TestParley): void {
  interface Asked {
    readonly body?: string;
    readonly type?: string;
    readonly role?: string;
  }

  async function ask(
    method: string,
    path: string,
    { body, type, role = 'service' }: Asked = {},
  ): Promise<Response> {
    return fetch(`${parley.url}/api/v1/${path}`, {
      method,
      headers: {
        ...(type !== undefined && { 'content-type': type }),
        ...(await bearer({ role, sub: 'u1' })),
      },
      // As bytes, so that `fetch` adds no content type of its own.
      ...(body !== undefined && { body: new TextEncoder().encode(body) }),
    });
  }

  /** Each endpoint that takes a body, with a role that may ask it. */
  const WRITES = [
    ['PUT', 'users/u1', 'service'],
    ['PUT', 'listings/l1', 'service'],
    ['PUT', 'users/u1/preferences', 'service'],
    ['PUT', 'users/u1/push-subscriptions', 'user'],
    ['DELETE', 'users/u1/push-subscriptions', 'user'],
    ['POST', 'chat/channels', 'user'],
    ['POST', 'networks/listings/l1/offers', 'user'],
    ['POST', 'offers/o1/counter', 'user'],
    ['POST', 'notifications/retry', 'support'],
    ['POST', 'webhooks/getstream/events/redrive', 'support'],
  ] as const;

  describe.each(WRITES)('%s %s', (method, path, role) => {
    test.each([
      undefined,
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'x',
    ])('takes no body of the type %s', async (type) => {
      const response = await ask(method, path, { body: '{}', role, ...(type !== undefined && { type }) });
      const { detail } = await expectProblem(response, 415, 'unsupported_media_type');
      expect(detail).toContain('Content-Type: application/json');
    });

    test.each([
      '[]',
      'null',
      '7',
      '"x"',
      '{"__proto__": {"x": 1}}',
      '{"$where": "1"}',
      '{"a":',
      '{"\\ud800": 1}',
    ])('says 4xx to the body %s', async (body) => {
      const response = await ask(method, path, { body, role, type: 'application/json' });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    });
  });

  test.each(['latin1', '"utf-16"'])('another charset than UTF-8 is named: %s', async (charset) => {
    const type = `application/json; charset=${charset}`;
    const { detail } = await expectProblem(
      await ask('PUT', 'users/u1', { body: '{}', type }),
      415,
      'unsupported_media_type',
    );
    expect(detail).toContain('UTF-8');
  });

  test('JSON is taken under each of its names', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'Application/JSON']) {
      expect((await ask('PUT', 'users/u1', { body: '{}', type })).ok).toBe(true);
    }
  });

  test.each(['a b', 'a.b', 'a%2Fb', 'ü', '%00', 'x'.repeat(256), '%F0%9F%98%80'])(
    '%s is no id of a user',
    async (id) => {
      for (const [method, path] of [
        ['PUT', `users/${id}`],
        ['PUT', `users/${id}/preferences`],
        ['GET', `sellers/${id}/metrics`],
        ['GET', `webhooks/getstream/messages/user/${id}`],
      ] as const) {
        const response = await ask(
          method,
          path,
          method === 'PUT' ? { body: '{}', type: 'application/json' } : {},
        );
        await expectProblem(response, 400, 'invalid_request');
      }
    },
  );

  test('a user has an id with capitals, another one than without', async () => {
    const type = 'application/json';
    expect((await ask('PUT', 'users/Zk1Aq', { body: '{"display_name":"Z"}', type })).status).toBe(201);
    expect((await ask('PUT', 'users/zk1aq', { body: '{"display_name":"z"}', type })).status).toBe(201);
    expect((await ask('GET', 'users/Zk1Aq/preferences')).status).toBe(200);
  });

  test.each([500_000_000_001, 999_999_999_999, Number.MAX_SAFE_INTEGER, 1e300, -1, 0.5])(
    'no price is %d',
    async (price) => {
      const body = JSON.stringify({ price, currency: 'EUR' });
      const response = await ask('PUT', 'listings/l1', { body, type: 'application/json' });
      const { detail } = await expectProblem(response, 400, 'invalid_request');
      expect(detail).toContain('body.price');
      const offer = await ask('POST', 'networks/listings/l1/offers', {
        body: JSON.stringify({ amount: price, currency: 'EUR' }),
        type: 'application/json',
        role: 'user',
      });
      await expectProblem(offer, 400, 'invalid_request');
    },
  );

  test('a query parameter that comes twice, or that nobody knows, is refused', async () => {
    for (const query of [
      'limit=1&limit=2',
      'limit[$gt]=1',
      'cursor=x',
      'more=1',
      'limit=0',
      'limit=1e3',
      'limit=',
    ]) {
      for (const path of [
        'offers',
        'webhooks/getstream/messages/user/u1',
        'webhooks/getstream/messages/listing/l1',
      ]) {
        await expectProblem(await ask('GET', `${path}?${query}`, { role: 'user' }), 400, 'invalid_request');
      }
    }
  });
}
