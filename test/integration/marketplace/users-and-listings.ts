import { useApi } from '../../support/api';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';

export function usersAndListings(): void {
  const parley = useApi();

  async function put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${parley.url}/api/v1/${path}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...(await bearer({ role: 'service' })), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  describe('PUT /users/{id}', () => {
    const profile = {
      display_name: 'Ada',
      avatar: 'https://example.com/a.png',
      email: 'ada@example.com',
      phone: '+4915112345678',
      roles: ['buyer'],
      timezone: 'Europe/Berlin',
    };

    test('creates, then changes, and says which', async () => {
      const created = await put('users/u1', profile);
      expect(created.status).toBe(201);
      expect(await created.json()).toMatchObject({
        _id: 'u1',
        ...profile,
        message_count: 0,
        engagement_score: 0,
      });
      const changed = await put('users/u1', { display_name: 'Grace' });
      expect(changed.status).toBe(200);
      expect(await changed.json()).toMatchObject({ ...profile, display_name: 'Grace' });
    });

    test('removes what is null', async () => {
      await put('users/u2', profile);
      const user = (await (await put('users/u2', { email: null, avatar: null })).json()) as object;
      expect(user).not.toHaveProperty('email');
      expect(user).not.toHaveProperty('avatar');
      expect(user).toMatchObject({ display_name: 'Ada', phone: profile.phone });
    });

    test('leaves the counters, and what else is ours, alone', async () => {
      await parley.models.User.create({ _id: 'u3', message_count: 7, engagement_score: 35, strikes: 1 });
      expect((await put('users/u3', profile)).status).toBe(200);
      expect(await parley.models.User.findById('u3').lean()).toMatchObject({
        message_count: 7,
        engagement_score: 35,
        strikes: 1,
      });
      for (const field of ['message_count', 'engagement_score', 'strikes', '_id', '$set', 'last_activity']) {
        const problem = await expectProblem(await put('users/u3', { [field]: 1 }), 400, 'invalid_request');
        expect(problem.fields).toEqual([{ field: `body.${field}`, message: expect.any(String) }]);
      }
    });

    test('can be called for one user many times at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => put('users/crowd', { display_name: 'X' })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(19);
    });

    test.each([
      ['display_name', ''],
      ['display_name', { $ne: null }],
      ['avatar', 'javascript:alert(1)'],
      ['avatar', 'not an address'],
      ['email', 'nobody'],
      ['email', 'a@b.example\r\nBcc: c@d.example'],
      ['phone', '0151 123'],
      ['roles', 'buyer'],
      ['timezone', 'Mars/Olympus'],
    ])('refuses the %s %j and names it', async (field, value) => {
      const problem = await expectProblem(await put('users/bad', { [field]: value }), 400, 'invalid_request');
      expect(problem.fields?.map((fault) => fault.field)).toEqual([`body.${field}`]);
      expect(await parley.models.User.exists({ _id: 'bad' })).toBeNull();
    });

    test("is refused for Parley's own user, who sells nothing and makes no requests either", async () => {
      await expectProblem(await put('users/parley', { display_name: 'P' }), 400, 'invalid_request');
      await expectProblem(await put('listings/own', { seller_id: 'parley' }), 400, 'invalid_request');
      const caller = { headers: await bearer({ role: 'user', sub: 'parley' }) };
      for (const path of ['offers', 'preferences', 'webhooks/getstream/messages/listing/l1'])
        await expectProblem(await fetch(`${parley.url}/api/v1/${path}`, caller), 403, 'forbidden');
    });

    test('names every fault at once', async () => {
      const problem = await expectProblem(
        await put('users/bad', { email: 1, phone: 2, x: 3 }),
        400,
        'invalid_request',
      );
      expect(problem.fields?.map((fault) => fault.field).toSorted()).toEqual([
        'body.email',
        'body.phone',
        'body.x',
      ]);
    });
  });

  describe('PUT /listings/{id}', () => {
    const details = {
      title: 'Watch',
      price: 19_900,
      currency: 'EUR',
      seller_id: 'seller-1',
      status: 'active',
    };

    test('creates, changes, removes', async () => {
      const created = await put('listings/l1', details);
      expect(created.status).toBe(201);
      expect(await created.json()).toMatchObject({ _id: 'l1', ...details, message_count: 0 });
      const sold = await put('listings/l1', { status: 'sold', price: null });
      expect(sold.status).toBe(200);
      const listing = (await sold.json()) as object;
      expect(listing).toMatchObject({ title: 'Watch', status: 'sold' });
      expect(listing).not.toHaveProperty('price');
    });

    test('leaves the counters alone', async () => {
      await parley.models.MarketplaceListing.create({ _id: 'l2', message_count: 3, last_message: 'Hi' });
      await put('listings/l2', details);
      expect(await parley.models.MarketplaceListing.findById('l2').lean()).toMatchObject({
        ...details,
        message_count: 3,
        last_message: 'Hi',
      });
      await expectProblem(await put('listings/l2', { message_count: 0 }), 400, 'invalid_request');
    });

    test.each([
      ['price', -1],
      ['price', 1.5],
      ['price', '10'],
      ['price', 1e300],
      ['currency', 'EURO'],
      ['currency', 'eur'],
      ['status', 'lost'],
      ['status', null],
      ['title', 'x'.repeat(501)],
      ['seller_id', { $gt: '' }],
      ['seller_id', 'a\u0000b'],
    ])('refuses the %s %j and names it', async (field, value) => {
      const problem = await expectProblem(
        await put('listings/bad', { [field]: value }),
        400,
        'invalid_request',
      );
      expect(problem.fields?.map((fault) => fault.field)).toEqual([`body.${field}`]);
      expect(await parley.models.MarketplaceListing.exists({ _id: 'bad' })).toBeNull();
    });
  });

  describe('the body of a request', () => {
    test.each(['{', 'null', '[]', '"text"', '1'])('that is %j is refused', async (body) => {
      const response = await put('users/body', body);
      expect(response.status).toBe(400);
      await response.text();
      expect(await parley.models.User.exists({ _id: 'body' })).toBeNull();
    });

    test('that is no JSON is said to be so', async () => {
      await expectProblem(await put('users/body', '{'), 400, 'invalid_json');
      await expectProblem(
        await put('users/body', '{}', { 'content-type': 'text/plain' }),
        415,
        'unsupported_media_type',
      );
    });

    test('that is too large, or in a strange encoding, is refused', async () => {
      await expectProblem(
        await put('users/body', { display_name: 'x'.repeat(200_000) }),
        413,
        'payload_too_large',
      );
      await expectProblem(
        await put('users/body', '{}', { 'content-encoding': 'x' }),
        415,
        'unsupported_media_type',
      );
    });

    test('cannot reach the prototype of objects', async () => {
      const response = await put('users/body', '{"__proto__":{"display_name":"x"},"constructor":{}}');
      expect(response.status).toBe(400);
      await response.text();
      expect({}).not.toHaveProperty('display_name');
    });
  });

  describe('ids in paths', () => {
    test.each(['%00', 'a%0D%0Ab', 'x'.repeat(256)])('refused: %s', async (id) => {
      const problem = await expectProblem(await put(`users/${id}`, {}), 400, 'invalid_request');
      expect(problem.fields?.[0]?.field).toBe('params.id');
    });

    test.each(['a/b', '$ne', '{"$gt":""}', 'ü', '..', 'a b'])('of users refused: %s', async (id) => {
      const response = await put(`users/${encodeURIComponent(id)}?`.replaceAll('..', '%2E%2E%20'), {});
      await expectProblem(response, 400, 'invalid_request');
    });

    test.each(['a/b', '$ne', '{"$gt":""}', 'ü', '..', 'a b'])('of listings taken as text: %s', async (id) => {
      const response = await put(`listings/${encodeURIComponent(id)}?`.replaceAll('..', '%2E%2E%20'), {});
      expect(response.status).toBeLessThan(300);
      expect(((await response.json()) as { _id: string })._id).toBe(id === '..' ? '.. ' : id);
    });
  });
}
