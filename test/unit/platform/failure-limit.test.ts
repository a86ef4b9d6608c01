import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import { createApp, type AppDeps } from '../../../src/app/http-app';
import { ProblemError } from '../../../src/platform/errors';
import { createArrivals } from '../../../src/inbox/arrivals';
import { createInFlight } from '../../../src/inbox/in-flight';
import { createOverload } from '../../../src/inbox/overload';
import { signBody } from '../../../src/inbox/verify-signature';
import { createMetrics, silent } from '../inbox/fakes';

const SECRET = 'a-secret-of-the-webhooks';
/** More than an address may fail within a minute. */
const OFTEN = 700;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const NOT_ASKED = {
  models: {},
  events: {},
  chat: {},
  push: {},
  offers: {},
  notifications: {},
} as unknown as Partial<AppDeps>;

/** The API, of which only the webhook and the authentication are asked. */
function startApp(jwksUrl: string): Promise<string> {
  const metrics = createMetrics();
  const roomy = { maxDeliveries: 1_000, maxBytes: 1_000_000_000, metrics };
  const deps: Partial<AppDeps> = {
    startPage: { marketplace: 'Shop', links: [] },
    webhooks: {
      secrets: [SECRET],
      maxBytes: 1_000,
      receive: () => Promise.reject(new ProblemError('unavailable', 'Nothing takes it')),
      arrivals: createArrivals(roomy),
      inFlight: createInFlight({ ...roomy, overload: createOverload(metrics) }),
      metrics,
    },
    auth: {
      key: { jwksUrl },
      issuer: 'parley',
      audience: 'parley',
      maxTokenHours: 2,
      parleyUserId: 'parley',
      logger: silent,
    },
    serviceRequestsAMinute: 600,
    // With a database that fails.
    unsubscribe: {
      marketplace: 'Shop',
      links: { read: () => Promise.resolve({ userId: 'u1', kind: '*' }) } as never,
    },
    checks: {},
    metrics,
    logger: silent,
    trustProxy: 0,
    ...NOT_ASKED,
  };
  return listening(createServer(createApp(deps as AppDeps)));
}

/** All statuses of so many requests. */
async function statusesOf(request: () => Promise<Response>): Promise<number[]> {
  const statuses = new Set<number>();
  for (let sent = 0; sent < OFTEN; sent += 50) {
    for (const answer of await Promise.all(Array.from({ length: 50 }, request))) {
      statuses.add(answer.status);
      await answer.text();
    }
  }
  return [...statuses];
}

const NOBODY = 'http://127.0.0.1:9/';

test('signed webhooks that cannot be taken are told so, however many, and cost the address nothing', async () => {
  const url = await startApp(NOBODY);
  const post = (body: string): Promise<Response> =>
    fetch(`${url}/api/v1/webhooks/getstream`, {
      method: 'POST',
      headers: { 'x-signature': signBody(body, SECRET) },
      body,
    });
  expect(await statusesOf(() => post('{}'))).toEqual([503]);
  expect((await post(' '.repeat(1_001))).status).toBe(413);
  expect((await fetch(`${url}/api/v1/offers`)).status).toBe(401);
});

test('an outage of who issues the tokens is nobody else’s failure', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let isUp = false;
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] });
  const issuer = createServer((_, response) => {
    response.statusCode = isUp ? 200 : 500;
    response.end(isUp ? keys : 'no');
  });
  const url = await startApp(await listening(issuer));
  const tokenOf = (kid: string) =>
    new SignJWT({ role: 'service', sub: 'shop', iss: 'parley', aud: 'parley' })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setExpirationTime('1h')
      .sign(privateKey);
  const ask = (token: string): Promise<Response> =>
    fetch(`${url}/api/v1/nothing`, { headers: { authorization: `Bearer ${token}` } });
  const good = await tokenOf('k1');

  expect(await statusesOf(() => ask(good))).toEqual([503]);
  const answer = await ask(good);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({ code: 'unavailable' });
  // What is no token needs no key to be refused.
  expect((await ask('a.b.c')).status).toBe(401);

  isUp = true;
  expect((await ask(good)).status).toBe(404);
  expect((await ask(await tokenOf('of-another'))).status).toBe(401);
  const [head, claims] = good.split('.');
  expect((await ask(`${head}.${claims}.${'A'.repeat(86)}`)).status).toBe(401);
});

test('clicks on good links that we cannot serve cost the mail provider nothing', async () => {
  const url = await startApp(NOBODY);
  const click = (): Promise<Response> => fetch(`${url}/unsubscribe?token=good`, { method: 'POST' });
  expect(await statusesOf(click)).toEqual([500]);
});
