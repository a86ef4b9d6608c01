import type { ChatModels } from '../../chat/models';
import { collectionOf } from '../../platform/mongo/collection-of';

// `missing_at_stream_at` is written without an event: nothing else of a message or channel changes, nor any counter.

/** Marks messages as missing at Stream, except erased ones. @returns how many were marked */
export async function markMessagesMissing(
  models: ChatModels,
  ids: readonly string[],
  at: Date,
): Promise<number> {
  const { modifiedCount } = await collectionOf(models.ChatMessage).updateMany(
    { stream_message_id: { $in: [...ids] }, missing_at_stream_at: null, hard_deleted: { $ne: true } },
    { $set: { missing_at_stream_at: at } },
  );
  return modifiedCount;
}

/** Marks channels as missing at Stream; their messages stay as they are. @returns how many were marked */
export async function markChannelsMissing(
  models: ChatModels,
  cids: readonly string[],
  at: Date,
): Promise<number> {
  const { modifiedCount } = await collectionOf(models.ChatChannel).updateMany(
    { _id: { $in: [...cids] }, missing_at_stream_at: null, deleted_at: null },
    { $set: { missing_at_stream_at: at } },
  );
  return modifiedCount;
}

/** Removes the mark from channels and messages that are at Stream after all. @returns from how many */
export async function markSeenAgain(
  models: ChatModels,
  seen: { readonly cids: readonly string[]; readonly messageIds: readonly string[] },
): Promise<number> {
  const unset = { $unset: { missing_at_stream_at: 1 as const } };
  const missing = { missing_at_stream_at: { $type: 'date' as const } };
  const messages =
    seen.messageIds.length === 0
      ? undefined
      : await collectionOf(models.ChatMessage).updateMany(
          { stream_message_id: { $in: [...seen.messageIds] }, ...missing },
          unset,
        );
  const channels =
    seen.cids.length === 0
      ? undefined
      : await collectionOf(models.ChatChannel).updateMany(
          { _id: { $in: [...seen.cids] }, ...missing },
          unset,
        );
  return (messages?.modifiedCount ?? 0) + (channels?.modifiedCount ?? 0);
}

/** How many messages are missing at Stream, by an index that holds these only. */
export function countMissingMessages(models: ChatModels): Promise<number> {
  return collectionOf(models.ChatMessage).countDocuments({ missing_at_stream_at: { $gte: new Date(0) } });
}

export interface MissingMessage {
  readonly id: string;
  readonly cid: string;
  readonly senderId: string | undefined;
  readonly createdAt: Date | undefined;
  readonly missingAt: Date;
}

/** Iterates over the messages that are missing at Stream, latest found first. Without their texts. */
export async function* missingMessages(models: ChatModels, cid?: string): AsyncIterable<MissingMessage> {
  const found = collectionOf(models.ChatMessage)
    .find(
      { missing_at_stream_at: { $gte: new Date(0) }, ...(cid !== undefined && { cid }) },
      {
        projection: {
          stream_message_id: 1,
          cid: 1,
          sender_id: 1,
          stream_created_at: 1,
          missing_at_stream_at: 1,
        },
      },
    )
    .sort({ missing_at_stream_at: -1, stream_message_id: -1 });
  for await (const message of found) {
    yield {
      id: message['stream_message_id'],
      cid: message['cid'],
      senderId: message['sender_id'] ?? undefined,
      createdAt: message['stream_created_at'] ?? undefined,
      missingAt: message['missing_at_stream_at'] as Date,
    };
  }
}

/** The channels that are missing at Stream, latest found first. */
export async function missingChannels(
  models: ChatModels,
  limit: number,
): Promise<{ cid: string; missingAt: Date }[]> {
  const found = await collectionOf(models.ChatChannel)
    .find({ missing_at_stream_at: { $gte: new Date(0) } }, { projection: { missing_at_stream_at: 1 } })
    .sort({ missing_at_stream_at: -1, _id: -1 })
    .limit(limit)
    .toArray();
  return found.map((channel) => ({
    cid: channel._id,
    missingAt: channel['missing_at_stream_at'] as Date,
  }));
}
