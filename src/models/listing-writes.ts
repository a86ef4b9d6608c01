import type { AnyBulkWriteOperation } from 'mongoose';

/** What a listing's engagement score gains by a message. */
export const ENGAGEMENT_OF_LISTING = 1;

/** Sets a listing's last message where the given one is later; ties of time go to the greater id. */
export function lastMessageWrite(
  listingId: string,
  message: { readonly stream_message_id: string; readonly stream_created_at: Date; readonly text: string },
): AnyBulkWriteOperation {
  const { stream_created_at: at, stream_message_id: messageId, text } = message;
  return {
    updateOne: {
      filter: {
        _id: listingId,
        $or: [
          { last_message_at: null },
          { last_message_at: { $lt: at } },
          { last_message_at: at, last_message_id: { $lt: messageId } },
        ],
      },
      update: { $set: { last_message: text, last_message_id: messageId, last_message_at: at } },
    },
  };
}
