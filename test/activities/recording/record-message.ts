import { messageNew, PARLEY_USER, type MessageRecording } from './message-recording';

export function recordMessage(recording: MessageRecording): void {
  beforeEach(async () => {
    await recording.clear();
    await recording.sell('listing-1', 'listing-2');
  });

  describe('recordMessage', () => {
    test('writes the message, the counters of sender, listing and channel, and an audit line', async () => {
      const { models } = recording;
      const at = new Date('2026-03-01T12:00:00.123Z');
      await recording.record({
        ...messageNew({ id: 'm1', text: 'Is the frame carbon?', at: '2026-03-01T13:00:00.123+01:00' }),
        members: [{ user_id: 'buyer-1' }, { user_id: 'seller-1' }],
      });

      expect(await models.ChatMessage.findOne({ stream_message_id: 'm1' }).lean()).toMatchObject({
        stream_channel_id: 'channel-1',
        cid: 'messaging:channel-1',
        text: 'Is the frame carbon?',
        sender_id: 'buyer-1',
        listing_id: 'listing-1',
        type: 'regular',
        stream_created_at: at,
        is_flagged: false,
        edited: false,
        moderation: { decision: 'allow', score: 0, reasons: [] },
        analytics: { word_count: 4, has_link: false, hour: 12 },
      });
      expect(await models.User.findById('buyer-1').lean()).toMatchObject({
        message_count: 1,
        total_messages_sent: 1,
        engagement_score: 5,
        last_activity: at,
        last_message_at: at,
      });
      expect(await models.MarketplaceListing.findById('listing-1').lean()).toMatchObject({
        message_count: 1,
        engagement_score: 1,
        last_message: 'Is the frame carbon?',
        last_message_at: at,
      });
      const channel = await models.ChatChannel.findById('messaging:channel-1').lean();
      expect(channel).toMatchObject({
        type: 'messaging',
        id: 'channel-1',
        listing_id: 'listing-1',
        message_count: 1,
        last_message_at: at,
      });
      expect(new Set(channel?.members)).toEqual(new Set(['buyer-1', 'seller-1']));
      expect(await models.AuditEntry.find({ subject: 'm1' }).lean()).toMatchObject([
        { who: 'parley', what: 'message.recorded', why: 'allow' },
      ]);
      expect(await models.WebhookEvent.findById('message.new/m1').lean()).toMatchObject({
        status: 'processed',
        processed_at: expect.any(Date),
      });
    });

    test('answers the same and counts nothing when it runs again', async () => {
      const { models } = recording;
      const first = await recording.record(messageNew({ id: 'm1' }));
      const again = await recording.record(messageNew({ id: 'm1' }));
      expect(again).toEqual(first);
      expect(await models.ChatMessage.countDocuments()).toBe(1);
      expect(await models.User.findById('buyer-1').lean()).toMatchObject({
        message_count: 1,
        engagement_score: 5,
      });
      expect(await models.AuditEntry.countDocuments()).toBe(1);
    });

    test('a body of a message that comes again with another text changes nothing', async () => {
      await recording.record(messageNew({ id: 'm1', text: 'First' }));
      await recording.models.WebhookEvent.deleteOne({ _id: 'message.new/m1' });
      await recording.record(messageNew({ id: 'm1', text: 'Second' }));
      expect(await recording.models.ChatMessage.find().lean()).toMatchObject([{ text: 'First' }]);
      expect(await recording.models.MarketplaceListing.findById('listing-1').lean()).toMatchObject({
        message_count: 1,
        last_message: 'First',
      });
    });

    test('keeps the latest message of a listing whatever the order; equal times go by the id', async () => {
      const lastMessage = async (): Promise<unknown> =>
        (await recording.models.MarketplaceListing.findById('listing-1').lean())?.last_message;
      await recording.record(messageNew({ id: 'b', text: 'noon, b', at: '2026-03-01T12:00:00Z' }));
      await recording.record(messageNew({ id: 'z', text: 'morning', at: '2026-03-01T08:00:00Z' }));
      expect(await lastMessage()).toBe('noon, b');
      await recording.record(messageNew({ id: 'a', text: 'noon, a', at: '2026-03-01T12:00:00Z' }));
      expect(await lastMessage()).toBe('noon, b');
      await recording.record(messageNew({ id: 'c', text: 'noon, c', at: '2026-03-01T12:00:00Z' }));
      expect(await lastMessage()).toBe('noon, c');
      expect(await recording.models.User.findById('buyer-1').lean()).toMatchObject({
        message_count: 4,
        last_message_at: new Date('2026-03-01T12:00:00Z'),
      });
    });

    test("Parley's own messages are typed and not screened; anybody else's claim to be ours is", async () => {
      const { models } = recording;
      const parley = { kind: 'auto_response' };
      const own = await recording.record(
        messageNew({
          id: 'own',
          sender: PARLEY_USER,
          text: 'buy now, click here',
          message: { type: 'system', parley },
        }),
      );
      const forged = await recording.record(
        messageNew({ id: 'forged', text: 'buy now, click here', message: { parley } }),
      );
      expect(own).toMatchObject({ decision: 'allow' });
      expect(own).not.toHaveProperty('openCase');
      expect(forged).toMatchObject({ decision: 'spam', openCase: expect.any(String) });
      const stored = await models.ChatMessage.findOne({ stream_message_id: 'own' }).lean();
      expect(stored?.type).toBe('auto_response');
      expect(stored?.moderation?.decision).toBeUndefined();
      expect(await models.ChatMessage.findOne({ stream_message_id: 'forged' }).lean()).toMatchObject({
        type: 'regular',
        moderation: { decision: 'spam', case_id: 'forged' },
      });
    });

    test("the channel's word on the listing counts more than a member's custom data", async () => {
      const claimed = { listing_id: 'listing-of-somebody-else' };
      await recording.record(messageNew({ id: 'm1', message: claimed }));
      await recording.record(messageNew({ id: 'm2', listingId: undefined, message: claimed }));
      const messages = await recording.models.ChatMessage.find().lean();
      expect(messages.map((message) => message.listing_id)).toEqual(['listing-1', 'listing-1']);
      expect(await recording.models.MarketplaceListing.exists({ _id: claimed.listing_id })).toBeNull();
    });

    test('leaves what the marketplace said of a user as it is', async () => {
      const { models } = recording;
      await models.User.putProfile('buyer-1', { display_name: 'Ada', timezone: 'Europe/Berlin' });
      await recording.record(
        messageNew({ message: { user: { id: 'buyer-1', name: 'Somebody', image: 'x' } } }),
      );
      const user = await models.User.findById('buyer-1').lean();
      expect(user).toMatchObject({ display_name: 'Ada', timezone: 'Europe/Berlin', message_count: 1 });
      expect(user?.avatar).toBeUndefined();
    });

    test('a row that is missing, or of another type, fails for good', async () => {
      await expect(recording.activities.recordMessage({ eventId: 'message.new/none' })).rejects.toMatchObject(
        {
          nonRetryable: true,
          type: 'EventMissing',
        },
      );
      const other = await recording.receive({ ...messageNew({ id: 'm1' }), type: 'message.deleted' });
      await expect(recording.activities.recordMessage({ eventId: other })).rejects.toMatchObject({
        nonRetryable: true,
      });
      expect(await recording.models.ChatMessage.countDocuments()).toBe(0);
    });

    test('a message that is gone from here, but not from the audit log, is recorded when it comes again', async () => {
      const { models } = recording;
      await recording.record(messageNew({ id: 'm1' }));
      await models.ChatMessage.deleteMany({});
      await recording.record(messageNew({ id: 'm1' }));
      expect(await models.ChatMessage.countDocuments()).toBe(1);
      expect(await models.AuditEntry.countDocuments({ subject: 'm1' })).toBe(1);
    });

    test('one that fails does not fail those it shares a transaction with', async () => {
      const [good, bad] = await Promise.allSettled([
        recording.record(messageNew({ id: 'good' })),
        recording.activities.recordMessage({ eventId: 'message.new/none' }),
      ]);
      expect([good.status, bad.status]).toEqual(['fulfilled', 'rejected']);
      expect(await recording.models.ChatMessage.exists({ stream_message_id: 'good' })).not.toBeNull();
    });
  });
}
