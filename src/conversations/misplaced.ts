import { agreedPlace, isSamePlace } from '../chat/domain/agreed-place';
import { storedChannel, type ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import { attachMessage } from '../chat/domain/attach-message';
import { inBatches } from '../platform/mongo/in-batches';
import { loadListingSellers } from '../marketplace/load-listing-sellers';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { StoredBatch } from '../recording/reattach-stored';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import type { BulkChangeModels } from '../bulk-changes/models';
import { collectionOf } from '../platform/mongo/collection-of';

const BATCH_SIZE = 200;

const PLACE_OF_CHANNEL = {
  listing_id: 1,
  buyer_id: 1,
  seller_id: 1,
  order_id: 1,
  claimed_listing_id: 1,
  claimed_buyer_id: 1,
  claimed_seller_id: 1,
  claimed_order_id: 1,
  members: 1,
  reads: 1,
  stream_created_at: 1,
  last_deleted_at: 1,
} as const;

const PLACE_OF_MESSAGE = {
  stream_message_id: 1,
  cid: 1,
  listing_id: 1,
  order_id: 1,
  claimed_listing_id: 1,
  claimed_order_id: 1,
} as const;

/**
 * Finds channels, and then messages, that seem to have the wrong listing, parties or order, in batches; without those of
 * channels that a bulk change is changing. Others write meanwhile, so `reattachStored` decides whether one is wrong indeed.
 */
export async function* misplacedBatches(
  models: ChatModels & MarketplaceModels & BulkChangeModels,
): AsyncIterable<StoredBatch> {
  const channels = collectionOf<ChannelState>(models.ChatChannel).find({}, { projection: PLACE_OF_CHANNEL });
  for await (const stored of inBatches(channels as AsyncIterable<unknown>, BATCH_SIZE)) {
    const batch = (stored as ChannelState[]).map((channel) => storedChannel(withoutNulls(channel)));
    const sellers = await sellersOfClaimed(models, batch);
    const cids = batch.filter((channel) => !isSamePlace(channel, agreedPlace(channel, sellers)));
    if (cids.length > 0) yield { cids: cids.map(({ _id }) => _id) };
  }
  const messages = collectionOf(models.ChatMessage)
    .find({}, { projection: PLACE_OF_MESSAGE })
    .sort({ cid: 1 });
  for await (const stored of inBatches(messages as AsyncIterable<unknown>, BATCH_SIZE)) {
    const messageIds = await misplacedOf(models, (stored as MessageState[]).map(withoutNulls));
    if (messageIds.length > 0) yield { messageIds };
  }
}

async function misplacedOf(
  models: ChatModels & MarketplaceModels & BulkChangeModels,
  messages: readonly MessageState[],
): Promise<readonly string[]> {
  const cids = [...new Set(messages.map(({ cid }) => cid))];
  const stored = await collectionOf<ChannelState>(models.ChatChannel)
    .find({ _id: { $in: cids } }, { projection: PLACE_OF_CHANNEL })
    .toArray();
  const batch = stored.map((channel) => storedChannel(withoutNulls(channel)));
  const sellers = await sellersOfClaimed(models, [...batch, ...messages]);
  const underWay = new Set(await models.BulkChange.distinct('cid', { cid: { $in: cids } }));
  const channels = new Map(
    batch.map((channel) => [channel._id, { ...channel, ...agreedPlace(channel, sellers) }]),
  );
  return messages.flatMap((message) => {
    const channel = channels.get(message.cid);
    if (channel === undefined || underWay.has(message.cid)) return [];
    const { listing_id, order_id } = attachMessage(message, channel, undefined, sellers);
    const isPlaced = listing_id === message.listing_id && order_id === message.order_id;
    return isPlaced ? [] : [message.stream_message_id];
  });
}

function sellersOfClaimed(
  models: ChatModels & MarketplaceModels & BulkChangeModels,
  claiming: readonly { readonly claimed_listing_id?: string | undefined }[],
) {
  return loadListingSellers(models, new Set(claiming.flatMap((one) => one.claimed_listing_id ?? [])));
}
