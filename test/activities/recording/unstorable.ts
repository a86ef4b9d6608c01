import fc from 'fast-check';
import { createInbox } from '../../../src/inbox/insert-events';
import { inboxRow, type InboxEvent } from '../../../src/inbox/store/webhook-event';
import { WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import { hostileObject, hostileValue, textOf } from './any-json';
import { inlineEvent, waitingEvent, messageNew, type MessageRecording } from './message-recording';
import { propertyRuns } from '../../support/property-runs';

export function unstorable(recording: MessageRecording): void {
  beforeEach(() => recording.clear());

  /** What the event's workflow does: records it, or puts it aside for good. Whatever would be tried again rejects. */
  async function work(eventId: string): Promise<void> {
    try {
      await recording.work(eventId);
    } catch (error) {
      if ((error as { nonRetryable?: unknown }).nonRetryable !== true) throw error;
      await recording.models.WebhookEvent.quarantine(eventId, 'refused');
    }
  }

  const AT = '2026-03-01T12:00:00Z';
  const user = { id: 'ann', name: 'Ann' };
  const member = { user_id: 'ann', user };
  const BODIES = Object.keys(WORKFLOW_OF).map((type, index) => ({
    type,
    cid: 'messaging:any',
    channel_type: 'messaging',
    channel_id: 'any',
    created_at: AT,
    user,
    member,
    members: [member],
    channel_custom: { listing_id: 'listing-1' },
    channel: { created_at: AT, updated_at: AT, deleted_at: AT, members: [member], colour: 'red' },
    message: {
      id: `any-${index}`,
      text: 'Hello',
      type: 'regular',
      user,
      created_at: AT,
      updated_at: AT,
      ...(type === 'message.deleted' && { deleted_at: AT }),
      attachments: [{ type: 'image', title: 'A' }],
      note: { a: 1 },
    },
  }));

  /** Every object of a body, by the way to it. */
  const PLACES: readonly (readonly (string | number)[])[] = [
    [],
    ['message'],
    ['message', 'attachments', 0],
    ['message', 'user'],
    ['message', 'note'],
    ['channel'],
    ['channel', 'members', 0],
    ['channel', 'members', 0, 'user'],
    ['channel_custom'],
    ['user'],
    ['member'],
    ['member', 'user'],
    ['members', 0, 'user'],
  ];

  type Body = Record<string, unknown>;

  /** A body of any type, where an object has other keys too, or a field another value. */
  const hostileBody = fc
    .record({
      body: fc.constantFrom(...BODIES),
      place: fc.constantFrom(...PLACES),
      more: fc.option(hostileObject, { freq: 3, nil: undefined }),
      field: fc.nat(20),
      value: hostileValue,
    })
    .map(({ body, place, more, field, value }): Body => {
      const whole = structuredClone(body) as Body;
      const inside = place.reduce<Body>((at, key) => at[key] as Body, whole);
      const known = Object.keys(inside);
      const name = more === undefined ? known[field % known.length] : undefined;
      for (const [key, one] of name === undefined ? Object.entries(more ?? {}) : [[name, value] as const])
        Object.defineProperty(inside, key, {
          value: one,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      return whole;
    });

  describe('an item that cannot be stored', () => {
    test('whatever JSON comes beside them, good events are recorded, and nothing is left to be tried again', async () => {
      const { models } = recording;
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(hostileBody, { minLength: 1, maxLength: 6 }), async (hostile) => {
          run += 1;
          const good = [1, 2, 3].map((number) =>
            messageNew({ id: `good-${run}-${number}`, channelId: 'any', sender: `s-${number}` }),
          );
          const started = performance.now();
          const texts = [...hostile.map(textOf), ...good.map(textOf)];
          const receipts = await Promise.all(texts.map((text) => recording.post(text)));
          const ids = receipts.filter(({ status }) => status === 'accepted').map((one) => one.event_id);
          await Promise.all(ids.map(work));
          expect(performance.now() - started).toBeLessThan(20_000);
          expect(await models.WebhookEvent.find({ status: 'received' }, { _id: 1 }).lean()).toEqual([]);
          expect(
            await models.ChatMessage.countDocuments({ stream_message_id: { $regex: `^good-${run}-` } }),
          ).toBe(3);
          // Nothing that a chat user writes keeps a message from being stored.
          for (const [index, text] of texts.entries()) {
            if (receipts[index]?.status !== 'quarantined') continue;
            expect(await models.WebhookEvent.findById(receipts[index]?.event_id).lean()).toMatchObject({
              body: Buffer.from(text).toString(),
              reasons: expect.arrayContaining([expect.any(String)]),
            });
          }
        }),
        { numRuns: propertyRuns(15), interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
      );
    }, 150_000);

    test.each([
      ['_bsontype', { note: { _bsontype: 'x' } }],
      ['a type of BSON', { note: { _bsontype: 'ObjectId' } }],
      ['_bsontype at the top', { _bsontype: 'x' }],
      ['_bsontype deep inside', { a: [{ b: { _bsontype: 5 } }] }],
      ['a reference', { $ref: 'a.b', $id: 1 }],
      ['NUL in a key', { 'a\0': 1 }],
      ['more levels than BSON has', { a: Array.from({ length: 150 }).reduce((inner) => ({ inner }), 1) }],
      ['more than Stream allows', { a: 'x'.repeat(9_000) }],
    ])('a message with custom data that has %s is recorded without it', async (_, custom) => {
      await recording.sell('listing-1');
      await recording.record(messageNew({ id: 'm1', text: 'buy now, click here', message: custom }));
      await recording.activities.recordEvent({
        eventId: await recording.receive({
          type: 'channel.updated',
          cid: 'messaging:channel-1',
          channel: { ...custom, listing_id: 'listing-1', updated_at: AT },
        }),
      });
      const { models } = recording;
      const message = await models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean();
      expect(message).toMatchObject({ text: 'buy now, click here', listing_id: 'listing-1' });
      expect(message?.custom).toBeUndefined();
      expect(await models.ModerationCase.countDocuments({ message_id: 'm1' })).toBe(1);
      expect((await models.ChatChannel.findById('messaging:channel-1').lean())?.custom).toEqual({});
    });

    test('people may be called as the driver or JavaScript calls something', async () => {
      const names = ['_bsontype', '__proto__', 'constructor', 'toBSON', 'length', 'toString'];
      for (const [index, sender] of names.entries())
        await recording.record(messageNew({ id: `m${index}`, sender, at: `2026-03-01T12:00:0${index}Z` }));
      const channel = await recording.models.ChatChannel.collection.findOne({});
      expect(Object.entries(channel?.['unread'] as object)).toEqual(
        expect.arrayContaining(names.map((name, index) => [name, names.length - 1 - index])),
      );
      expect(await recording.models.User.countDocuments({ total_messages_sent: 1 })).toBe(names.length);
    });

    test('an event that the inbox cannot store keeps its body, and the others of its group are taken', async () => {
      const { WebhookEvent } = recording.models;
      const accept = createInbox(recording.models, 10_000);
      const events = Array.from({ length: 60 }, (_, index): InboxEvent => {
        const waiting = waitingEvent(messageNew({ id: `m${index}` }));
        const spoilt = { ...waiting.event, note: { _bsontype: 'x' } } as never;
        return index % 20 === 7 ? { ...waiting, event: spoilt } : waiting;
      });
      const results = await Promise.all(events.map((event) => accept(event)));
      expect(results).toEqual(events.map((_, index) => (index % 20 === 7 ? 'quarantined' : 'accepted')));
      expect(await WebhookEvent.findById('message.new/m7').lean()).toEqual({
        _id: 'message.new/m7',
        type: 'message.new',
        status: 'quarantined',
        body: events[7]?.body,
        received_at: expect.any(Date),
        message_ids: ['m7'],
        reasons: [expect.stringMatching(/^event: cannot be stored \(BSON\w*Error\)$/u)],
      });
      expect(await accept(events[7] as InboxEvent)).toBe('duplicate');
    });

    test('an event that cannot be recorded fails alone and for good, however many wait with it', async () => {
      const { models, activities } = recording;
      // As no body makes it: a row of another version, say.
      const broken = ['m3', 'm30', 'm31', 'm59'];
      const ids = await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const row = waitingEvent(messageNew({ id: `m${index}` }));
          const { message, ...event } = row.event as unknown as { message: object };
          const spoilt = { ...event, message: { ...message, text: 7 } };
          await models.WebhookEvent.collection.insertOne(
            inboxRow(broken.includes(`m${index}`) ? { ...row, event: spoilt as never } : row) as never,
          );
          return row.id;
        }),
      );
      const ends = await Promise.allSettled(ids.map((eventId) => activities.recordMessage({ eventId })));
      const failed = ends.flatMap((end, index) =>
        end.status === 'rejected' ? [[`m${index}`, end.reason]] : [],
      );
      expect(failed).toEqual(
        broken.map((id) => [
          id,
          expect.objectContaining({ nonRetryable: true, type: 'Unrecordable: TypeError' }),
        ]),
      );
      expect(await models.ChatMessage.countDocuments()).toBe(56);
      expect(await models.WebhookEvent.countDocuments({ status: 'processed' })).toBe(56);
    });

    test('an inline event that cannot be stored is put aside, and the others are recorded', async () => {
      const { models, activities } = recording;
      const good = inlineEvent(messageNew({ id: 'good' }));
      const bad = inlineEvent(messageNew({ id: 'bad' }));
      const event = { ...bad.inline.event, note: { _bsontype: 'x' } };
      const ends = await Promise.allSettled([
        activities.recordMessage({ eventId: bad.eventId, inline_event: { ...bad.inline, event } }),
        activities.recordMessage({ eventId: good.eventId, inline_event: good.inline }),
      ]);
      expect(ends).toMatchObject([
        { status: 'rejected', reason: { nonRetryable: true, type: 'EventMissing' } },
        { status: 'fulfilled' },
      ]);
      expect(await models.WebhookEvent.findById(bad.eventId).lean()).toMatchObject({
        status: 'quarantined',
        body: bad.inline.body,
      });
    });

    test('an edit that does not say whose message it is counts for its sender and leaves their profile and bans', async () => {
      const { activities, models } = recording;
      const { user: sender, ...unsigned } = messageNew({ id: 'm1' }).message;
      const edit = { ...unsigned, user: null, text: 'Edited', updated_at: '2026-03-01T12:01:00Z' };
      // Who wrote it only the deletion says, which does not say when.
      const deletion = { id: 'm1', user: { ...sender, name: 'Ann' }, deleted_at: '2026-03-01T12:02:00Z' };
      const ban = { user: sender, created_at: AT };
      for (const [type, body, activity] of [
        ['user.banned', ban, activities.recordEvent],
        ['message.deleted', { message: deletion, created_at: AT }, activities.recordMessageDeletion],
        ['message.updated', { message: edit, created_at: AT }, activities.recordMessageChange],
      ] as const)
        await activity({ eventId: await recording.receive({ type, cid: 'messaging:channel-1', ...body }) });
      expect(await models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean()).toMatchObject({
        sender_id: 'buyer-1',
        text: 'Edited',
      });
      expect(await models.User.findById('buyer-1').lean()).toMatchObject({
        total_messages_sent: 1,
        display_name: 'Ann',
        stream_profile: { name: 'Ann' },
        bans: [{ banned: true }],
      });
    });

    test('what custom data is called does not matter for what was put aside and is put back in line', async () => {
      const { WebhookEvent } = recording.models;
      const body = messageNew({
        id: 'm1',
        message: { constructor: { a: 1 }, valueOf: 1, toObject: 2, $set: 3 },
      });
      const { eventId, inline } = inlineEvent(body);
      await recording.receive(body);
      await WebhookEvent.quarantine(eventId, 'refused');
      await WebhookEvent.reopen(eventId, inline.event);
      await recording.activities.recordMessage({ eventId });
      const stored = await recording.models.ChatMessage.collection.findOne({ stream_message_id: 'm1' });
      expect(stored?.['custom']).toEqual({ constructor: { a: 1 }, valueOf: 1, toObject: 2, $set: 3 });
    });
  });
}
