import { createFollowUpActivities } from '../../../activities/follow-ups/follow-ups';
import {
  FOLLOW_UPS,
  messageDeleted,
  messageRead,
  PARLEY_USER,
  type MessageParts,
} from '../recording/message-recording';
import { AT, CID, HOUR, iso, say, type FollowedUp } from './conversation';

export function evaluateFollowUp(place: FollowedUp): void {
  beforeEach(() => place.clear());

  const record = (id: string, parts?: Parameters<typeof say>[1]) => place.recording.record(say(id, parts));
  const read = async (user: string, ms: number) =>
    place.recording.activities.recordEvent({
      eventId: await place.recording.receive(messageRead({ user, at: iso(AT + ms) })),
    });
  const END = { do: 'end', why: 'nothing_waits' };

  describe('lookAtFollowUp', () => {
    test('waits, reminds of what is unread, then of the inquiry, then ends', async () => {
      await record('m1');
      await record('m2', { ms: 60_000 });
      expect(await place.look('seller-1', 1)).toEqual({ do: 'wait', until: AT + HOUR });
      const due = await place.look('seller-1', HOUR);
      expect(due).toEqual({
        do: 'remind',
        reminder: {
          key: expect.stringMatching(/^unread_messages\/[0-9a-f]{16}\/m1$/),
          kind: 'unread_messages',
          until: AT + 60_000,
        },
        since: AT,
        listingId: 'listing-1',
      });
      if (due.do !== 'remind') throw new Error('Not a reminder');
      // Again, as after a kill: the same, until it is noted.
      expect(await place.look('seller-1', HOUR)).toEqual(due);
      const { reminder: reminded } = due;
      expect(await place.look('seller-1', HOUR, { reminded })).toEqual({ do: 'wait', until: AT + 24 * HOUR });
      expect(await place.look('seller-1', HOUR, { reminded })).toEqual({ do: 'wait', until: AT + 24 * HOUR });
      expect(await place.followUps()).toMatchObject({
        'seller-1': { sent: 1, armed_by: 'm1', look_at: new Date(AT + 24 * HOUR) },
      });

      const inquiry = await place.look('seller-1', 24 * HOUR);
      expect(inquiry).toMatchObject({ do: 'remind', reminder: { kind: 'unanswered_inquiry' }, since: AT });
      if (inquiry.do !== 'remind') throw new Error('Not a reminder');
      expect(await place.look('seller-1', 24 * HOUR, { reminded: inquiry.reminder })).toEqual(END);
      const { 'seller-1': disarmed } = await place.followUps();
      expect(disarmed).toMatchObject({ sent: 2 });
      expect(disarmed).not.toHaveProperty('armed_by');
      expect((await record('m3', { ms: 25 * HOUR })).followUps).toHaveLength(1);
    });

    test('a read leaves the inquiry, an answer leaves nothing', async () => {
      await record('m1');
      await read('seller-1', 1_000);
      expect(await place.look('seller-1', 2_000)).toEqual({ do: 'wait', until: AT + 24 * HOUR });
      await record('m2', { sender: 'seller-1', ms: 3_000 });
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
    });

    test('an answer in a thread is one', async () => {
      await record('m1');
      await record('m2', {
        sender: 'seller-1',
        ms: 3_000,
        message: { type: 'reply', parent_id: 'm1' },
      });
      await read('seller-1', 4_000);
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
    });

    test('an answer that was deleted, and an automatic one, are none', async () => {
      await record('m1');
      await record('m2', {
        sender: PARLEY_USER,
        ms: 1_000,
        message: { parley: { kind: 'auto_response' }, type: 'system' },
      });
      await record('m3', { sender: 'seller-1', ms: 3_000 });
      await place.recording.models.ChatMessage.collection.updateOne(
        { stream_message_id: 'm3' },
        { $set: { deleted_at: new Date() } },
      );
      expect(await place.look('seller-1', 25 * HOUR)).toMatchObject({
        do: 'remind',
        reminder: { kind: 'unanswered_inquiry' },
        since: AT,
      });
    });

    test('a buyer is told of what is unread only', async () => {
      await record('m1', { sender: 'seller-1' });
      const due = await place.look('buyer-1', HOUR);
      expect(due).toMatchObject({ do: 'remind', reminder: { kind: 'unread_messages' } });
      if (due.do !== 'remind') throw new Error('Not a reminder');
      expect(await place.look('buyer-1', HOUR, { reminded: due.reminder })).toEqual(END);
    });

    test('who the seller is the listing says where the channel does not', async () => {
      await record('m1');
      await place.recording.models.ChatChannel.collection.updateOne(
        { _id: CID as never },
        { $unset: { seller_id: 1, buyer_id: 1 } },
      );
      await read('seller-1', 1_000);
      expect(await place.look('seller-1', 2_000)).toEqual({ do: 'wait', until: AT + 24 * HOUR });
    });

    test.each<[string, MessageParts['message']]>([
      ['silent', { silent: true }],
      ['of a thread', { type: 'reply', parent_id: 'm0' }],
      ['of the system', { type: 'system' }],
      ['that nobody else sees', { shadowed: true }],
    ])('a message %s does not wait', async (_, message) => {
      await record('m1', message && { message });
      expect(await place.look('seller-1', 2 * HOUR)).toEqual(END);
    });

    test.each<[string, object]>([
      ['deleted', { deleted_at: new Date() }],
      ['flagged', { is_flagged: true }],
    ])('a message that is %s does not wait, the next one does', async (_, change) => {
      await record('m1');
      await record('m2', { ms: 60_000 });
      await place.recording.models.ChatMessage.collection.updateOne(
        { stream_message_id: 'm1' },
        { $set: change },
      );
      expect(await place.look('seller-1', HOUR)).toEqual({ do: 'wait', until: AT + HOUR + 60_000 });
    });

    test('an imported message does not wait', async () => {
      const eventId = await place.recording.receive(say('m1'));
      await place.recording.models.WebhookEvent.collection.updateOne(
        { _id: eventId as never },
        {
          $set: { 'event.imported': true },
        },
      );
      expect((await place.recording.activities.recordMessage({ eventId })).followUps).toBeUndefined();
      expect(await place.look('seller-1', 2 * HOUR)).toEqual(END);
    });

    test('a ban that has run out does not end it', async () => {
      await record('m1');
      const ban = (expires: number) => ({
        cid: '*',
        banned: true,
        at: new Date(AT),
        expires_at: new Date(AT + expires),
      });
      const banned = (userId: string, expires: number) =>
        place.recording.models.User.collection.updateOne(
          { _id: userId as never },
          { $set: { bans: [ban(expires)] } },
        );
      await banned('buyer-1', 2 * HOUR);
      expect(await place.look('seller-1', HOUR)).toEqual(END);
      await banned('buyer-1', HOUR);
      expect(await place.look('seller-1', HOUR)).toMatchObject({ do: 'remind' });
      await banned('seller-1', 2 * HOUR);
      expect(await place.look('seller-1', HOUR)).toEqual({ do: 'end', why: 'recipient_banned' });
    });

    test('what should have been told a month ago is not brought up any more', async () => {
      await record('m1');
      const month = 30 * 24 * HOUR;
      expect(await place.look('seller-1', 24 * HOUR + month - 1)).toMatchObject({ do: 'remind' });
      expect(await place.look('seller-1', 24 * HOUR + month)).toEqual(END);
    });

    /** An event as Stream posts it, a second after the message. */
    const event = async (body: Record<string, unknown>) => {
      const { recording } = place;
      await recording.work(await recording.receive({ created_at: iso(AT + 1_000), ...body }));
    };
    test.each<[string, string, () => Promise<unknown>]>([
      [
        'the listing is sold',
        'listing_ended',
        () => place.recording.models.MarketplaceListing.putDetails('listing-1', { status: 'sold' }),
      ],
      [
        'the message is deleted',
        'nothing_waits',
        () => event(messageDeleted({ id: 'm1', at: iso(AT), deletedAt: iso(AT + 1_000) })),
      ],
      [
        'the buyer is banned',
        'nothing_waits',
        () => event({ type: 'user.banned', user: { id: 'buyer-1' }, created_by: { id: 'seller-1' } }),
      ],
      [
        'the seller is banned',
        'recipient_banned',
        () => event({ type: 'user.banned', user: { id: 'seller-1' }, created_by: { id: 'buyer-1' } }),
      ],
      [
        'the seller is erased',
        'recipient_unknown',
        () => place.recording.models.User.deleteOne({ _id: 'seller-1' }),
      ],
      [
        'the seller has left',
        'recipient_left',
        () => event({ type: 'member.removed', cid: CID, member: { user_id: 'seller-1' } }),
      ],
      [
        'the channel is deleted',
        'channel_deleted',
        () =>
          event({
            type: 'channel.deleted',
            cid: CID,
            channel: { cid: CID, deleted_at: iso(AT + 1_000) },
          }),
      ],
    ])('%s: it ends as %s', async (_, why, happens) => {
      await record('m1');
      expect(await place.look('seller-1', HOUR)).toMatchObject({ do: 'remind' });
      await happens();
      expect(await place.look('seller-1', HOUR)).toEqual({ do: 'end', why });
    });

    test('a channel that is gone ends it', async () => {
      expect(await place.look('seller-1', HOUR)).toEqual({ do: 'end', why: 'channel_deleted' });
    });

    test('a message that is recorded while it looks keeps it going', async () => {
      await record('m1');
      await record('m2', { sender: 'seller-1', ms: 1_000 });
      const { models } = place.recording;
      let isFirst = true;
      const { collection } = models.MarketplaceListing;
      const findOne = async (...read: Parameters<typeof collection.findOne>) => {
        // It has read the channel and found nothing.
        if (isFirst) {
          isFirst = false;
          expect((await record('m3', { ms: 2_000 })).followUps).toBeUndefined();
        }
        return collection.findOne(...read);
      };
      const { lookAtFollowUp } = createFollowUpActivities({
        models: { ...models, MarketplaceListing: { collection: { findOne } } } as never,
        followUps: FOLLOW_UPS,
        parleyUserId: PARLEY_USER,
      });
      expect(await lookAtFollowUp({ cid: CID, userId: 'seller-1', now: AT + 3_000 })).toEqual({
        do: 'wait',
        until: AT + 2_000 + HOUR,
      });
      expect(await place.followUps()).toMatchObject({ 'seller-1': { armed_by: 'm1' } });
    });

    test('a message and the end of the follow-up at the same time: one of them sees the other', async () => {
      const outcomes = new Set<string>();
      const channels = Array.from({ length: 20 }, (_, index) => `race-${index}`);
      await Promise.all(channels.map((channelId) => record(`a-${channelId}`, { channelId })));
      await Promise.all(
        channels.map((channelId) => record(`b-${channelId}`, { channelId, sender: 'seller-1', ms: 1_000 })),
      );
      for (const [index, channelId] of channels.entries()) {
        const cid = `messaging:${channelId}`;
        const eventId = await place.recording.receive(say(`c-${channelId}`, { channelId, ms: 2_000 }));
        const recordNew = () => place.recording.activities.recordMessage({ eventId });
        const lookAt = () => place.look('seller-1', 3_000, { cid });
        // One begins, and the other before, within and after its transaction.
        const later = async <T>(begin: () => Promise<T>): Promise<T> => {
          const database = place.recording.models.connection.getClient().db();
          for (let turn = 0; turn < index * 6; turn += 1) await database.command({ ping: 1 });
          return begin();
        };
        const isRecordedFirst = index % 2 === 0;
        const [recorded, look] = await Promise.all([
          isRecordedFirst ? recordNew() : later(recordNew),
          isRecordedFirst ? later(lookAt) : lookAt(),
        ]);
        const isStarted = recorded.followUps?.some(({ userId }) => userId === 'seller-1') ?? false;
        outcomes.add(`${look.do}, started: ${isStarted}`);
        // Whichever came first: it is armed, and a run goes on or is started.
        expect((await place.followUps(cid))['seller-1']).toHaveProperty('armed_by');
        expect(look.do === 'wait' || isStarted).toBe(true);
      }
      expect([...outcomes].toSorted()).toEqual(['end, started: true', 'wait, started: false']);
    });
  });
}
