import fc from 'fast-check';
import { createMessageActivities } from '../../../activities/recording/messages';
import { createScreening } from '../../../src/moderation/domain/screen-message';
import { FOLLOW_UPS, inlineEvent, messageNew, type MessageRecording } from './message-recording';
import { propertyRuns } from '../../support/property-runs';

export function recordMessageConcurrency(recording: MessageRecording): void {
  beforeEach(async () => {
    await recording.clear();
    await recording.sell('listing-1', 'listing-2');
  });

  /** Every document that messages make, without what may differ between two runs. */
  async function documents(): Promise<unknown> {
    const { models } = recording;
    const without = { _id: 0, createdAt: 0, updatedAt: 0 };
    const [messages, users, listings, channels, audit, cases, inbox] = await Promise.all([
      models.ChatMessage.find({}, without).sort({ stream_message_id: 1 }).lean(),
      models.User.find({}, { createdAt: 0, updatedAt: 0 }).sort({ _id: 1 }).lean(),
      models.MarketplaceListing.find({}, { createdAt: 0, updatedAt: 0 }).sort({ _id: 1 }).lean(),
      // Who is followed up depends on when messages come: `docs/decisions/0017`.
      models.ChatChannel.find({}, { createdAt: 0, updatedAt: 0, follow_ups: 0 }).sort({ _id: 1 }).lean(),
      models.AuditEntry.find({}, { when: 0 }).sort({ _id: 1 }).lean(),
      models.ModerationCase.find({}, { createdAt: 0, updatedAt: 0 }).sort({ _id: 1 }).lean(),
      models.WebhookEvent.find({}, { _id: 1, status: 1 }).sort({ _id: 1 }).lean(),
    ]);
    const sorted = channels.map((channel) => ({ ...channel, members: channel.members.toSorted() }));
    return { messages, users, listings, channels: sorted, audit, cases, inbox };
  }

  /** Records events in one group: all are in the inbox before the first call. */
  async function together(bodies: readonly unknown[]): Promise<void> {
    const ids = await Promise.all(bodies.map((body) => recording.receive(body)));
    await Promise.all(ids.map((eventId) => recording.activities.recordMessage({ eventId })));
  }

  const message = fc.record({
    id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'),
    sender: fc.constantFrom('buyer-1', 'buyer-2', 'seller-1'),
    text: fc.constantFrom('Hello', 'buy now, click here', 'Is it still available?', ''),
    at: fc.constantFrom('2026-03-01T12:00:00Z', '2026-03-01T12:00:01Z', '2026-03-01T12:00:02Z'),
    // Not every delivery says what its channel is about.
    place: fc.constantFrom(
      ['channel-1', 'listing-1'],
      ['channel-1', undefined],
      ['channel-2', 'listing-1'],
      ['channel-2', undefined],
      ['channel-3', undefined],
    ),
  });

  /** Different messages, and deliveries of them: every one at least once, repeated, in any order, in any groups. */
  const deliveries = fc
    .uniqueArray(message, { selector: (one) => one.id, minLength: 1, maxLength: 6 })
    .chain((messages) => {
      const index = fc.nat({ max: messages.length - 1 });
      return fc.record({
        messages: fc.constant(messages),
        order: fc.array(index, { maxLength: 8 }).chain((repeated) =>
          fc.shuffledSubarray([...messages.keys(), ...repeated], {
            minLength: messages.length + repeated.length,
          }),
        ),
        atOnce: fc.integer({ min: 1, max: 14 }),
      });
    });

  describe('many messages', () => {
    test('repeated and reordered deliveries give the same documents and exact counters', async () => {
      await fc.assert(
        fc.asyncProperty(deliveries, async ({ messages, order, atOnce }) => {
          const bodies = messages.map(({ place: [channelId = '', listingId], ...one }) =>
            messageNew({ ...one, channelId, listingId }),
          );
          await recording.clear();
          await recording.sell('listing-1');
          await together(bodies);
          const expected = await documents();

          await recording.clear();
          await recording.sell('listing-1');
          for (let from = 0; from < order.length; from += atOnce) {
            await together(order.slice(from, from + atOnce).map((index) => bodies[index]));
          }
          expect(await documents()).toEqual(expected);

          const { models } = recording;
          for (const user of await models.User.find().lean()) {
            const count = await models.ChatMessage.countDocuments({ sender_id: user._id });
            expect(user).toMatchObject({
              message_count: count,
              total_messages_sent: count,
              engagement_score: 5 * count,
            });
          }
          for (const listing of await models.MarketplaceListing.find().lean()) {
            const count = await models.ChatMessage.countDocuments({ listing_id: listing._id });
            expect(listing).toMatchObject({ message_count: count, engagement_score: count });
          }
        }),
        { numRuns: propertyRuns(12) },
      );
    });

    test('300 at once on one listing, each three times, by two processes, are counted exactly', async () => {
      const { models, activities } = recording;
      const other = createMessageActivities({
        models,
        screen: createScreening(),
        parleyUserId: 'parley',
        followUps: FOLLOW_UPS,
      });
      const bodies = Array.from({ length: 300 }, (_, index) =>
        messageNew({ id: `m${index}`, sender: `buyer-${index % 7}`, text: `Message ${index}` }),
      );
      const ids = await Promise.all(bodies.map((body) => recording.receive(body)));
      await Promise.all(
        [activities, other, activities].flatMap((process) =>
          ids.map((eventId) => process.recordMessage({ eventId })),
        ),
      );
      expect(await models.ChatMessage.countDocuments({ listing_id: 'listing-1' })).toBe(300);
      expect(await models.MarketplaceListing.findById('listing-1').lean()).toMatchObject({
        message_count: 300,
        engagement_score: 300,
        last_message: 'Message 99',
      });
      expect(await models.ChatChannel.findById('messaging:channel-1').lean()).toMatchObject({
        message_count: 300,
      });
      const users = await models.User.find().lean();
      expect(users.reduce((sum, user) => sum + user.total_messages_sent, 0)).toBe(300);
      expect(await models.WebhookEvent.countDocuments({ status: 'processed' })).toBe(300);
    });

    test('what is known of a channel does not depend on which of its messages came in one group', async () => {
      const told = messageNew({ id: 'm1', at: '2026-03-01T12:00:00Z' });
      const silent = messageNew({ id: 'm2', at: '2026-03-01T12:00:01Z', listingId: undefined });
      const listingOf = async (): Promise<unknown> =>
        (await recording.models.ChatChannel.findById('messaging:channel-1').lean())?.listing_id;
      await recording.record(told);
      await recording.record(silent);
      expect(await listingOf()).toBe('listing-1');

      await recording.clear();
      await recording.sell('listing-1');
      await together([told, silent]);
      expect(await listingOf()).toBe('listing-1');
    });

    test("a message belongs to its channel's listing also where the channel's word came with a later delivery", async () => {
      const told = messageNew({ id: 'm1', at: '2026-03-01T12:00:00Z' });
      const silent = messageNew({ id: 'm2', at: '2026-03-01T12:00:01Z', listingId: undefined });
      await recording.record(silent);
      await recording.record(told);
      expect(await recording.models.MarketplaceListing.findById('listing-1').lean()).toMatchObject({
        message_count: 2,
      });
    });

    test('events that come inline get their inbox rows, also where MongoDB had taken some', async () => {
      const { models, activities } = recording;
      const bodies = [messageNew({ id: 'm1' }), messageNew({ id: 'm2' }), messageNew({ id: 'm3' })];
      await recording.receive(bodies[0]);
      await Promise.all(
        bodies.map((body) => {
          const { eventId, inline } = inlineEvent(body);
          return activities.recordMessage({ eventId, inline_event: inline });
        }),
      );
      expect(await models.WebhookEvent.find().sort({ _id: 1 }).lean()).toMatchObject(
        bodies.map((body) => ({
          _id: `message.new/${body.message.id}`,
          type: 'message.new',
          status: 'processed',
          body: JSON.stringify(body),
          received_at: new Date('2026-03-01T12:00:05Z'),
        })),
      );
      expect(await models.ChatMessage.countDocuments()).toBe(3);
    });
  });
}
