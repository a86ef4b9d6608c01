import { Types, type AnyBulkWriteOperation, type mongo } from 'mongoose';
import type { MessageState } from '../domain/messages/message-state';
import type { Models } from './index';
import type { MessageChange } from './settle-messages';

/** Writes the messages that changed. */
export async function writeMessages(
  models: Models,
  changes: readonly MessageChange[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const fresh = changes.filter(({ before }) => before === undefined);
  if (fresh.length > 0) {
    const documents = fresh.map(({ after }) => ({
      _id: new Types.ObjectId(),
      ...after,
      createdAt: now,
      updatedAt: now,
    }));
    await models.ChatMessage.collection.insertMany(documents, { session });
  }
  const replacements = changes.flatMap(({ before, after }): AnyBulkWriteOperation[] =>
    before === undefined
      ? []
      : [
          {
            replaceOne: {
              filter: { stream_message_id: after.stream_message_id },
              // What the document has beside its state (its `_id`, a flag) stays.
              replacement: { ...after, updatedAt: now },
            },
          },
        ],
  );
  if (replacements.length > 0)
    await models.ChatMessage.collection.bulkWrite(replacements as never[], { session });
}

/** The texts of all versions that are known of a message. */
export function textsOf(message: MessageState | undefined): readonly string[] {
  return message === undefined ? [] : [message.text, ...message.edit_history.map((past) => past.text)];
}
