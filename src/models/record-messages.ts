import { Types, type mongo } from 'mongoose';
import { isDuplicateKey } from './duplicate-key';
import type { Models } from './index';
import type { MessageRecord } from './message-record';
import { auditLine, listingWrites, openCase, userWrites } from './message-writes';
import { writeChannels } from './write-channels';

type ClientSession = mongo.ClientSession;

/**
 * Writes a group of new messages in one transaction: each message that is not there yet, the counters of its
 * sender, listing and channel (summed per document), its audit line, and the inbox row as processed. A message
 * that is there already moves nothing, so any repetition ends in the same state.
 *
 * @returns the ids of the messages that were new
 */
export async function recordMessages(
  models: Models,
  records: readonly MessageRecord[],
  now: Date,
): Promise<ReadonlySet<string>> {
  try {
    return await transact(models, records, now, false);
  } catch (error) {
    // Some are there already, which seldom happens: only then is it worth asking which.
    if (!isDuplicateKey(error)) throw error;
    return await transact(models, records, now, true);
  }
}

async function transact(
  models: Models,
  records: readonly MessageRecord[],
  now: Date,
  someAreKnown: boolean,
): Promise<ReadonlySet<string>> {
  return models.connection.getClient().withSession((session) =>
    session.withTransaction(async () => {
      const fresh = someAreKnown ? await onlyNew(models, records, session) : records;
      if (fresh.length > 0) await writeNew(models, fresh, now, session);
      await models.WebhookEvent.collection.updateMany(
        { _id: { $in: records.map((record) => record.eventId) as never[] }, status: 'received' },
        { $set: { status: 'processed', processed_at: now } },
        { session },
      );
      return new Set(fresh.map((record) => record.message.stream_message_id));
    }),
  );
}

async function writeNew(
  models: Models,
  fresh: readonly MessageRecord[],
  now: Date,
  session: ClientSession,
): Promise<void> {
  const documents = fresh.map((record) => ({
    _id: new Types.ObjectId(),
    ...record.message,
    edited: false,
    edit_history: [],
    is_flagged: false,
    createdAt: now,
    updatedAt: now,
  }));
  await models.ChatMessage.collection.insertMany(documents, { session });
  await models.User.collection.bulkWrite(userWrites(fresh, now) as never[], { session });
  const listings = listingWrites(fresh, now);
  if (listings.length > 0)
    await models.MarketplaceListing.collection.bulkWrite(listings as never[], { session });
  await writeChannels(models, fresh, now, session);
  await models.AuditEntry.collection.insertMany(fresh.map((record) => auditLine(record, now)) as never[], {
    session,
  });
  const cases = fresh.filter((record) => record.opensCase);
  if (cases.length > 0) {
    await models.ModerationCase.collection.insertMany(
      cases.map((record) => openCase(record, now)) as never[],
      {
        session,
      },
    );
  }
}

async function onlyNew(
  models: Models,
  records: readonly MessageRecord[],
  session: ClientSession,
): Promise<readonly MessageRecord[]> {
  const ids = records.map((record) => record.message.stream_message_id);
  const known = await models.ChatMessage.collection
    .find({ stream_message_id: { $in: ids } }, { projection: { stream_message_id: 1 }, session })
    .toArray();
  const seen = new Set<unknown>(known.map((message) => message['stream_message_id']));
  return records.filter(
    ({ message }) => !seen.has(message.stream_message_id) && seen.add(message.stream_message_id),
  );
}
