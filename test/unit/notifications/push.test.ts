import { decodeJwt, decodeProtectedHeader } from 'jose';
import { generateVAPIDKeys } from 'web-push';
import { createOutboundAgents } from '../../../src/platform/outbound/outbound-agents';
import { createPushProvider } from '../../../src/notifications/providers/push';
import { decryptPush } from '../../support/decrypt-push';
import { browserKeys } from '../../support/push-keys';
import { startRecordingServer, TEST_CERTIFICATE, type RecordingServer } from '../../support/recording-server';
import { RENDERED } from '../../support/rendered-sample';

let server: RecordingServer;

beforeEach(async () => {
  server = await startRecordingServer({ tls: true });
});
afterEach(() => server.stop());

const vapid = { subject: 'mailto:push@example.com', ...generateVAPIDKeys() };
const rules = { allowPrivate: true };
const browser = browserKeys();

function provider(timeoutMs?: number) {
  const agents = createOutboundAgents(rules, { tls: { ca: TEST_CERTIFICATE } });
  return createPushProvider({ vapid, agents, rules, timeoutMs });
}
const address = () => ({ endpoint: `${server.url}/push/secret-path`, keys: browser.keys });

describe('a push message', () => {
  test('is encrypted for the browser and signed by us', async () => {
    server.answer = { status: 201 };
    expect(await provider().send('d1', address(), RENDERED)).toBe('201');
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/push/secret-path',
      headers: { ttl: '86400', urgency: 'normal', 'content-encoding': 'aes128gcm' },
    });
    expect(JSON.parse(decryptPush(request?.body ?? Buffer.alloc(0), browser))).toEqual(RENDERED.push);
    const [, token = ''] = /^vapid t=([^,]+), k=/.exec(request?.headers.authorization ?? '') ?? [];
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256' });
    expect(decodeJwt(token)).toMatchObject({ aud: server.url, sub: vapid.subject });
  });

  test('takes the place of an earlier copy of itself, and of no other', async () => {
    await provider().send('d1', address(), RENDERED);
    await provider().send('d1', address(), RENDERED);
    await provider().send('d2', address(), RENDERED);
    const [first, second, other] = server.requests.map(({ headers }) => headers['topic']);
    expect(first).toMatch(/^[\w-]{32}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test.each([
    [404, false, true],
    [410, false, true],
    [429, true, false],
    [500, true, false],
    [503, true, false],
    [400, false, false],
    [403, false, false],
    [413, false, false],
    [302, false, false],
  ])('answered with %d: worth a retry %s, gone %s', async (status, retryable, gone) => {
    server.answer = {
      status,
      headers: { 'retry-after': '7', location: 'https://127.0.0.1/' },
      body: 'secret',
    };
    await expect(provider().send('d1', address(), RENDERED)).rejects.toMatchObject({
      message: `push: ${status}`,
      retryable,
      gone,
      retryAfterMs: 7_000,
    });
    expect(server.requests).toHaveLength(1);
  });

  test('that is not answered in time may be sent again', async () => {
    server.answer = () => undefined;
    await expect(provider(200).send('d1', address(), RENDERED)).rejects.toMatchObject({
      message: 'push: timeout',
      retryable: true,
      gone: false,
    });
  });

  test.each([
    ['p256dh', { p256dh: 'AAAA', auth: browser.keys.auth }],
    ['auth', { p256dh: browser.keys.p256dh, auth: 'AAAA' }],
  ])('for a subscription whose %s is none is not sent: it is gone', async (_, keys) => {
    const failure = provider().send('d1', { ...address(), keys }, RENDERED);
    await expect(failure).rejects.toMatchObject({
      message: 'push: invalid_keys',
      retryable: false,
      gone: true,
    });
    expect(server.requests).toEqual([]);
  });

  test('goes to no private address, also of a subscription that was stored before', async () => {
    const strict = createPushProvider({
      vapid,
      agents: createOutboundAgents({ allowPrivate: false }, { tls: { ca: TEST_CERTIFICATE } }),
      rules: { allowPrivate: false },
    });
    for (const endpoint of [
      `${server.url}/x`,
      `https://localhost:${server.port}/`,
      'http://example.com/',
      'x',
    ]) {
      const failure = strict.send('d1', { endpoint, keys: browser.keys }, RENDERED);
      await expect(failure).rejects.toMatchObject({
        message: 'push: private_address',
        retryable: false,
        gone: false,
      });
    }
    expect(server.requests).toEqual([]);
  });
});

describe('our own keys', () => {
  test('that are none are said at once, not at the first message', () => {
    const agents = createOutboundAgents(rules);
    expect(() => createPushProvider({ vapid: { ...vapid, privateKey: 'AAAA' }, agents, rules })).toThrow();
  });
});
