import { randomUUID } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { signBody } from '../../../src/inbox/verify-signature';
import { API_SECRET } from '../../support/environment';
import { startParley, type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { messageNew } from '../../support/webhook-bodies';

export function webhookEvents(parley: TestParley): void {
  async function answerTo(body: unknown, headers?: Record<string, string>): Promise<Record<string, string>> {
    const response = await parley.post(body, headers);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    return (await response.json()) as Record<string, string>;
  }

  const inboxRow = (id: string | undefined) => parley.models.WebhookEvent.findById(id).lean();

  function processed(id: string): Promise<unknown> {
    return waitUntil(`${id} processed`, () =>
      parley.models.WebhookEvent.exists({ _id: id, status: 'processed' }),
    );
  }

  describe('the webhook takes', () => {
    test('a body in gzip, with the header and without', async () => {
      for (const headers of [{ 'content-encoding': 'gzip' }, {}]) {
        const body = JSON.stringify(messageNew());
        const receipt = await answerTo(gzipSync(body), {
          ...headers,
          'x-signature': signBody(body, API_SECRET),
        });
        expect(receipt['status']).toBe('accepted');
        expect((await inboxRow(receipt['event_id']))?.body).toBe(body);
      }
    });

    test.each<[string, string, (body: string) => Buffer]>([
      ['brotli', 'br', brotliCompressSync],
      ['deflate', 'deflate', deflateSync],
      ['deflate without its header', 'deflate', deflateRawSync],
      ['gzip under its old name', 'x-gzip', gzipSync],
    ])('a body that a tunnel packed anew, with %s', async (_, encoding, pack) => {
      const body = JSON.stringify(messageNew());
      const receipt = await answerTo(pack(body), {
        'content-encoding': encoding,
        'x-signature': signBody(body, API_SECRET),
      });
      expect(receipt['status']).toBe('accepted');
      expect((await inboxRow(receipt['event_id']))?.body).toBe(body);
    });

    test.each([
      'text/plain',
      'application/octet-stream',
      'application/json; charset=latin1',
      'multipart/form-data',
      'x',
    ])('the content type %s', async (type) => {
      expect(await answerTo(messageNew(), { 'content-type': type })).toMatchObject({ status: 'accepted' });
    });

    test('dates as integer nanoseconds and as RFC 3339, as the same moment', async () => {
      const [asNumber, asText] = [randomUUID(), randomUUID()];
      const nanoseconds = '1772366400123456789';
      const body = JSON.stringify(messageNew({ id: asNumber, message: { created_at: 0 } }));
      await answerTo(body.replace('"created_at":0', `"created_at":${nanoseconds}`));
      await answerTo(
        messageNew({ id: asText, message: { created_at: '2026-03-01T13:00:00.123456789+01:00' } }),
      );
      for (const id of [asNumber, asText]) {
        await processed(`message.new/${id}`);
        const message = await parley.models.ChatMessage.findOne({ stream_message_id: id }).lean();
        expect(message?.stream_created_at.toISOString()).toBe('2026-03-01T12:00:00.123Z');
      }
    });

    test('fields that nobody knows, which change nothing', async () => {
      const id = randomUUID();
      const hostile =
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"$set":{"a":1}}';
      const body = JSON.stringify(
        messageNew({ id, extra: 0, message: { weather: ['fine'], deep: { a: {} } } }),
      );
      await answerTo(body.replace('"extra":0', `"extra":${hostile}`));
      await processed(`message.new/${id}`);
      const message = await parley.models.ChatMessage.findOne({ stream_message_id: id }).lean();
      expect(message).not.toHaveProperty('weather');
      expect({}).not.toHaveProperty('polluted');
    });

    test('the same event again, as a duplicate; the unsigned delivery id makes no difference', async () => {
      const body = messageNew();
      const first = await answerTo(body, { 'x-webhook-id': 'one', 'x-webhook-attempt': '1' });
      const again = await answerTo(body, { 'x-webhook-id': 'two' });
      const reordered = await answerTo({ ...body, created_at: '2026-03-01T12:00:09Z' });
      expect(first['status']).toBe('accepted');
      expect(again).toEqual({ status: 'duplicate', event_id: first['event_id'] });
      expect(reordered).toEqual(again);
      await processed(first['event_id'] ?? '');
      expect(await answerTo(body)).toEqual(again);
    });

    test('fifty deliveries of one event at once as one', async () => {
      const body = messageNew({ message: { user: { id: 'eager-buyer' } } });
      const receipts = await Promise.all(Array.from({ length: 50 }, () => answerTo(body)));
      expect(receipts.filter(({ status }) => status === 'accepted')).toHaveLength(1);
      expect(receipts.filter(({ status }) => status === 'duplicate')).toHaveLength(49);
      await processed(receipts[0]?.['event_id'] ?? '');
      expect(await parley.models.User.findById('eager-buyer').lean()).toMatchObject({ message_count: 1 });
    });

    test.each(['user.presence.changed', 'reaction.new', 'something.nobody.knows', 'message.new '])(
      'the type %j into the inbox, ignored',
      async (type) => {
        const body = { type, marker: randomUUID() };
        const receipt = await answerTo(body);
        expect(receipt).toEqual({
          status: 'ignored',
          event_id: expect.stringMatching(/^ignored\/[0-9a-f]{64}$/),
        });
        expect(await inboxRow(receipt['event_id'])).toMatchObject({ type, status: 'ignored' });
        expect(await answerTo(body)).toEqual({ ...receipt, status: 'duplicate' });
      },
    );

    test.each([
      ['without a type', { message: {} }, 'type: is missing'],
      ['with a type that is no string', { type: { $ne: null } }, 'type: is missing'],
      ['that is an array', [messageNew()], 'type: is missing'],
      ['that is null', null, 'type: is missing'],
      ['that is a number', 7, 'type: is missing'],
      ['without a user', messageNew({ message: { user: undefined } }), 'message.user: is missing'],
      ['with an operator as the message id', messageNew({ message: { id: { $gt: '' } } }), 'message.id: '],
      [
        'with an operator as the user id',
        messageNew({ message: { user: { id: { $ne: 1 } } } }),
        'message.user.id: ',
      ],
      ['with an operator as the channel', messageNew({ cid: { $regex: '.' } }), 'cid: '],
      ['without a channel', messageNew({ cid: undefined, channel_id: undefined }), 'cid: '],
      ['with a date that is none', messageNew({ created_at: 'yesterday' }), 'created_at: '],
      ['without a message', { ...messageNew(), message: undefined }, 'message: '],
    ])('a body %s into the inbox, quarantined with the reason', async (_, body, reason) => {
      const receipt = await answerTo(body);
      expect(receipt).toMatchObject({
        status: 'quarantined',
        event_id: expect.stringMatching(/^quarantined\//),
      });
      const row = await inboxRow(receipt['event_id']);
      expect(row).toMatchObject({ status: 'quarantined', body: JSON.stringify(body) });
      expect(row?.reasons).toContainEqual(expect.stringContaining(reason));
      expect(row).not.toHaveProperty('event');
    });

    test('operators as text of ids, which stay text', async () => {
      const id = `{"$ne":null} ${randomUUID()}`;
      await answerTo(messageNew({ id, message: { user: { id: '$where' } } }));
      await processed(`message.new/${id}`);
      expect(await parley.models.ChatMessage.countDocuments({ sender_id: '$where' })).toBe(1);
      expect(await parley.models.User.findById('$where').lean()).toMatchObject({ message_count: 1 });
    });
  });

  describe('ids as long as the schema lets them be', () => {
    test.each([
      ['ASCII', 'x'],
      ['three bytes each', '漢'],
    ])('of a message, in characters of %s', async (_, character) => {
      const id = `${randomUUID()}${character.repeat(255 - 36)}`;
      const receipt = await answerTo(messageNew({ id, message: { user: { id: character.repeat(255) } } }));
      expect(receipt['status']).toBe('accepted');
      await processed(receipt['event_id'] ?? '');
    });

    test.each([
      ['ASCII', 'x'],
      ['three bytes each', '漢'],
    ])('of who read and where, in characters of %s', async (_, character) => {
      const receipt = await answerTo({
        type: 'message.read',
        cid: `${character.repeat(64)}:${character.repeat(64)}`,
        user: { id: character.repeat(255) },
        created_at: '2026-03-01T12:00:00Z',
      });
      expect(['accepted', 'quarantined']).toContain(receipt['status']);
      await waitUntil(
        'done',
        async () => (await inboxRow(receipt['event_id']))?.status !== 'received',
        10_000,
      );
    });
  });

  describe('while the secret is rotated', () => {
    test('both are good, others and the API secret are not', async () => {
      const rotating = await startParley({ GETSTREAM_WEBHOOK_SECRET: 'new-secret, old-secret' });
      try {
        const answers = ['new-secret', 'old-secret', 'new-secret, old-secret', API_SECRET].map(
          async (secret) => {
            const body = JSON.stringify(messageNew());
            return (await rotating.post(body, { 'x-signature': signBody(body, secret) })).status;
          },
        );
        expect(await Promise.all(answers)).toEqual([200, 200, 401, 401]);
      } finally {
        await rotating.stop();
      }
    });
  });
}
