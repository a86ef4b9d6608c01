import { type TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { bearer, unsecured } from '../../support/tokens';

export function authentication(parley: TestParley): void {
  const PATHS = [
    ['GET', '/api/v1/webhooks/getstream/messages/listing/listing-1'],
    ['PUT', '/api/v1/users/u1'],
    ['PUT', '/api/v1/listings/l1'],
  ] as const;

  describe.each(PATHS)('%s %s', (method, path) => {
    const call = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${parley.url}${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(method === 'PUT' && { body: '{}' }),
      });

    test('lets an admin in', async () => {
      expect((await call(await bearer({ role: 'admin' }))).ok).toBe(true);
    });

    test('asks for a token', async () => {
      const response = await call({});
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      await expectProblem(response, 401, 'unauthenticated');
    });

    test.each<[string, () => Promise<{ authorization: string }> | { authorization: string }]>([
      ['that has expired', () => bearer({ role: 'admin', expires: '-1m' })],
      ['that never expires', () => bearer({ role: 'admin', expires: undefined })],
      ['of another issuer', () => bearer({ role: 'admin', issuer: 'somebody' })],
      ['for another audience', () => bearer({ role: 'admin', audience: 'somebody' })],
      ['under another secret', () => bearer({ role: 'admin', secret: 'another-secret-of-thirty-two-chars' })],
      ['under another algorithm', () => bearer({ role: 'admin', algorithm: 'HS512' })],
      ['without a signature (alg none)', unsecured],
      ['without a role', () => bearer({ role: undefined })],
      ['with a role that is none', () => bearer({ role: 'root' })],
      ['without a subject', () => bearer({ role: 'admin', sub: undefined })],
      [
        'of which a part is missing',
        async () => ({ authorization: (await bearer()).authorization.slice(0, -5) }),
      ],
      [
        'in another scheme',
        async () => ({ authorization: (await bearer()).authorization.replace('Bearer', 'Basic') }),
      ],
      ['that is empty', () => ({ authorization: 'Bearer ' })],
      ['that is no token', () => ({ authorization: 'Bearer a.b.c' })],
    ])('refuses a token %s, without saying what is wrong with it', async (_, token) => {
      const { detail } = await expectProblem(await call(await token()), 401, 'unauthenticated');
      expect(['The token is not valid', 'Send Authorization: Bearer <token>']).toContain(detail);
    });
  });

  describe('writing', () => {
    test.each(['user', 'support', 'moderator'])('is not for %s', async (role) => {
      for (const path of ['/api/v1/users/u2', '/api/v1/listings/l2']) {
        const response = await fetch(`${parley.url}${path}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', ...(await bearer({ role, sub: 'u2' })) },
          body: '{}',
        });
        await expectProblem(response, 403, 'forbidden');
      }
      expect(await parley.models.User.exists({ _id: 'u2' })).toBeNull();
      expect(await parley.models.MarketplaceListing.exists({ _id: 'l2' })).toBeNull();
    });
  });
}
