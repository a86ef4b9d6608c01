import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { waitUntil } from '../../support/wait-until';
import { startMarketplace, type Marketplace } from '../../support/marketplace';

const SECRET = `whsec_${Buffer.from('a secret of twenty-four b').toString('base64')}`;

let place: Marketplace;
const received: { headers: Record<string, string>; body: string }[] = [];
let failures = 1;
const chatTool = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    received.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(parts).toString(),
    });
    failures -= 1;
    response.writeHead(failures >= 0 ? 503 : 204).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    chatTool.listen(0, '127.0.0.1', resolve);
  });
  place = await startMarketplace({
    MODERATOR_WEBHOOK_URL: `http://127.0.0.1:${(chatTool.address() as AddressInfo).port}/hook`,
    MODERATOR_WEBHOOK_SECRET: SECRET,
    ALLOW_PRIVATE_ADDRESSES: 'true',
    NOTIFICATION_FIRST_RETRY_SECONDS: '0.05',
  });
});
afterAll(async () => {
  await place.stop();
  chatTool.closeAllConnections();
  chatTool.close();
});

test("spam that was removed is told to the moderators' chat tool, signed, under one id however often it is tried", async () => {
  const talk = await place.talk();
  const id = await place.say(talk.buyer, talk, 'Buy now, click here');
  expect(await place.caseOf(id)).toEqual({ status: 'removed', left: [] });
  await waitUntil('it was tried again', () => received.length >= 2);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const [first] = received;
  const payload = new Webhook(SECRET).verify(first?.body ?? '', first?.headers ?? {});
  expect(payload).toMatchObject({ data: { message_id: id, sender_id: talk.buyer, cid: talk.channel.cid } });
  // No text of people leaves over this way.
  expect(first?.body).not.toContain('click here');
  const stored = await waitUntil('it is recorded', () =>
    place.parley.models.Notification.findOne({ message_id: id, status: 'sent' }).lean(),
  );
  expect(stored).toMatchObject({
    kind: 'moderation_case',
    sent_over: 'webhook',
    attempts: [{ outcome: 'failed', code: '503' }, { outcome: 'sent' }],
  });
});
