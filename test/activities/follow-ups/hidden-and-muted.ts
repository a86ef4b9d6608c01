import { messageStatistics } from '../../../src/chat/store/message-statistics';
import type { Notification } from '../../../src/notifications/store/notification';
import { planNotification } from '../../../src/notifications/store/plan-notification';
import { createLoadItem } from '../../../src/app/load-notification-item';
import { createLoadView } from '../../../src/notifications/content/load-view';
import { differencesOf } from '../../support/differences';
import { PARLEY_USER } from '../recording/message-recording';
import { AT, CID, HOUR, iso, say, type FollowedUp } from './conversation';

export function hiddenAndMuted(place: FollowedUp): void {
  beforeEach(() => place.clear());

  const record = (id: string, parts?: Parameters<typeof say>[1]) => place.recording.record(say(id, parts));

  /** A change of a message that moderation makes, without an edit; `ms` after `AT`. */
  async function moderate(id: string, type: string, ms: number, message: Record<string, unknown>) {
    const body = say(id);
    const eventId = await place.recording.receive({
      ...body,
      type,
      created_at: iso(AT + ms),
      message: { ...body.message, updated_at: body.message.created_at, ...message },
    });
    return place.recording.activities.recordMessageChange({ eventId });
  }

  /** Another event, `ms` after `AT`. */
  async function happens(ms: number, event: Record<string, unknown>): Promise<void> {
    const eventId = await place.recording.receive({ created_at: iso(AT + ms), ...event });
    await place.recording.activities.recordEvent({ eventId });
  }

  const END = { do: 'end', why: 'nothing_waits' };

  /** What each side and everybody's counters have of the conversation. */
  async function seen() {
    const { models } = place.recording;
    const ids = async (reader?: string) => {
      const query = { order: 'asc', limit: 10, reader } as const;
      const { messages } = await models.ChatMessage.getMessagesByListing('listing-1', query);
      return messages.map((message) => message.stream_message_id);
    };
    const listing = await models.MarketplaceListing.findById('listing-1').orFail().lean();
    const channel = await models.ChatChannel.findById(CID).orFail().lean();
    const day = { from: new Date(AT - HOUR), until: new Date(AT + 24 * HOUR), timeZone: 'UTC' };
    expect(await differencesOf(models)).toEqual([]);
    return {
      buyer: await ids('buyer-1'),
      seller: await ids('seller-1'),
      staff: await ids(),
      unread: (channel.unread as Record<string, number>)['seller-1'],
      listing: [listing.message_count, listing.last_message],
      statistics: (await messageStatistics(models, { ...day, parleyUserId: PARLEY_USER })).total,
      sent: (await models.User.findById('buyer-1').orFail().lean()).message_count,
    };
  }

  const SEEN = {
    buyer: ['m1'],
    seller: ['m1'],
    staff: ['m1'],
    unread: 1,
    listing: [1, 'Hello'],
    statistics: 1,
    sent: 1,
  };
  const HIDDEN = { ...SEEN, seller: [], unread: 0, listing: [0, undefined], statistics: 0 };

  describe("what Stream's moderation hides", () => {
    test('from the start, nobody but its sender and staff sees, and nobody is told of', async () => {
      const recorded = await record('m1', { message: { shadowed: true } });
      expect(recorded).not.toHaveProperty('followUps');
      expect(await seen()).toEqual(HIDDEN);
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
    });

    test.each([{ shadowed: true }, { type: 'error' }])('later, as %j, is counted no more', async (how) => {
      await record('m1');
      expect(await seen()).toEqual(SEEN);
      await moderate('m1', 'message.updated', 60_000, how);
      expect(await seen()).toEqual(HIDDEN);
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
    });

    test('and then lets through, is seen, counted, and waited for', async () => {
      await record('m1', { message: { shadowed: true } });
      await moderate('m1', 'message.updated', 60_000, { type: 'error' });
      const recorded = await moderate('m1', 'message.unblocked', 120_000, {});
      expect(recorded).toMatchObject({ decision: 'allow', followUps: [{ userId: 'seller-1' }] });
      expect(await seen()).toEqual(SEEN);
      expect(await place.look('seller-1', 2 * HOUR)).toMatchObject({ do: 'remind' });
      // What was said before comes again.
      await moderate('m1', 'message.updated', 60_000, { type: 'error' });
      expect(await seen()).toEqual(SEEN);
      // And it is hidden again.
      await moderate('m1', 'message.updated', 180_000, { type: 'error' });
      expect(await seen()).toEqual(HIDDEN);
    });

    test('as it came, and lets through later, is counted and waited for', async () => {
      // That it was refused says an event that is ignored, as nobody but its sender sees such a message.
      const recorded = await moderate('m1', 'message.unblocked', 120_000, {});
      expect(recorded).toMatchObject({ decision: 'allow', followUps: [{ userId: 'seller-1' }] });
      expect(await seen()).toEqual(SEEN);
      expect(await place.look('seller-1', 2 * HOUR)).toMatchObject({ do: 'remind' });
    });

    test('is not answered automatically', async () => {
      await place.recording.models.MarketplaceListing.updateOne({ _id: 'listing-1' }, { status: 'sold' });
      const question = { text: 'Is it still available?' };
      expect(await record('m1', { ...question, message: { shadowed: true } })).not.toHaveProperty(
        'autoResponse',
      );
      expect(await record('m2', question)).toMatchObject({ autoResponse: 'sold' });
      await moderate('m2', 'message.updated', 60_000, { shadowed: true });
      const answer = {
        kind: 'sold',
        cid: CID,
        listingId: 'listing-1',
        buyerId: 'buyer-1',
        messageId: 'm2',
      } as const;
      expect(await place.recording.activities.sendAutoResponse(answer)).toBe('not_due');
    });

    test('is an answer to who wrote it, who is not told to answer', async () => {
      await record('m1');
      await record('m2', { sender: 'seller-1', ms: 1_000, message: { shadowed: true } });
      expect(await place.look('seller-1', 25 * HOUR)).toEqual(END);
    });
  });

  test('what the system notes is not unread', async () => {
    await record('m1', { sender: 'buyer-1', message: { type: 'system' } });
    expect(await seen()).toMatchObject({ unread: 0, staff: ['m1'], listing: [1, 'Hello'] });
  });

  /** A reminder that was decided and is to be sent. */
  async function reminder(): Promise<Notification> {
    const { models } = place.recording;
    const fields = { key: 'unread/1', kind: 'unread_messages', recipientId: 'seller-1', cid: CID } as const;
    const times = { messagesSince: AT - 1, messagesUntil: AT };
    await models.User.updateOne({ _id: 'seller-1' }, { email: 'seller@example.com' });
    const options = { now: new Date(AT + HOUR), digestMs: 0, configured: ['email'] as const };
    await planNotification(models, { ...fields, ...times }, options);
    return models.Notification.findById('unread/1').orFail().lean<Notification>();
  }

  /** Whether there is anything to send of it by now. */
  async function isTold(notification: Notification): Promise<boolean> {
    const { models } = place.recording;
    const load = createLoadView({
      models,
      marketplace: 'Market',
      loadItem: createLoadItem({ models, parleyUserId: PARLEY_USER, runUrl: (id) => id }),
    });
    return (await load(notification, 'email')).view !== undefined;
  }

  const seller = { user: { id: 'seller-1' } };
  const mute = { mute: { channel: { cid: CID } } };

  describe('between the decision and the mail', () => {
    test.each<[string, () => Promise<unknown>]>([
      ['the message was shadowed', () => moderate('m1', 'message.updated', 60_000, { shadowed: true })],
      [
        'the message was removed by moderation',
        () => moderate('m1', 'message.updated', 60_000, { type: 'error' }),
      ],
      ['the conversation was muted', () => happens(60_000, { type: 'channel.muted', ...seller, ...mute })],
      [
        'its member was said to have muted it',
        () =>
          happens(60_000, {
            type: 'member.updated',
            cid: CID,
            member: { user_id: 'seller-1', notifications_muted: true },
          }),
      ],
      [
        'its sender was muted',
        () => happens(60_000, { type: 'user.muted', ...seller, target_user: { id: 'buyer-1' } }),
      ],
      [
        'the conversation was put away',
        () => happens(60_000, { type: 'channel.hidden', cid: CID, ...seller }),
      ],
      ['the recipient was deactivated', () => happens(60_000, { type: 'user.deactivated', ...seller })],
      [
        'the sender was deactivated',
        () => happens(60_000, { type: 'user.deactivated', user: { id: 'buyer-1' } }),
      ],
      [
        'the recipient was deleted',
        () =>
          place.recording.models.User.updateOne(
            { _id: 'seller-1' },
            { stream_deleted_at: new Date(AT + 60_000) },
          ),
      ],
    ])('%s: nothing is sent', async (_, change) => {
      await record('m1');
      const notification = await reminder();
      expect(await isTold(notification)).toBe(true);
      await change();
      expect(await isTold(notification)).toBe(false);
      expect(await place.look('seller-1', 25 * HOUR)).toMatchObject({ do: 'end' });
    });
  });

  describe('who does not want to hear of a conversation', () => {
    test('is reminded again once they do', async () => {
      await record('m1');
      await happens(1_000, { type: 'channel.muted', ...seller, ...mute });
      expect(await place.look('seller-1', HOUR)).toEqual({ do: 'end', why: 'recipient_muted' });
      await happens(2_000, { type: 'channel.unmuted', ...seller, ...mute });
      expect(await place.look('seller-1', HOUR)).toMatchObject({ do: 'remind' });
    });

    test('is reminded of what comes after they put it away, and it is unread unless it was cleared', async () => {
      await record('m1');
      await happens(1_000, { type: 'channel.hidden', cid: CID, ...seller });
      expect(await seen()).toMatchObject({ unread: 1 });
      await record('m2', { ms: 2_000 });
      expect(await place.look('seller-1', 2 * HOUR)).toMatchObject({ do: 'remind', since: AT + 2_000 });
      await happens(3_000, { type: 'channel.hidden', cid: CID, ...seller, clear_history: true });
      expect(await seen()).toMatchObject({ unread: 0 });
    });

    test('is told of nothing at all once deactivated, and again once reactivated', async () => {
      await happens(1_000, { type: 'user.deactivated', ...seller });
      expect(await reminder()).toMatchObject({ status: 'suppressed', reason: 'recipient_gone' });
      await place.recording.models.Notification.deleteMany({});
      await happens(2_000, { type: 'user.reactivated', ...seller });
      expect(await reminder()).toMatchObject({ status: 'pending' });
    });

    test('is told of nothing while banned everywhere, and of all while they are not to notice it', async () => {
      await happens(1_000, { type: 'user.banned', ...seller });
      expect(await reminder()).toMatchObject({ status: 'suppressed', reason: 'recipient_banned' });
      await place.recording.models.Notification.deleteMany({});
      await happens(2_000, { type: 'user.banned', shadow: true, ...seller });
      expect(await reminder()).toMatchObject({ status: 'pending' });
    });
  });
}
