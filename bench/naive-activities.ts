import type { Screening } from '../src/moderation/domain/screen-message';
import type { MessageNewEvent } from '../src/stream/domain/stream-event';
import type { Models } from '../src/app/models';

export type NaiveActivities = ReturnType<typeof createNaiveActivities>;

/** The steps of `messageNew` as separate activities, each with its own write and none with a transaction. */
export function createNaiveActivities(models: Models, screen: (text: string) => Screening) {
  const message = (id: string) => models.ChatMessage.findOne({ stream_message_id: id }).orFail().lean();
  return {
    async storeMessage(eventId: string): Promise<string | undefined> {
      const row = await models.WebhookEvent.findById(eventId).orFail().lean();
      const { message: sent, cid, channel } = row.event as MessageNewEvent;
      const { upsertedCount } = await models.ChatMessage.updateOne(
        { stream_message_id: sent.id },
        {
          $setOnInsert: {
            stream_channel_id: cid.split(':')[1] ?? '',
            cid,
            text: sent.text,
            sender_id: sent.sender.id,
            listing_id: channel?.listing_id ?? '',
            type: 'regular',
            stream_created_at: new Date(sent.created_at ?? 0),
          },
        },
        { upsert: true },
      );
      return upsertedCount === 1 ? sent.id : undefined;
    },
    async screenMessage(id: string): Promise<void> {
      const { decision, score } = screen((await message(id)).text);
      await models.ChatMessage.updateOne(
        { stream_message_id: id },
        { $set: { moderation: { decision, score } } },
      );
    },
    async countForUser(id: string): Promise<void> {
      const { sender_id: sender, stream_created_at: at } = await message(id);
      await models.User.updateOne(
        { _id: sender },
        {
          $inc: { message_count: 1, total_messages_sent: 1, engagement_score: 5 },
          $max: { last_message_at: at, last_activity: at },
        },
        { upsert: true },
      );
    },
    async countForListing(id: string): Promise<void> {
      const { listing_id: listing, stream_created_at: at, text } = await message(id);
      await models.MarketplaceListing.updateOne(
        { _id: listing ?? '' },
        {
          $inc: { message_count: 1, engagement_score: 1 },
          $set: { last_message: text, last_message_at: at },
        },
        { upsert: true },
      );
    },
    async countForChannel(id: string): Promise<void> {
      const { cid, stream_created_at: at } = await message(id);
      const [type = '', channelId = ''] = cid.split(':');
      await models.ChatChannel.updateOne(
        { _id: cid },
        { $inc: { message_count: 1 }, $max: { last_message_at: at }, $setOnInsert: { type, id: channelId } },
        { upsert: true },
      );
    },
    async finish(id: string, eventId: string): Promise<void> {
      await models.AuditEntry.append({
        _id: `message.recorded/${id}`,
        who: 'naive',
        what: 'message.recorded',
        subject: id,
        when: new Date(),
      });
      await models.WebhookEvent.markProcessed(eventId, new Date());
    },
  };
}
