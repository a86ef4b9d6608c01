import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { createStreamClient } from '../../../src/stream/stream';
import { VendorError } from '../../../src/platform/outbound/vendor-error';

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

let server: Server;
let stream: ReturnType<typeof createStreamClient>;
let asked: Asked[];
/** What Stream answers, by method and the beginning of the path; 200 and nothing otherwise. */
let answers: Record<string, Answer>;
/** The ids of the messages that Stream has, each with who wrote it; undefined where it is erased. */
let written: Record<string, string | undefined>;

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url?.split('?')[0] ?? '';
      const text = Buffer.concat(parts).toString();
      asked.push({ method: request.method ?? '', path, body: text === '' ? undefined : JSON.parse(text) });
      const key = Object.keys(answers).find((one) => `${request.method} ${path}`.startsWith(one)) ?? '';
      const id = (asked.at(-1)?.body as { message?: { id?: string } } | undefined)?.message?.id ?? '';
      const answer = request.method === 'POST' && id in written ? duplicate(id) : answers[key];
      const { status, body = {}, headers = {} } = answer ?? ofMessage(request.method, path);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
beforeEach(() => {
  asked = [];
  answers = {};
  written = {};
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stream = createStreamClient({ apiKey: 'key', apiSecret: 'secret', baseUrl, userId: 'parley' });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const streamError = (code: number, status: number, message = 'what somebody wrote'): Answer => ({
  status,
  body: { code, message, StatusCode: status },
});

const duplicate = (id: string): Answer =>
  streamError(4, 400, `SendMessage failed with error: "a message with ID ${id} already exists"`);

function ofMessage(method: string | undefined, path: string): Answer {
  const id = path.slice('/messages/'.length);
  if (method !== 'GET' || !path.startsWith('/messages/') || Object.keys(written).length === 0)
    return { status: 200 };
  const user = written[id];
  return user === undefined
    ? streamError(16, 404)
    : { status: 200, body: { message: { id, user: { id: user } } } };
}

async function failureOf(promise: Promise<unknown>): Promise<VendorError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VendorError);
  return error as VendorError;
}

const system = {
  id: 'auto-1',
  cid: 'messaging:c1',
  text: 'Sold',
  parley: { kind: 'auto_response' },
} as const;

describe("the client of Stream's API", () => {
  test('deletes softly; a message that is gone is no error', async () => {
    await stream.deleteMessage('m1');
    expect(asked).toMatchObject([{ method: 'DELETE', path: '/messages/m1' }]);
    answers['DELETE'] = streamError(16, 404);
    await stream.deleteMessage('m1');
  });

  test('restores what is deleted, and only that', async () => {
    answers['GET /messages/'] = { status: 200, body: { message: { id: 'm1', type: 'deleted' } } };
    expect(await stream.undeleteMessage('m1')).toBe(true);
    expect(asked.map(({ path }) => path)).toContain('/messages/m1/undelete');
    asked = [];
    answers['GET /messages/'] = { status: 200, body: { message: { id: 'm1', type: 'regular' } } };
    expect(await stream.undeleteMessage('m1')).toBe(true);
    expect(asked.map(({ path }) => path)).not.toContain('/messages/m1/undelete');
    answers['GET /messages/'] = streamError(16, 404);
    expect(await stream.undeleteMessage('m1')).toBe(false);
  });

  test("sends a system message as Parley's own user", async () => {
    expect(await stream.sendSystemMessage(system)).toBe('sent');
    expect(asked.at(-1)).toMatchObject({
      method: 'POST',
      path: '/channels/messaging/c1/message',
      body: {
        message: {
          id: 'auto-1',
          type: 'system',
          user_id: 'parley',
          text: 'Sold',
          parley: { kind: 'auto_response' },
        },
      },
    });
    answers['POST /channels'] = streamError(4, 400, 'text is too strange');
    expect(await failureOf(stream.sendSystemMessage(system))).toMatchObject({ code: '4', retryable: false });
  });

  describe('an id of a system message that is taken', () => {
    const secretId = `auto-1-${createHmac('sha256', 'secret').update('auto-1').digest('hex').slice(0, 16)}`;
    const idsSent = () =>
      asked.flatMap(({ method, body }) =>
        method === 'POST' ? ((body as { message?: { id: string } }).message?.id ?? []) : [],
      );

    test('by Parley means that it is there', async () => {
      written = { 'auto-1': 'parley' };
      expect(await stream.sendSystemMessage(system)).toBe('already_sent');
      expect(idsSent()).toEqual(['auto-1']);
    });

    test.each([
      ['somebody else', 'buyer-1'],
      ['somebody whose message is erased', undefined],
    ])('by %s: it is said under one that nobody can know, once', async (_, writer) => {
      written = { 'auto-1': writer };
      expect(await stream.sendSystemMessage(system)).toBe('sent');
      expect(idsSent()).toEqual(['auto-1', secretId]);
      expect(asked.at(-1)?.body).toMatchObject({
        message: { text: 'Sold', type: 'system', user_id: 'parley' },
      });
      written = { 'auto-1': writer, [secretId]: 'parley' };
      expect(await stream.sendSystemMessage(system)).toBe('already_sent');
    });

    test('is not taken for sent while Stream does not say by whom', async () => {
      written = { 'auto-1': 'buyer-1' };
      answers['GET /messages/'] = streamError(-1, 500);
      expect(await failureOf(stream.sendSystemMessage(system))).toMatchObject({ retryable: true });
      expect(idsSent()).toEqual(['auto-1']);
    });

    test.each([
      ['parley', 'auto-1'],
      ['buyer-1', secretId],
    ])('by %s: deletes the message of Parley, and no other', async (writer, deleted) => {
      written = { 'auto-1': writer };
      await stream.deleteSystemMessage('auto-1');
      expect(asked.filter(({ method }) => method === 'DELETE').map(({ path }) => path)).toEqual([
        `/messages/${deleted}`,
      ]);
    });
  });

  describe.each(['', '.', '..'])('an id that no path can name: %j', (id) => {
    const refused = { code: 'unaddressable_id', retryable: false };
    const paths = () => asked.map(({ path }) => path).filter((path) => path !== '/users');

    test('is refused for good, and nothing else is asked in its place', async () => {
      for (const request of [
        () => stream.deleteMessage(id),
        () => stream.undeleteMessage(id),
        () => stream.deleteSystemMessage(id),
        () => stream.repliesTo(id),
        () => stream.messagesOf(`messaging:${id}`, 'm1'),
        () => stream.messagesOf(`${id}:c1`, 'm1'),
        () => stream.setChannelData(`messaging:${id}`, { offer_id: 'o1' }),
        () => stream.sendSystemMessage({ ...system, cid: `messaging:${id}` }),
      ])
        expect(await failureOf(request())).toMatchObject(refused);
      expect(paths()).toEqual([]);
    });

    test('is nothing that Stream says to be gone', async () => {
      expect(await stream.message(id)).toBe('unreadable');
      expect(await stream.isGone(`messaging:${id}`)).toBe(false);
      expect(paths()).toEqual([]);
    });
  });

  test('ids that only look so are asked for as they are', async () => {
    await stream.deleteMessage('../a?b#.');
    await stream.deleteMessage('...');
    await stream.deleteMessage('%2e%2e');
    expect(asked.map(({ path }) => path)).toEqual([
      '/messages/..%2Fa%3Fb%23.',
      '/messages/...',
      '/messages/%252e%252e',
    ]);
  });

  test.each([
    ['internal', streamError(-1, 500), true],
    ['rate limit', streamError(9, 429), true],
    ['cool-down', streamError(60, 403), true],
    ['time-out', streamError(23, 408), true],
    ['no key', streamError(2, 401), false],
    ['not allowed', streamError(17, 403), false],
    ['suspended', streamError(99, 403), false],
    ['a proxy', { status: 502, body: '<html>Bad gateway</html>' }, true],
  ])('says of a failure whether it may pass: %s', async (_, answer, retryable) => {
    answers['DELETE'] = answer;
    const failure = await failureOf(stream.deleteMessage('m1'));
    expect(failure).toMatchObject({ vendor: 'stream', retryable });
    expect(failure.message).not.toContain('somebody');
  });

  test('waits as long as Stream asks, within reason', async () => {
    answers['DELETE'] = { ...streamError(9, 429), headers: { 'retry-after': '7' } };
    expect((await failureOf(stream.deleteMessage('m1'))).retryAfterMs).toBe(7_000);
    answers['DELETE'] = { ...streamError(9, 429), headers: { 'retry-after': '999999' } };
    expect((await failureOf(stream.deleteMessage('m1'))).retryAfterMs).toBe(600_000);
    answers['DELETE'] = { ...streamError(9, 429), headers: { 'retry-after': 'soon' } };
    expect((await failureOf(stream.deleteMessage('m1'))).retryAfterMs).toBeUndefined();
  });

  test('takes it that Stream cannot be reached for a failure that passes', async () => {
    const nobody = createStreamClient({
      apiKey: 'k',
      apiSecret: 's',
      baseUrl: 'http://127.0.0.1:9',
      userId: 'parley',
    });
    expect(await failureOf(nobody.deleteMessage('m1'))).toMatchObject({
      code: 'ECONNREFUSED',
      retryable: true,
    });
  });

  test('reads the event hooks and writes them back whole', async () => {
    const hooks = [{ id: 'h1', hook_type: 'webhook', webhook_url: 'https://example.com', unknown: 1 }];
    answers['GET /app'] = { status: 200, body: { app: { event_hooks: hooks } } };
    expect(await stream.eventHooks()).toEqual(hooks);
    await stream.setEventHooks(hooks);
    expect(asked.at(-1)).toMatchObject({ method: 'PATCH', path: '/app', body: { event_hooks: hooks } });
    answers['GET /app'] = { status: 200, body: { app: {} } };
    expect(await stream.eventHooks()).toEqual([]);
  });
});
