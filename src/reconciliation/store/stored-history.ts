import type { StoredChannel, StoredMessage } from '../domain/stored-history';
import { claimsOf } from '../../chat/domain/channel-state';
import { withoutNulls } from '../../platform/mongo/without-nulls';
import type { ChatModels } from '../../chat/models';
import { collectionOf } from '../../platform/mongo/collection-of';

// These queries use the driver without Mongoose's documents, since a pass reads every message of some days.

type Document = Readonly<Record<string, unknown>>;

const MESSAGE_FIELDS = {
  stream_message_id: 1,
  sender_id: 1,
  parent_id: 1,
  in_thread: 1,
  stream_created_at: 1,
  stream_updated_at: 1,
  deleted_at: 1,
  last_deleted_at: 1,
  hard_deleted: 1,
  hidden: 1,
  hidden_at: 1,
  shown_at: 1,
  missing_at_stream_at: 1,
} as const;

/** Loads these messages from MongoDB, by id. */
export async function storedMessages(
  models: ChatModels,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredMessage>> {
  const found = await collectionOf(models.ChatMessage)
    .find({ stream_message_id: { $in: [...ids] } }, { projection: MESSAGE_FIELDS })
    .map(toMessage)
    .toArray();
  return new Map(found.map((message) => [message.id, message]));
}

/**
 * The channel's messages of a time range that Stream should still have. Imported ones may never have been there. Times in
 * ms since 1970.
 */
export async function storedMessagesOf(
  models: ChatModels,
  cid: string,
  from: number,
  until: number,
): Promise<StoredMessage[]> {
  return collectionOf(models.ChatMessage)
    .find(
      {
        cid,
        stream_created_at: { $gte: new Date(from), $lte: new Date(until) },
        hard_deleted: { $ne: true },
        deleted_by: { $ne: 'channel' },
        missing_at_stream_at: null,
        imported: { $ne: true },
      },
      { projection: MESSAGE_FIELDS },
    )
    .map(toMessage)
    .toArray();
}

const CHANNEL_FIELDS = {
  stream_created_at: 1,
  stream_updated_at: 1,
  deleted_at: 1,
  missing_at_stream_at: 1,
  listing_id: 1,
  order_id: 1,
  buyer_id: 1,
  seller_id: 1,
  claimed_listing_id: 1,
  claimed_order_id: 1,
  claimed_buyer_id: 1,
  claimed_seller_id: 1,
  members: 1,
  reads: 1,
} as const;

/** Loads these channels from MongoDB, by cid. */
export async function storedChannels(
  models: ChatModels,
  cids: readonly string[],
): Promise<ReadonlyMap<string, StoredChannel>> {
  const found = await collectionOf(models.ChatChannel)
    .find({ _id: { $in: cids } }, { projection: CHANNEL_FIELDS })
    .toArray();
  return new Map(found.map((channel) => [channel._id, toChannel(channel)]));
}

/** A channel that was created, or got messages, recently. */
export interface RecentChannel {
  readonly cid: string;
  readonly touchedAt: Date;
}

/**
 * Channels that were created or got messages since `from`, and are neither deleted nor known to be missing at Stream,
 * ordered by their last change here.
 */
export async function recentChannels(
  models: ChatModels,
  from: Date,
  after: { touchedAt: Date; cid: string } | undefined,
  limit: number,
): Promise<RecentChannel[]> {
  const { touchedAt, cid } = after ?? { touchedAt: from, cid: '' };
  const found = await collectionOf(models.ChatChannel)
    .find(
      {
        updatedAt: { $gte: touchedAt },
        deleted_at: null,
        missing_at_stream_at: null,
        $and: [
          { $or: [{ updatedAt: { $gt: touchedAt } }, { _id: { $gt: cid } }] },
          { $or: [{ last_message_at: { $gte: from } }, { stream_created_at: { $gte: from } }] },
        ],
      },
      { projection: { updatedAt: 1 } },
    )
    .sort({ updatedAt: 1, _id: 1 })
    .limit(limit)
    .toArray();
  return found.map((channel) => ({ cid: channel._id, touchedAt: channel['updatedAt'] }));
}

function toMessage(message: Document): StoredMessage {
  return {
    id: String(message['stream_message_id']),
    senderId: text(message['sender_id']),
    createdAt: time(message['stream_created_at']),
    updatedAt: time(message['stream_updated_at']),
    deletedAt: time(message['deleted_at']),
    lastDeletedAt: time(message['last_deleted_at']),
    isHardDeleted: message['hard_deleted'] === true,
    isHidden: message['hidden'] === true,
    moderatedAt: later(time(message['hidden_at']), time(message['shown_at'])),
    isMissing: time(message['missing_at_stream_at']) !== undefined,
    threadId: message['in_thread'] === true ? text(message['parent_id']) : undefined,
  };
}

function toChannel(channel: Document): StoredChannel {
  const claims = claimsOf(withoutNulls(channel));
  return {
    createdAt: time(channel['stream_created_at']),
    updatedAt: time(channel['stream_updated_at']),
    deletedAt: time(channel['deleted_at']),
    isMissing: time(channel['missing_at_stream_at']) !== undefined,
    listingId: text(claims.claimed_listing_id),
    orderId: text(claims.claimed_order_id),
    buyerId: text(claims.claimed_buyer_id),
    sellerId: text(claims.claimed_seller_id),
    members: (channel['members'] as string[] | undefined) ?? [],
    reads: ((channel['reads'] as Document[] | undefined) ?? []).map((read) => ({
      userId: String(read['user_id']),
      at: time(read['at']),
      sentAt: time(read['sent_at']),
    })),
  };
}

function later(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

function time(value: unknown): number | undefined {
  return value instanceof Date ? value.getTime() : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
