import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { signBody } from '../../../src/inbox/verify-signature';
import { API_SECRET, freshDatabaseUri } from '../../support/environment';
import { startParley, WEBHOOK_PATH, type TestParley } from '../../support/parley';
import { startSlowProxy, type SlowProxy } from '../../support/slow-proxy';
import { waitUntil } from '../../support/wait-until';
import { expectProblem } from '../../support/problem';
import { messageNew } from '../../support/webhook-bodies';

const MEGABYTE = 1_048_576;
const MAX_BYTES = 32 * MEGABYTE;
/** Of the form of a signature. */
const UNSIGNED = 'f'.repeat(64);

let proxy: SlowProxy;
let parley: TestParley;

/** Parley with a MongoDB that can be made slow. */
async function start(overrides: Readonly<Record<string, string>>): Promise<void> {
  const uri = new URL(freshDatabaseUri().replace('mongodb:', 'http:'));
  proxy = await startSlowProxy(Number(uri.port));
  const mongo = `mongodb://127.0.0.1:${proxy.port}${uri.pathname}?directConnection=true`;
  // Time enough on a busy machine, where a test does not look at the time.
  parley = await startParley({ MONGODB_URI: mongo, WEBHOOK_ANSWER_TIMEOUT_MS: '5500', ...overrides });
}
afterEach(async () => {
  proxy.resume();
  proxy.slow(0);
  await parley.stop();
  await proxy.stop();
});

async function metric(name: string): Promise<number> {
  // A connection of its own: on a busy machine a kept one may be closed just when it is used.
  const text = await (await fetch(`${parley.url}/metrics`, { headers: { connection: 'close' } })).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]);
}

async function stateOfWebhooks(): Promise<unknown> {
  const response = await fetch(`${parley.url}/readyz`);
  const { parts } = (await response.json()) as { parts: Record<string, string> };
  if (parts['webhooks'] !== 'ok') expect(response.status).toBe(503);
  return parts['webhooks'];
}

async function expectShed(response: Response): Promise<void> {
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  await expectProblem(response, 503, 'unavailable');
}

const inFlight = (count: number): Promise<unknown> =>
  waitUntil(`${count} are in flight`, async () => (await metric('parley_webhooks_in_flight')) === count);

test('over the cap events are shed at once, /readyz says so, and all is well when MongoDB is back', async () => {
  await start({ WEBHOOK_MAX_IN_FLIGHT: '3' });
  expect(await stateOfWebhooks()).toBe('ok');
  // As slow as it may be before it counts as silent: they have to be seen in flight together, also on a busy machine.
  proxy.slow(1_800);
  const events = Array.from({ length: 3 }, () => messageNew());
  const waiting = events.map((event) => parley.post(event));
  await inFlight(3);

  const shed = messageNew();
  await expectShed(await parley.post(shed));
  // What is shed is shed before it is read: whether its signature is good does not matter.
  await expectShed(await parley.post(shed, { 'x-signature': 'f'.repeat(64) }));
  expect(await stateOfWebhooks()).toBe('overloaded');
  expect(await metric('parley_webhooks_shed_total')).toBe(2);

  for (const response of await Promise.all(waiting)) expect(response.status).toBe(200);
  proxy.slow(0);
  await waitUntil('it is ready again', async () => (await stateOfWebhooks()) === 'ok');
  expect((await parley.post(shed)).status).toBe(200);
  const ids = [...events, shed].map(({ message }) => `message.new/${message.id}`);
  await waitUntil(
    'all are processed',
    async () =>
      (await parley.models.WebhookEvent.countDocuments({ _id: { $in: ids }, status: 'processed' })) === 4,
  );
  expect(await metric('parley_webhooks_in_flight')).toBe(0);
});

test('the connection of a shed event serves the next attempt', async () => {
  await start({ WEBHOOK_MAX_IN_FLIGHT: '1' });
  proxy.slow(700);
  const first = parley.post(messageNew());
  await inFlight(1);

  const body = JSON.stringify(messageNew());
  const head = `POST ${WEBHOOK_PATH} HTTP/1.1\r\nHost: parley\r\nX-Signature: ${signBody(body, API_SECRET)}\r\n`;
  const request = `${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const socket = connect(Number(new URL(parley.url).port), '127.0.0.1');
  let answers = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answers += part));
  socket.write(request);
  await waitUntil('it is shed', () => answers.includes('"code":"unavailable"'));
  expect(answers).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 2\r\n[^]*connection: keep-alive\r\n/i);

  expect((await first).status).toBe(200);
  proxy.slow(0);
  await inFlight(0);
  socket.write(request);
  await waitUntil('it is taken', () => answers.includes('"status":"accepted"'));
  socket.destroy();
});

const unverified = (count: number): Promise<unknown> =>
  waitUntil(`${count} are not verified`, async () => (await metric('parley_webhooks_unverified')) === count);

test.each([
  ['that inflate to a megabyte', gzipSync(Buffer.alloc(MEGABYTE))],
  ['that inflate to more than is taken', gzipSync(Buffer.alloc(4 * MEGABYTE))],
  ['of a megabyte', Buffer.alloc(MEGABYTE, 'x')],
])(
  'hundreds of bodies %s, which nobody signed, neither end readiness nor keep anybody out',
  async (_, body) => {
    await start({});
    const statuses = new Set<number>();
    for (let wave = 0; wave < 8; wave += 1) {
      const bodies = Array.from({ length: 40 }, () => parley.post(body, { 'x-signature': UNSIGNED }));
      const event = JSON.stringify(messageNew());
      expect((await parley.post(event)).status).toBe(200);
      const packed = parley.post(gzipSync(event), { 'x-signature': signBody(event, API_SECRET) });
      expect((await packed).status).toBe(200);
      expect(await stateOfWebhooks()).toBe('ok');
      for (const response of await Promise.all(bodies)) statuses.add(response.status);
    }
    expect(statuses).not.toContain(200);
    // After 300 of them within a minute the address is told to stop; Stream's own go on.
    expect(statuses).toContain(429);
    expect(await metric('parley_webhooks_shed_total')).toBe(0);
    await unverified(0);
  },
  180_000,
);

test.each(['plain', 'gzip'])(
  'with a silent MongoDB, %s bodies hold no more than their cap, and nothing once it is over',
  async (form) => {
    // Without keys there is no other way than MongoDB.
    await start({ PAYLOAD_ENCRYPTION_KEYS: '' });
    proxy.pause();
    let most = 0;
    const answered = new AbortController();
    const watching = (async () => {
      while (!answered.signal.aborted) most = Math.max(most, await metric('parley_webhooks_in_flight_bytes'));
    })();
    const bodies = Array.from({ length: 60 }, () =>
      JSON.stringify(messageNew({ message: { id: randomUUID(), text: 'x'.repeat(MEGABYTE * 0.9) } })),
    );
    const post = (body: string): Promise<Response> =>
      form === 'plain'
        ? parley.post(body)
        : parley.post(gzipSync(body), { 'x-signature': signBody(body, API_SECRET) });
    for (const response of await Promise.all(bodies.map(post))) await expectShed(response);
    answered.abort();
    await watching;
    expect(most).toBeGreaterThan(MAX_BYTES / 4);
    expect(most).toBeLessThanOrEqual(MAX_BYTES);

    proxy.resume();
    await inFlight(0);
    expect(await metric('parley_webhooks_in_flight_bytes')).toBe(0);
  },
);

test('with a MongoDB that takes 3 s, events go into workflows or are sent back within 3 s, none is lost', async () => {
  await start({ WEBHOOK_ANSWER_TIMEOUT_MS: '2500' });
  proxy.slow(3_000);
  const events = Array.from({ length: 200 }, () => messageNew());
  const stalls = monitorEventLoopDelay();
  stalls.enable();
  const answers = await Promise.all(
    events.map(async (event) => {
      const began = performance.now();
      const { status } = await parley.post(event);
      return { event, status, ms: performance.now() - began };
    }),
  );
  stalls.disable();
  // A busy machine may not let this process, which is the sender too, run for a while.
  const stalledMs = stalls.max / 1_000_000;
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(3_000 + 2 * stalledMs);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 503]));
  expect(await stateOfWebhooks()).toBe('overloaded');

  proxy.slow(0);
  for (const { event, status } of answers)
    if (status === 503) await waitUntil('it is taken', async () => (await parley.post(event)).status === 200);
  await waitUntil(
    'every event is processed',
    async () => (await parley.models.WebhookEvent.countDocuments({ status: 'processed' })) === events.length,
    60_000,
  );
  expect(await parley.models.ChatMessage.countDocuments()).toBe(events.length);
}, 120_000);

test('who announces a body and does not send it keeps nobody out, and is ended after 10 s', async () => {
  await start({});
  const sockets = Array.from({ length: 40 }, () => connect(Number(new URL(parley.url).port), '127.0.0.1'));
  let answers = '';
  for (const socket of sockets) {
    socket.setEncoding('utf8').on('data', (part: string) => (answers += part));
    socket.write(
      `POST ${WEBHOOK_PATH} HTTP/1.1\r\nHost: parley\r\nX-Signature: ${UNSIGNED}\r\n` +
        `Content-Length: ${MEGABYTE}\r\n\r\nbegun`,
    );
  }
  await unverified(40);
  expect((await parley.post(messageNew())).status).toBe(200);
  await waitUntil('they are ended', () => answers.split('HTTP/1.1 408').length === 41, 20_000);
  await unverified(0);
});

test('once it is told to stop, it is not ready, and says that the connection closes', async () => {
  await start({});
  const socket = connect(Number(new URL(parley.url).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  await expect(parley.post(messageNew())).resolves.toMatchObject({ status: 200 });
  const stopped = parley.stop();
  socket.write('GET /readyz HTTP/1.1\r\nHost: parley\r\n\r\n');
  await waitUntil('it answers', () => answer.includes('shutting_down'));
  expect(answer).toMatch(/^HTTP\/1\.1 503 [^]*connection: close\r\n/i);
  await stopped;
  parley = { ...parley, stop: () => Promise.resolve() };
});
