import { Webhook } from 'standardwebhooks';
import { createModeratorWebhook } from '../../../src/notifications/providers/moderator-webhook';
import { createOutboundAgents } from '../../../src/platform/outbound/outbound-agents';
import { startRecordingServer, type RecordingServer } from '../../support/recording-server';
import { RENDERED } from '../../support/rendered-sample';

let server: RecordingServer;

beforeEach(async () => {
  server = await startRecordingServer();
});
afterEach(() => server.stop());

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;

function provider(rules = { allowPrivate: true }) {
  return createModeratorWebhook({
    url: `${server.url}/hook`,
    secret: SECRET,
    agents: createOutboundAgents(rules),
    rules,
  });
}
const verify = (index: number, secret = SECRET): unknown => {
  const request = server.requests[index];
  return new Webhook(secret).verify(request?.body ?? '', request?.headers as Record<string, string>);
};

describe("the moderators' webhook", () => {
  test('can be verified, and by no other secret', async () => {
    expect(await provider().send('d1', undefined, RENDERED)).toBe('200');
    expect(verify(0)).toEqual({
      type: 'moderation.case.removed',
      timestamp: '2026-03-01T12:00:00.000Z',
      data: RENDERED.webhook,
    });
    expect(() => verify(0, `whsec_${Buffer.alloc(24, 8).toString('base64')}`)).toThrow();
  });

  test('keeps id and body over retries, and has an id that a header can have', async () => {
    for (const id of ['notification/a b\r\nX: y', 'notification/a b\r\nX: y', 'other']) {
      await provider().send(id, undefined, RENDERED);
    }
    const ids = server.requests.map(({ headers }) => headers['webhook-id']);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe('other');
    expect(server.requests[0]?.body).toEqual(server.requests[1]?.body);
    for (let index = 0; index < 3; index += 1) verify(index);
  });

  test.each([
    [410, false, true],
    [429, true, false],
    [502, true, false],
    [400, false, false],
    [401, false, false],
    [404, false, false],
    [308, false, false],
  ])('answered with %d: worth a retry %s, gone %s', async (status, retryable, gone) => {
    server.answer = { status, headers: { 'retry-after': '2', location: `${server.url}/other` } };
    await expect(provider().send('d1', undefined, RENDERED)).rejects.toMatchObject({
      message: `webhook: ${status}`,
      retryable,
      gone,
      retryAfterMs: 2_000,
    });
    expect(server.requests.map(({ path }) => path)).toEqual(['/hook']);
  });

  test('goes to no private address unless that is allowed', async () => {
    await expect(provider({ allowPrivate: false }).send('d1', undefined, RENDERED)).rejects.toMatchObject({
      message: 'webhook: private_address',
      retryable: false,
    });
    expect(server.requests).toEqual([]);
  });
});
