import { request } from 'node:http';
import type { TestParley } from '../../support/parley';
import { expectProblem } from '../../support/problem';
import { bearer } from '../../support/tokens';
import { messageNew } from '../../support/webhook-bodies';

export function service(parley: TestParley): void {
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${parley.url}${path}`, { headers });

  /** A path as it is, which `fetch` would put right. */
  function raw(
    path: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; type: string; body: string }> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(parley.url);
      request({ hostname, port, path, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body }),
        );
      })
        .on('error', reject)
        .end();
    });
  }

  test('without a secret for links to unsubscribe there is no such page', async () => {
    await expectProblem(await get('/unsubscribe?token=x'), 404, 'not_found');
  });

  describe('health', () => {
    test('/healthz says that the process answers', async () => {
      const response = await get('/healthz');
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: 'ok' });
    });

    test('/readyz says of each part whether it works', async () => {
      const response = await get('/readyz');
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        status: 'ready',
        parts: { mongodb: 'ok', temporal: 'ok', worker: 'ok', webhooks: 'ok' },
      });
    });

    test('/metrics counts webhooks by what was answered', async () => {
      await (await parley.post(messageNew())).text();
      await (await parley.post(messageNew(), { 'x-signature': 'x' })).text();
      const response = await get('/metrics');
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
      const text = await response.text();
      expect(text).toMatch(/^parley_webhooks_total\{outcome="accepted"\} 1$/m);
      expect(text).toMatch(/^parley_webhooks_total\{outcome="invalid_signature"\} 1$/m);
      expect(text).toMatch(/^parley_webhook_answer_seconds_count 2$/m);
    });
  });

  describe('the page at /', () => {
    test('gives a person links', async () => {
      const response = await get('/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
      const page = await response.text();
      for (const path of ['/healthz', '/readyz', '/metrics']) {
        expect(page).toContain(`href="${path}"`);
        expect((await get(path)).status).toBe(200);
      }
      expect(page).toContain('<a href="http://127.0.0.1:8233/?a&#x3D;&quot;b&quot;">Temporal &lt;UI&gt;</a>');
    });
  });

  describe('what does not exist', () => {
    test.each(['/', '/nothing', '/healthz/more', '/favicon.ico', '/.env'])('%s is 404', async (path) => {
      await expectProblem(await get(path), 404, 'not_found');
    });

    test('below /api it is 404 only for who may ask', async () => {
      await expectProblem(await get('/api/v1/nothing'), 401, 'unauthenticated');
      await expectProblem(await get('/api/v1/nothing', await bearer({ role: 'admin' })), 404, 'not_found');
    });

    test('the other methods of an endpoint are 404', async () => {
      const response = await fetch(`${parley.url}/api/v1/users/u1`, {
        method: 'DELETE',
        headers: await bearer({ role: 'admin' }),
      });
      await expectProblem(response, 404, 'not_found');
    });
  });

  describe('a path that cannot be read', () => {
    test.each(['%', '%zz', '%E0%A4%A', '%c0%80'])('%s is 400', async (id) => {
      const headers = await bearer({ role: 'admin' });
      const answer = await raw(`/api/v1/webhooks/getstream/messages/listing/${id}`, headers);
      expect(answer.status).toBe(400);
      expect(answer.type).toMatch(/^application\/problem\+json/);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'invalid_request' });
      expect(answer.body).not.toMatch(/at .*\.js|Error:/);
    });

    test.each(['/%', '//', '/../etc/passwd', '/api/v1/users/../../..', '/?%', '/api/%5c'])(
      '%s is 4xx',
      async (path) => {
        const answer = await raw(path, await bearer({ role: 'admin' }));
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect(answer.type).toMatch(/^application\/problem\+json/);
      },
    );
  });

  describe('headers', () => {
    test.each(['/healthz', '/nothing', '/api/v1/users/u1'])(
      'of %s keep browsers from doing harm',
      async (path) => {
        const { headers } = await get(path);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('content-security-policy')).toContain("default-src 'self'");
        expect(headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
        expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
        expect(headers.has('x-powered-by')).toBe(false);
        expect(headers.has('access-control-allow-origin')).toBe(false);
      },
    );

    test("of the webhook's answers do not tell what runs here", async () => {
      const { headers } = await parley.post(messageNew());
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
    });
  });
}
