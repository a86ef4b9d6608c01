import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SQS_CREDENTIALS, startSqsServer, type SqsServer } from '../../support/sqs-server';
import { startParley, type TestParley } from '../../support/parley';
import published from '../../support/payloads/sqs.message.new.json';
import { waitUntil } from '../../support/wait-until';
import { messageNew } from '../../support/webhook-bodies';

export function sqsIntake(): void {
  Object.assign(process.env, SQS_CREDENTIALS);

  let sqs: SqsServer;
  let parley: TestParley;

  beforeAll(async () => {
    sqs = await startSqsServer();
    parley = await startParley({
      // As at AWS, with a local server in AWS's place; the region is the address's.
      GETSTREAM_SQS_QUEUE_URL: `https://sqs.eu-west-1.amazonaws.com${new URL(sqs.queueUrl).pathname}`,
      GETSTREAM_SQS_ENDPOINT: sqs.endpoint,
    });
  });
  afterAll(async () => {
    await parley.stop();
    await sqs.down();
  });

  type Body = ReturnType<typeof messageNew>;

  /** A message of a sender and a channel of its own, so that counters are its own too. */
  function ownMessage(): { id: string; sender: string; eventId: string; body: Body } {
    const id = randomUUID();
    const sender = `buyer-${id}`;
    const body = messageNew({
      id,
      cid: `messaging:${id}`,
      channel_id: id,
      message: { user: { id: sender } },
    });
    return { id, sender, eventId: `message.new/${id}`, body };
  }

  const base64 = (bytes: Buffer | string): string => Buffer.from(bytes).toString('base64');
  const packed = (body: unknown): string => base64(gzipSync(JSON.stringify(body)));
  const emptied = () => waitUntil('the queue is empty', () => sqs.list().length === 0);
  const inboxRow = (id: string) => parley.models.WebhookEvent.findById(id).lean();

  const processed = (eventId: string) =>
    waitUntil(`${eventId} processed`, () =>
      parley.models.WebhookEvent.exists({ _id: eventId, status: 'processed' }),
    );

  async function expectCountedOnce({ id, sender, eventId }: ReturnType<typeof ownMessage>): Promise<void> {
    await processed(eventId);
    await emptied();
    expect(await parley.models.ChatMessage.countDocuments({ stream_message_id: id })).toBe(1);
    expect(await parley.models.User.findById(sender).lean()).toMatchObject({ message_count: 1 });
    expect(await parley.models.ChatChannel.findById(`messaging:${id}`).lean()).toMatchObject({
      message_count: 1,
    });
  }

  async function readiness(): Promise<{ status: number; sqs: string | undefined }> {
    const response = await fetch(`${parley.url}/readyz`);
    const { parts } = (await response.json()) as { parts: Record<string, string> };
    return { status: response.status, sqs: parts['sqs'] };
  }

  describe('an event in SQS', () => {
    test.each([
      ['as it is', (json: string) => json],
      ['in base64', base64],
      ['in base64 and gzip', (json: string) => base64(gzipSync(json))],
    ])('%s ends in one message, and its inbox row has the uncompressed body', async (_, pack) => {
      const event = ownMessage();
      const json = JSON.stringify(event.body);
      sqs.send(pack(json));
      await expectCountedOnce(event);
      expect((await inboxRow(event.eventId))?.body).toBe(json);
    });

    test("of Stream's published sample is taken", async () => {
      sqs.send(packed(published));
      await processed(`message.new/${published.message.id}`);
      await emptied();
    });

    test('that also comes over HTTP counts once', async () => {
      const [first, second] = [ownMessage(), ownMessage()];
      sqs.send(packed(first.body));
      await processed(first.eventId);
      expect(await (await parley.post(first.body)).json()).toMatchObject({ status: 'duplicate' });
      await parley.post(second.body);
      sqs.send(packed(second.body));
      await Promise.all([first, second].map(expectCountedOnce));
    });

    test('that is there several times, at once and later, counts once', async () => {
      const event = ownMessage();
      for (const text of [packed(event.body), packed(event.body), JSON.stringify(event.body)]) sqs.send(text);
      await expectCountedOnce(event);
      sqs.send(packed(event.body));
      await expectCountedOnce(event);
    });

    test('that SQS delivers again before it is deleted counts once', async () => {
      const event = ownMessage();
      sqs.refuses = (operation) => operation === 'DeleteMessageBatch';
      sqs.send(packed(event.body));
      await processed(event.eventId);
      await waitUntil('it was delivered again', () => {
        sqs.showAll();
        return sqs.list().every(({ deliveries }) => deliveries >= 2);
      });
      sqs.refuses = () => false;
      sqs.showAll();
      await expectCountedOnce(event);
    });

    test('is deleted only when its inbox row is there', async () => {
      const events = Array.from({ length: 40 }, ownMessage);
      const idOf = new Map(events.map((event) => [packed(event.body), event.eventId]));
      const missing: string[] = [];
      let looked = 0;
      sqs.before = async ({ operation, bodies }) => {
        if (operation !== 'DeleteMessageBatch') return;
        for (const eventId of bodies.map((text) => idOf.get(text) ?? '')) {
          looked += 1;
          if ((await inboxRow(eventId)) === null) missing.push(eventId);
        }
      };
      for (const text of idOf.keys()) sqs.send(text);
      await emptied();
      sqs.before = () => Promise.resolve();
      expect({ looked, missing }).toEqual({ looked: 40, missing: [] });
      for (const event of events) await expectCountedOnce(event);
    });

    test('of a type that Parley does not act on is kept and deleted', async () => {
      const marker = randomUUID();
      sqs.send(packed({ type: 'user.banned', marker }));
      await emptied();
      expect(await parley.models.WebhookEvent.countDocuments({ body: new RegExp(marker) })).toBe(1);
    });
  });

  describe('a message in SQS that can never be read', () => {
    const bomb = base64(
      Buffer.concat(Array.from({ length: 500 }, () => gzipSync(Buffer.alloc(1_048_576), { level: 9 }))),
    );

    test.each([
      ['text', `Hello ${randomUUID()}`, /not JSON/],
      ['base64 of text', base64(`Hello ${randomUUID()}`), /not JSON/],
      ['cut JSON', `{"type":"message.new","message":{"id":"${randomUUID()}"`, /not JSON/],
      ['cut gzip', base64(gzipSync(`{"marker":"${randomUUID()}"}`).subarray(0, 30)), /not inflate/],
      ['a gzip of 500 MB', bomb, /over 1048576 bytes/],
    ])('(%s) is quarantined as it came, and deleted', async (_, text, reason) => {
      const before = process.resourceUsage().maxRSS;
      const after = ownMessage();
      sqs.send(text);
      sqs.send(packed(after.body));
      await emptied();
      expect(await parley.models.WebhookEvent.find({ body: text }).lean()).toMatchObject([
        { type: 'unknown', status: 'quarantined', reasons: [expect.stringMatching(reason)] },
      ]);
      // The highest that the process ever had, in kB.
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(150_000);
      await expectCountedOnce(after);
    });

    test('twice is one row', async () => {
      const text = `Hello ${randomUUID()}`;
      sqs.send(text);
      sqs.send(text);
      await emptied();
      expect(await parley.models.WebhookEvent.countDocuments({ body: text })).toBe(1);
    });
  });

  describe('SQS as a part of the whole', () => {
    test('is in /readyz and in /metrics', async () => {
      expect(await readiness()).toEqual({ status: 200, sqs: 'ok' });
      const metrics = await (await fetch(`${parley.url}/metrics`)).text();
      expect(metrics).toMatch(/^parley_sqs_messages_total\{outcome="accepted"\} [1-9]/m);
      expect(metrics).toMatch(/^parley_sqs_messages_total\{outcome="quarantined"\} [1-9]/m);
      expect(metrics).toMatch(/^parley_sqs_messages_under_way 0$/m);
    });

    test('goes away and comes back, and nothing is lost', async () => {
      await sqs.down();
      await waitUntil('it is missed', async () => (await readiness()).sqs === 'unavailable');
      expect((await readiness()).status).toBe(503);
      const event = ownMessage();
      sqs.send(packed(event.body));
      await sqs.up();
      await expectCountedOnce(event);
      expect(await readiness()).toEqual({ status: 200, sqs: 'ok' });
    });
  });
}
