import { Types, type mongo } from 'mongoose';
import type { MessageState } from '../chat/domain/message-state';
import { sameData } from '../chat/domain/same-data';
import type { MessageChange } from './attach-messages';
import type { ChatModels } from '../chat/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/** Writes the messages that changed. */
export async function writeMessages(
  models: ChatModels,
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
    await collectionOf<MessageState>(models.ChatMessage).insertMany(documents, { session });
  }
  const replacements = changes.flatMap(
    ({ before, after, isAttachedOnly }): mongo.AnyBulkWriteOperation<AnyDocument>[] =>
      before === undefined || isAttachedOnly
        ? []
        : [
            {
              replaceOne: {
                filter: { stream_message_id: after.stream_message_id },
                // The document's fields beside its state (its `_id`, a flag) stay.
                replacement: { ...after, updatedAt: now },
              },
            },
          ],
  );
  const updates = updatesOf(changes.filter(({ isAttachedOnly }) => isAttachedOnly));
  const writes = [
    ...replacements,
    ...updates.map(({ ids, fields: { $set, ...rest } }) => ({
      updateMany: {
        filter: { stream_message_id: { $in: ids } },
        update: { ...rest, $set: { ...$set, updatedAt: now } },
      },
    })),
  ];
  if (writes.length > 0) await collectionOf<AnyDocument>(models.ChatMessage).bulkWrite(writes, { session });
}

interface Update {
  readonly ids: string[];
  readonly fields: ReturnType<typeof differenceOf>;
}

/** Groups messages with the same changes into one write: hundreds of messages need one or two. */
function updatesOf(changes: readonly MessageChange[]): readonly Update[] {
  const updates = new Map<string, Update>();
  for (const { before, after } of changes) {
    const fields = differenceOf({ ...before }, { ...after });
    const key = JSON.stringify(fields);
    const update = updates.get(key) ?? { ids: [], fields };
    update.ids.push(after.stream_message_id);
    updates.set(key, update);
  }
  return [...updates.values()];
}

function differenceOf(before: Record<string, unknown>, after: Record<string, unknown>) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const changed = names.filter((name) => !sameData(before[name], after[name]));
  const set = changed.filter((name) => after[name] !== undefined);
  const unset = changed.filter((name) => after[name] === undefined);
  return {
    $set: Object.fromEntries(set.map((name) => [name, after[name]])),
    ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((name) => [name, 1])) }),
  };
}

/** The texts of all known versions of a message. */
export function textsOf(message: MessageState | undefined): readonly string[] {
  return message === undefined ? [] : [message.text, ...message.edit_history.map((past) => past.text)];
}
