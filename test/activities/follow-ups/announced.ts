import { planNotification } from '../../../src/notifications/store/plan-notification';
import type { Notification } from '../../../src/notifications/store/notification';
import { loadWaitingMessages } from '../../../src/follow-ups/load-waiting-messages';
import { messageRead, PARLEY_USER } from '../recording/message-recording';
import { AT, CID, HOUR, iso, say, type FollowedUp } from './conversation';

export function announced(place: FollowedUp): void {
  beforeEach(() => place.clear());

  const record = (id: string, parts?: Parameters<typeof say>[1]) =>
    place.recording.record(say(id, { text: `Text of ${id}`, ...parts }));

  type Told = 'unread_messages' | 'unanswered_inquiry';

  /** A notification that a follow-up started `ms` after `AT`, and that still waits to be sent. */
  async function decided(kind: Told, ms: number): Promise<Notification> {
    const { models } = place.recording;
    const look = await place.look('seller-1', ms);
    if (look.do !== 'remind' || look.reminder.kind !== kind) throw new Error(JSON.stringify(look));
    const { reminder, since, listingId } = look;
    await place.look('seller-1', ms, { reminded: reminder });
    await planNotification(
      models,
      {
        key: reminder.key,
        kind,
        recipientId: 'seller-1',
        cid: CID,
        messagesSince: since - 1,
        messagesUntil: reminder.until,
        ...(listingId !== undefined && { listingId }),
      },
      { now: new Date(AT + ms), digestMs: 0, configured: ['email'] },
    );
    return models.Notification.findById(reminder.key).orFail().lean<Notification>();
  }

  /** What it says by now. */
  async function told(notification: Notification): Promise<readonly string[]> {
    const { messages } = await loadWaitingMessages(place.recording.models, PARLEY_USER, notification);
    return messages.map(({ text }) => text.replace('Text of ', ''));
  }

  const read = async (ms: number) =>
    place.recording.activities.recordEvent({
      eventId: await place.recording.receive(messageRead({ user: 'seller-1', at: iso(AT + ms) })),
    });

  describe('what a follow-up tells, when it is sent', () => {
    test('the messages of the wait, and none of another reminder', async () => {
      await record('m1');
      await record('m2', { ms: 60_000 });
      const first = await decided('unread_messages', HOUR);
      // Quiet hours hold the first one back, and meanwhile there is another.
      await record('m3', { ms: HOUR + 60_000 });
      const second = await decided('unread_messages', 2 * HOUR + 60_000);
      expect(await told(first)).toEqual(['m1', 'm2']);
      expect(await told(second)).toEqual(['m3']);
    });

    test('what is read meanwhile is not told as unread, but still as unanswered', async () => {
      await record('m1');
      const unread = await decided('unread_messages', HOUR);
      await read(HOUR + 60_000);
      expect(await told(unread)).toEqual([]);
      expect(await told(await decided('unanswered_inquiry', 24 * HOUR))).toEqual(['m1']);
    });

    test('also in a channel that an earlier version stored, which lacks what came later', async () => {
      await record('m1');
      const unread = await decided('unread_messages', HOUR);
      const later = { reads: 1, thread_reads: 1, member_facts: 1, follow_ups: 1 };
      await place.recording.models.ChatChannel.collection.updateOne({ _id: CID as never }, { $unset: later });
      expect(await told(unread)).toEqual(['m1']);
    });

    test('what is answered meanwhile is not told', async () => {
      await record('m1');
      await read(1_000);
      const inquiry = await decided('unanswered_inquiry', 24 * HOUR);
      expect(await told(inquiry)).toEqual(['m1']);
      await record('m2', { sender: 'seller-1', ms: 25 * HOUR });
      expect(await told(inquiry)).toEqual([]);
    });

    test.each<[string, (models: FollowedUp['recording']['models']) => Promise<unknown>]>([
      [
        'the listing is sold',
        (models) => models.MarketplaceListing.putDetails('listing-1', { status: 'sold' }),
      ],
      [
        'the seller is banned',
        (models) => models.User.updateOne({ _id: 'seller-1' }, { $set: { bans: [ban()] } }),
      ],
      [
        'who wrote is banned',
        (models) => models.User.updateOne({ _id: 'buyer-1' }, { $set: { bans: [ban()] } }),
      ],
      [
        'the seller has left',
        (models) => models.ChatChannel.updateOne({ _id: CID }, { $pull: { members: 'seller-1' } }),
      ],
      ['the seller is erased', (models) => models.User.deleteOne({ _id: 'seller-1' })],
      [
        'the channel is deleted',
        (models) => models.ChatChannel.updateOne({ _id: CID }, { $set: { deleted_at: new Date() } }),
      ],
      [
        'the message is removed',
        (models) =>
          models.ChatMessage.updateOne({ stream_message_id: 'm1' }, { $set: { deleted_at: new Date() } }),
      ],
    ])('nothing where %s meanwhile', async (_, happens) => {
      await record('m1');
      const unread = await decided('unread_messages', HOUR);
      const inquiry = await decided('unanswered_inquiry', 24 * HOUR);
      expect(await told(unread)).toEqual(['m1']);
      expect(await told(inquiry)).toEqual(['m1']);
      await happens(place.recording.models);
      expect(await told(unread)).toEqual([]);
      expect(await told(inquiry)).toEqual([]);
    });
  });

  const ban = () => ({ cid: '*', banned: true, at: new Date(AT) });
}
