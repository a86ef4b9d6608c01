import { Types, type AnyBulkWriteOperation, type mongo } from 'mongoose';
import type { MessageState } from '../domain/messages/message-state';
import type { EventToRecord } from './event-to-record';
import type { Models } from './index';
import type { MessageChange } from './settle-messages';

/** Writes the messages, and for each that is recorded for the first time its audit line. */
export async function writeMessages(
  models: Models,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
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
    await models.ChatMessage.collection.insertMany(documents as never[], { session });
  }
  const replacements = changes.flatMap(({ before, after }): AnyBulkWriteOperation[] =>
    before === undefined
      ? []
      : [
          {
            replaceOne: {
              filter: { stream_message_id: after.stream_message_id },
              // What the document has beside its state (its `_id`, a flag) stays.
              replacement: { ...after, updatedAt: now } as never,
            },
          },
        ],
  );
  if (replacements.length > 0)
    await models.ChatMessage.collection.bulkWrite(replacements as never[], { session });
  await writeAudit(models, fresh, events, now, session);
}

async function writeAudit(
  models: Models,
  fresh: readonly MessageChange[],
  events: readonly EventToRecord[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const isFresh = new Set(fresh.map(({ after }) => after.stream_message_id));
  const lines = new Map<string, { isFirst: boolean; line: ReturnType<typeof auditLine> }>();
  for (const { event, screening } of events) {
    if (event.type !== 'message.new') continue;
    const line = auditLine(event.message.id, screening?.decision, now);
    lines.set(line._id, { isFirst: isFresh.has(event.message.id), line });
  }
  const inserts = [...lines.values()].filter(({ isFirst }) => isFirst);
  if (inserts.length > 0) {
    await models.AuditEntry.collection.insertMany(inserts.map(({ line }) => line) as never[], { session });
  }
  // An edit came before its message, or the message comes again: the line may be there.
  const upserts = [...lines.values()].filter(({ isFirst }) => !isFirst);
  if (upserts.length > 0) {
    await models.AuditEntry.collection.bulkWrite(
      upserts.map(({ line }) => ({
        updateOne: { filter: { _id: line._id }, update: { $setOnInsert: line }, upsert: true },
      })) as never[],
      { session },
    );
  }
}

function auditLine(messageId: string, decision: string | undefined, now: Date) {
  return {
    _id: `message.recorded/${messageId}`,
    who: 'parley',
    what: 'message.recorded',
    subject: messageId,
    why: decision ?? 'not screened',
    when: now,
  };
}

/** The texts of all versions that are known of a message. */
export function textsOf(message: MessageState | undefined): readonly string[] {
  return message === undefined ? [] : [message.text, ...message.edit_history.map((past) => past.text)];
}
