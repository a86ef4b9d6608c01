import type { Models } from '../../src/app/models';
import type { ChatMessage } from '../../src/chat/store/chat-message';

const NOON = Date.parse('2026-03-01T12:00:00Z');

/** Puts messages as `recordMessage` leaves them into the database. `at` is in seconds from noon. */
export async function storeMessages(
  models: Models,
  messages: readonly (Partial<ChatMessage> & { id: string; at: number })[],
): Promise<void> {
  await models.ChatMessage.insertMany(
    messages.map(({ id, at, ...rest }) => ({
      stream_message_id: id,
      stream_channel_id: 'channel-1',
      cid: 'messaging:channel-1',
      text: `Text of ${id}`,
      sender_id: 'buyer-1',
      listing_id: 'listing-1',
      type: 'regular',
      stream_created_at: new Date(NOON + at * 1_000),
      ...rest,
    })),
  );
}

export async function storeChannel(models: Models, id: string, members: readonly string[]): Promise<void> {
  await models.ChatChannel.create({ _id: `messaging:${id}`, type: 'messaging', id, members: [...members] });
}
