import { Types, type AnyBulkWriteOperation, type mongo } from 'mongoose';
import { boundedId } from '../content-id';
import type { ChatMessage } from './chat-message';
import type { Models } from './index';
import { ENGAGEMENT_OF_LISTING, lastMessageWrite } from './listing-writes';
import { moveToListing } from './move-to-listing';

/** All that one new message changes, ready to be written. */
export interface MessageRecord {
  /** The inbox row that becomes `processed`. */
  readonly eventId: string;
  readonly channel: {
    readonly cid: string;
    readonly type: string;
    readonly id: string;
    /** What Stream says of the channel, which its members cannot make up, unlike a message's custom data. */
    readonly known: Partial<Record<'listing_id' | 'buyer_id' | 'seller_id' | 'order_id', string>>;
  };
  readonly message: Omit<ChatMessage, 'createdAt' | 'updatedAt' | 'edit_history' | 'edited' | 'is_flagged'>;
  readonly sender: { readonly name?: string | undefined; readonly image?: string | undefined };
  readonly members: readonly string[];
  /** The moderation case that is opened with it. */
  readonly opensCase: boolean;
}

type ClientSession = mongo.ClientSession;

const DUPLICATE_KEY = 11_000;
const ENGAGEMENT_OF_SENDER = 5;

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
    if ((error as { code?: unknown }).code !== DUPLICATE_KEY) throw error;
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

/** The records of one document, the latest message last; ties go to the greater id, so that any order gives the same. */
function groupBy(records: readonly MessageRecord[], key: (record: MessageRecord) => string | undefined) {
  const groups = new Map<string, MessageRecord[]>();
  for (const record of records) {
    const id = key(record);
    if (id === undefined) continue;
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  return [...groups].map(([id, group]) => {
    const latest = group.reduce((last, record) => (byTime(record, last) > 0 ? record : last));
    return { id, group, latest };
  });
}

function byTime({ message: a }: MessageRecord, { message: b }: MessageRecord): number {
  const difference = a.stream_created_at.getTime() - b.stream_created_at.getTime();
  return difference === 0 ? (a.stream_message_id > b.stream_message_id ? 1 : -1) : difference;
}

function userWrites(records: readonly MessageRecord[], now: Date): AnyBulkWriteOperation[] {
  return groupBy(records, (record) => record.message.sender_id).map(({ id, group, latest }) => {
    const at = latest.message.stream_created_at;
    const { name, image } = latest.sender;
    return {
      updateOne: {
        filter: { _id: id },
        update: {
          $inc: {
            message_count: group.length,
            total_messages_sent: group.length,
            engagement_score: ENGAGEMENT_OF_SENDER * group.length,
          },
          $max: { last_activity: at, last_message_at: at },
          $set: { updatedAt: now },
          $setOnInsert: {
            createdAt: now,
            roles: [],
            notification_preferences: {},
            strikes: 0,
            ...(name !== undefined && { display_name: name }),
            ...(image !== undefined && { avatar: image }),
          },
        },
        upsert: true,
      },
    };
  });
}

function listingWrites(records: readonly MessageRecord[], now: Date): AnyBulkWriteOperation[] {
  return groupBy(records, (record) => record.message.listing_id ?? undefined).flatMap(
    ({ id, group, latest }) => [
      {
        updateOne: {
          filter: { _id: id },
          update: {
            $inc: { message_count: group.length, engagement_score: ENGAGEMENT_OF_LISTING * group.length },
            $set: { updatedAt: now },
            $setOnInsert: { createdAt: now },
          },
          upsert: true,
        },
      },
      lastMessageWrite(id, { ...latest.message, text: latest.message.text ?? '' }),
    ],
  );
}

/** Counts in the channels and, where a channel's listing was not known before, moves its messages there. */
async function writeChannels(
  models: Models,
  fresh: readonly MessageRecord[],
  now: Date,
  session: ClientSession,
): Promise<void> {
  const channels = groupBy(fresh, (record) => record.channel.cid).map(({ id, group, latest }) => ({
    cid: id,
    group,
    latest,
    known: Object.assign(
      {},
      ...group.toSorted(byTime).map((record) => record.channel.known),
    ) as MessageRecord['channel']['known'],
  }));
  const result = await models.ChatChannel.collection.bulkWrite(
    channels.flatMap((channel) => [channelWrite(channel, now), ...listingWrite(channel)]) as never[],
    { session },
  );
  const toldNews = result.matchedCount + result.upsertedCount > channels.length;
  const placed = toldNews ? channels.map(({ cid, known }) => ({ cid, listingId: known.listing_id })) : [];
  // Another process may have learnt a channel's listing since it was looked up for these messages.
  const untold = channels.flatMap(({ cid, known }) => (known.listing_id === undefined ? [cid] : []));
  const told = untold.length === 0 ? [] : await models.ChatChannel.placesOf(untold, session);
  for (const { cid, listingId } of [...placed, ...told]) {
    if (listingId !== undefined) await moveToListing(models, cid, listingId, now, session);
  }
}

/** Sets a channel's listing where it is another, or none, so far; this statement's match is the news. */
function listingWrite({
  cid,
  known,
}: {
  cid: string;
  known: MessageRecord['channel']['known'];
}): AnyBulkWriteOperation[] {
  const { listing_id: listingId } = known;
  if (listingId === undefined) return [];
  return [
    {
      updateOne: {
        filter: { _id: cid, listing_id: { $ne: listingId } },
        update: { $set: { listing_id: listingId } },
      },
    },
  ];
}

function channelWrite(
  {
    cid,
    group,
    latest,
    known,
  }: {
    cid: string;
    group: readonly MessageRecord[];
    latest: MessageRecord;
    known: MessageRecord['channel']['known'];
  },
  now: Date,
): AnyBulkWriteOperation {
  const { listing_id: listingId, ...others } = known;
  const members = [...new Set(group.flatMap((record) => record.members))];
  return {
    updateOne: {
      filter: { _id: cid },
      update: {
        $inc: { message_count: group.length },
        $max: { last_message_at: latest.message.stream_created_at },
        $addToSet: { members: { $each: members } },
        $set: { updatedAt: now, ...others },
        $setOnInsert: {
          createdAt: now,
          type: latest.channel.type,
          id: latest.channel.id,
          unread: {},
          custom: {},
          ...(listingId !== undefined && { listing_id: listingId }),
        },
      },
      upsert: true,
    },
  };
}

function auditLine({ message }: MessageRecord, now: Date) {
  return {
    _id: `message.recorded/${message.stream_message_id}`,
    who: 'parley',
    what: 'message.recorded',
    subject: message.stream_message_id,
    why: message.moderation?.decision ?? 'not screened',
    when: now,
  };
}

function openCase({ message }: MessageRecord, now: Date) {
  return {
    _id: boundedId(message.stream_message_id),
    message_id: message.stream_message_id,
    cid: message.cid,
    sender_id: message.sender_id,
    ...(message.listing_id && { listing_id: message.listing_id }),
    status: 'open',
    score: message.moderation?.score ?? 0,
    reasons: message.moderation?.reasons ?? [],
    left: [],
    createdAt: now,
    updatedAt: now,
  };
}
