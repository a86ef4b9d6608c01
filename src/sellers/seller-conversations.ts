import { windowStart, type ConversationMessage, type SellerConversation } from './domain/seller-metrics';
import { WRITTEN_TYPES } from '../chat/domain/message-state';
import type { SellerChannel } from './seller-channels';
import type { ChatModels } from '../chat/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/** Loads the input of `sellerFigures`: for each channel the messages within the window, and the last one before it. */
export async function conversationsOf(
  models: ChatModels,
  sellerId: string,
  channels: readonly SellerChannel[],
  now: Date,
  parleyUserId: string,
): Promise<SellerConversation[]> {
  const from = new Date(windowStart(now.getTime()));
  const byChannel = await messagesSince(models, sellerId, channels, from, parleyUserId);
  // The last message before the window matters only where somebody other than the seller has written within it.
  const open = [...byChannel].filter(([, messages]) => messages.some(({ sender_id: id }) => id !== sellerId));
  for (const [cid, message] of await lastBefore(
    models,
    sellerId,
    open.map(([cid]) => cid),
    from,
    parleyUserId,
  )) {
    byChannel.get(cid)?.push(message);
  }
  return channels.map(({ _id: cid, reads }) => ({
    messages: byChannel.get(cid) ?? [],
    reads: (reads ?? []).flatMap(({ times = [] }) => times.map((time) => time.getTime())),
  }));
}

interface StoredMessage {
  readonly cid: string;
  readonly stream_message_id: string;
  readonly sender_id: string;
  readonly stream_created_at: Date;
}

const FIELDS = { _id: 0, cid: 1, stream_message_id: 1, sender_id: 1, stream_created_at: 1 } as const;

/** Selects visible messages between people that were not removed; of those by others, the ones that the seller can see. */
const writtenByPeople = (sellerId: string, parleyUserId: string) => ({
  type: { $in: [...WRITTEN_TYPES] },
  sender_id: { $nin: [null, parleyUserId] },
  deleted_at: null,
  hidden: { $ne: true },
  is_flagged: { $ne: true },
  $or: [{ visible_to: { $in: [null, sellerId] } }, { sender_id: sellerId }],
});

async function messagesSince(
  models: ChatModels,
  sellerId: string,
  channels: readonly SellerChannel[],
  from: Date,
  parleyUserId: string,
): Promise<Map<string, ConversationMessage[]>> {
  const filter = {
    cid: { $in: channels.map(({ _id }) => _id) },
    stream_created_at: { $gte: from },
    ...writtenByPeople(sellerId, parleyUserId),
  };
  const byChannel = new Map<string, ConversationMessage[]>();
  const found = collectionOf<AnyDocument>(models.ChatMessage).find<StoredMessage>(filter, {
    projection: FIELDS,
  });
  for await (const message of found) {
    const messages = byChannel.get(message.cid) ?? [];
    messages.push(toMessage(message));
    byChannel.set(message.cid, messages);
  }
  return byChannel;
}

/** The last message of each channel before a time. */
async function lastBefore(
  models: ChatModels,
  sellerId: string,
  cids: readonly string[],
  before: Date,
  parleyUserId: string,
): Promise<Map<string, ConversationMessage>> {
  if (cids.length === 0) return new Map();
  const found = await models.ChatChannel.aggregate<{ _id: string; last: StoredMessage[] }>([
    { $match: { _id: { $in: [...cids] } } },
    {
      $lookup: {
        from: collectionOf(models.ChatMessage).collectionName,
        localField: '_id',
        foreignField: 'cid',
        as: 'last',
        pipeline: [
          { $match: { stream_created_at: { $lt: before }, ...writtenByPeople(sellerId, parleyUserId) } },
          { $sort: { stream_created_at: -1, stream_message_id: -1 } },
          { $limit: 1 },
          { $project: FIELDS },
        ],
      },
    },
    { $project: { last: 1 } },
  ]);
  return new Map(found.flatMap(({ _id: cid, last }) => last.map((message) => [cid, toMessage(message)])));
}

function toMessage(message: StoredMessage): ConversationMessage {
  return {
    id: message.stream_message_id,
    sender_id: message.sender_id,
    at: message.stream_created_at.getTime(),
  };
}
