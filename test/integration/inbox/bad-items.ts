import { createChatEventStarter } from '../../../src/inbox/runs/chat-events';
import { inboxRow } from '../../../src/inbox/store/webhook-event';
import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import { startParley, type TestParley } from '../../support/parley';
import { waitUntil } from '../../support/wait-until';
import { messageNew } from '../../support/webhook-bodies';
import { reconciled } from '../reconciliation/parley-side';
import { startStreamApp, type StreamApp } from '../reconciliation/stream-app';
import { inlineEvent } from '../../activities/recording/message-recording';

export function badItems(): void {
  let app: StreamApp;
  let parley: TestParley;

  beforeAll(async () => {
    app = await startStreamApp();
    parley = await startParley({ GETSTREAM_BASE_URL: app.sandbox.url });
  });
  afterAll(async () => {
    await parley.stop();
    await app.close();
  });

  /** For a machine with much else to do; on a calm one all this is done within a second. */
  const ENOUGH_MS = 45_000;

  const isBad = (index: number): boolean => index % 12 === 5;

  /** An event in the inbox that no recording understands, and its workflow. */
  async function startUnrecordable(id: string): Promise<string> {
    const { eventId, inline } = inlineEvent(messageNew({ id }));
    const { message } = inline.event as StreamEvent & { message: object };
    const event = { ...inline.event, message: { ...message, text: 7 } } as never;
    const row = {
      id: eventId,
      type: 'message.new',
      status: 'received',
      ...inline,
      event,
      messageIds: [],
    } as const;
    await parley.models.WebhookEvent.collection.insertOne(inboxRow(row) as never);
    const start = createChatEventStarter(parley.temporal.client, { eager: false });
    await start({ event: inline.event, expectedDecision: 'allow' });
    return eventId;
  }

  test('of sixty webhooks at once that chat users spoilt in part every one is recorded, spam in them removed', async () => {
    const bodies = Array.from({ length: 60 }, (_, index) =>
      messageNew({
        id: `w${index}`,
        message: isBad(index) ? { text: 'buy now, click here', note: { _bsontype: 'ObjectId' } } : {},
      }),
    );
    const posts = Promise.all(bodies.map((body) => parley.post(body)));
    const [aside] = await Promise.all([startUnrecordable('unrecordable'), posts]);
    expect((await posts).map(({ status }) => status)).toEqual(bodies.map(() => 200));
    const { ChatMessage, ModerationCase, WebhookEvent } = parley.models;
    await waitUntil(
      'all are recorded',
      async () => (await ChatMessage.countDocuments({ stream_message_id: { $regex: '^w' } })) === 60,
      ENOUGH_MS,
    );
    expect(await ModerationCase.countDocuments({ message_id: { $regex: '^w' } })).toBe(5);

    await waitUntil(
      'the bad one is put aside',
      () => WebhookEvent.exists({ _id: aside, status: { $ne: 'received' } }),
      ENOUGH_MS,
    );
    expect(await WebhookEvent.findById(aside).lean()).toMatchObject({
      status: 'quarantined',
      reasons: ['Unrecordable: TypeError'],
    });
    const run = parley.temporal.client.workflow.getHandle(aside);
    await expect(run.result()).rejects.toThrow();
    expect((await run.describe()).historyLength).toBeLessThan(15);
  });

  test('a message id in two channels holds up nobody', async () => {
    const moved = messageNew({ id: 'two-channels', cid: 'messaging:b', channel_id: 'b' });
    await parley.post(moved);
    await parley.post({
      ...moved,
      type: 'message.updated',
      cid: 'messaging:a',
      channel_id: 'a',
      message: { ...moved.message, text: 'Edited', updated_at: '2026-03-01T12:01:00Z' },
    });
    const innocents = Array.from({ length: 30 }, (_, index) => messageNew({ id: `innocent-${index}` }));
    await Promise.all(innocents.map((body) => parley.post(body)));
    const { ChatMessage } = parley.models;
    await waitUntil(
      'all are recorded',
      async () => (await ChatMessage.countDocuments({ stream_message_id: { $regex: '^innocent' } })) === 30,
      ENOUGH_MS,
    );
    await waitUntil('it is in one of them', () =>
      ChatMessage.exists({ stream_message_id: 'two-channels', text: 'Edited', cid: 'messaging:a' }),
    );
  });

  test('a reconciliation records what is spoilt, counts what was put aside as refused, and ends; so does the next', async () => {
    await app.deliverTo(undefined);
    const channel = await app.channel('spoilt', { note: { _bsontype: 'x' } });
    for (const id of ['r1', 'r2', 'r3'])
      await channel.sendMessage({ id, text: 'Hello', user_id: 'ann', note: { _bsontype: 'x' } } as never);
    await parley.models.WebhookEvent.collection.insertOne(
      inboxRow({
        id: 'message.new/r2',
        type: 'message.new',
        status: 'quarantined',
        body: '{}',
        messageIds: [],
        receivedAt: Date.now(),
        reasons: ['Unrecordable: TypeError'],
      }) as never,
    );
    const report = await reconciled(parley.temporal);
    expect(report).toMatchObject({ refused: 1, pending: 0 });
    const { ChatMessage } = parley.models;
    expect(await ChatMessage.countDocuments({ stream_message_id: { $in: ['r1', 'r3'] } })).toBe(2);
    expect(await reconciled(parley.temporal)).toMatchObject({ refused: 1, started: 0, pending: 0 });
  });
}
