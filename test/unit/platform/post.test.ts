import type { LookupAddress } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { createOutboundAgents } from '../../../src/platform/outbound/outbound-agents';
import { addressFault } from '../../../src/platform/outbound/public-address';
import { isWorthRetrying, post, retryAfterMs } from '../../../src/platform/outbound/post';
import { startRecordingServer, TEST_CERTIFICATE, type RecordingServer } from '../../support/recording-server';

let server: RecordingServer;

beforeEach(async () => {
  server = await startRecordingServer({ tls: true });
});
afterEach(() => server.stop());

const OPEN = { allowPrivate: true };
const call = { vendor: 'push', headers: { 'x-a': '1' }, body: 'hello' } as const;

/** DNS that answers these, one after the other, and the last for ever. */
function dns(...answers: readonly string[][]) {
  let asked = 0;
  return {
    asked: () => asked,
    resolve: (
      _name: string,
      _options: object,
      done: (error: null, addresses: LookupAddress[]) => void,
    ): void => {
      const answer = answers[Math.min(asked, answers.length - 1)] ?? [];
      asked += 1;
      done(
        null,
        answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    },
  };
}

describe('a call to an address that somebody gave us', () => {
  test('is made once, with its body, and its answer is read', async () => {
    const agents = createOutboundAgents(OPEN, { tls: { ca: TEST_CERTIFICATE } });
    server.answer = { status: 201, headers: { 'x-b': '2' }, body: 'thanks' };
    const answer = await post({ ...call, url: `${server.url}/x?y=1`, agents });
    expect(answer).toMatchObject({ status: 201, headers: { 'x-b': '2' }, body: 'thanks' });
    expect(server.requests).toMatchObject([
      { method: 'POST', path: '/x?y=1', headers: { 'x-a': '1', 'content-length': '5' } },
    ]);
    expect(server.requests[0]?.body.toString()).toBe('hello');
  });

  test('follows no redirect', async () => {
    const other = await startRecordingServer();
    server.answer = { status: 307, headers: { location: other.url } };
    const agents = createOutboundAgents(OPEN, { tls: { ca: TEST_CERTIFICATE } });
    expect((await post({ ...call, url: server.url, agents })).status).toBe(307);
    expect(other.requests).toEqual([]);
    await other.stop();
  });

  test('reads no more than the beginning of what is answered, however long it goes on', async () => {
    let ended = false;
    server.answer = (_request, response) => {
      response.writeHead(200);
      response.on('close', () => (ended = true));
      const more = (): void => {
        if (ended) return;
        response.write(Buffer.alloc(8_192, 'x'));
        setImmediate(more);
      };
      more();
    };
    const agents = createOutboundAgents(OPEN, { tls: { ca: TEST_CERTIFICATE } });
    const { status, body } = await post({ ...call, url: server.url, agents });
    expect({ status, length: body.length }).toEqual({ status: 200, length: 16_384 });
  });

  test.each([
    ['stalls', () => undefined],
    ['breaks off', (response: ServerResponse) => response.destroy()],
  ])('counts by its status, though the body of the answer %s', async (_, end) => {
    server.answer = (_request, response) => {
      response.writeHead(201);
      response.write('x', () => end(response));
    };
    const agents = createOutboundAgents(OPEN, { tls: { ca: TEST_CERTIFICATE } });
    const answer = await post({ ...call, url: server.url, agents, timeoutMs: 500 });
    expect(answer).toMatchObject({ status: 201, body: 'x' });
  });

  test('ends in time where the other side says nothing', async () => {
    server.answer = () => undefined;
    const agents = createOutboundAgents(OPEN, { tls: { ca: TEST_CERTIFICATE } });
    await expect(post({ ...call, url: server.url, agents, timeoutMs: 200 })).rejects.toMatchObject({
      message: 'push: timeout',
      retryable: true,
    });
  });

  test('says no host and no address where nobody listens, or the certificate is not good', async () => {
    const agents = createOutboundAgents(OPEN);
    await expect(post({ ...call, url: 'https://127.0.0.1:9/secret', agents })).rejects.toMatchObject({
      message: 'push: ECONNREFUSED',
      retryable: true,
    });
    await expect(post({ ...call, url: server.url, agents })).rejects.toMatchObject({
      message: 'push: DEPTH_ZERO_SELF_SIGNED_CERT',
      retryable: true,
    });
  });
});

describe('a name', () => {
  const strict = { allowPrivate: false };

  test.each([
    [['127.0.0.1']],
    [['8.8.8.8', '10.0.0.1']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['169.254.169.254']],
    [['::127.0.0.1']],
    [['64:ff9b:1::7f00:1']],
    [[]],
  ])('that resolves to %j is not called', async (addresses) => {
    const { resolve } = dns(addresses);
    const agents = createOutboundAgents(strict, { resolve, tls: { ca: TEST_CERTIFICATE } });
    for (const scheme of ['https', 'http']) {
      await expect(
        post({ ...call, url: `${scheme}://push.example.com:${server.port}/`, agents }),
      ).rejects.toMatchObject({ message: 'push: private_address', retryable: false });
    }
    expect(server.requests).toEqual([]);
  });

  test('whose text is good is looked up once for a call, by the connection itself: rebinding gains nothing', async () => {
    const names = dns(['127.0.0.1'], ['1.1.1.1']);
    const agents = createOutboundAgents(strict, { resolve: names.resolve, tls: { ca: TEST_CERTIFICATE } });
    const url = `https://push.example.com:${server.port}/`;
    expect(addressFault(url, strict)).toBeUndefined();
    await expect(post({ ...call, url, agents })).rejects.toMatchObject({ message: 'push: private_address' });
    expect(names.asked()).toBe(1);
    expect(server.requests).toEqual([]);
  });

  test.each(['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])(
    'or number such as %s is not called',
    async (host) => {
      const agents = createOutboundAgents(strict, { tls: { ca: TEST_CERTIFICATE } });
      await expect(post({ ...call, url: `https://${host}:${server.port}/`, agents })).rejects.toMatchObject({
        message: 'push: private_address',
        retryable: false,
      });
      expect(server.requests).toEqual([]);
    },
  );
});

describe('what an answer asks for', () => {
  test.each([
    ['5', 5_000],
    ['Thu, 01 Jan 1970 00:01:00 GMT', 50_000],
    ['999999', 3_600_000],
    ['0', undefined],
    ['-5', undefined],
    ['soon', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Retry-After: %s is %s ms', (value, ms) => {
    expect(retryAfterMs(value === undefined ? {} : { 'retry-after': value }, 10_000)).toBe(ms);
  });

  test.each([
    [400, false],
    [403, false],
    [404, false],
    [408, true],
    [429, true],
    [500, true],
    [503, true],
    [301, false],
  ])('%d is worth a retry: %s', (status, worth) => expect(isWorthRetrying(status)).toBe(worth));
});
