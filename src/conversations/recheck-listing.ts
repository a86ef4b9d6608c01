import { setTimeout as delay } from 'node:timers/promises';
import { inBatches } from '../platform/mongo/in-batches';
import { misplaced } from '../recording/attach-messages';
import { reattachStored, type StoredBatch } from '../recording/reattach-stored';
import { collectionOf } from '../platform/mongo/collection-of';
import type { AttachedModels } from '../recording/attached-models';

/** Documents per transaction, few enough that incoming messages do not have to wait for it. */
const CHANNELS_BATCH_SIZE = 50;
const MESSAGES_BATCH_SIZE = 500;

export interface RecheckOptions {
  /** The largest number of transactions; no limit when absent. */
  readonly maxBatches?: number;
  readonly signal?: AbortSignal;
}

/**
 * Decides the listing and parties of all channels and messages that claim a listing again, since the marketplace has named
 * its seller. It works in bounded transactions and pauses after each for as long as it took, so that recording of new
 * messages goes on. Every call begins from the start and skips what is decided already.
 * @returns whether all of them are decided
 */
export async function recheckListing(
  models: AttachedModels,
  listingId: string,
  { maxBatches = Infinity, signal }: RecheckOptions = {},
): Promise<boolean> {
  let batches = 0;
  for await (const batch of batchesOf(models, listingId)) {
    if (signal?.aborted || batches === maxBatches) return false;
    batches += 1;
    const began = performance.now();
    await reattachStored(models, batch, new Date());
    if (batches > 1) await delay(performance.now() - began);
  }
  return true;
}

async function* batchesOf(models: AttachedModels, listingId: string): AsyncIterable<StoredBatch> {
  // Earlier versions stored no claims: their channels have the listing in `listing_id` only.
  const channels = collectionOf(models.ChatChannel).find(
    { $or: [{ claimed_listing_id: listingId }, { listing_id: listingId }] },
    { projection: { _id: 1 } },
  );
  for await (const cids of inBatches(
    channels.map(({ _id }) => _id),
    CHANNELS_BATCH_SIZE,
  )) {
    yield { cids };
    for (const cid of cids) yield* misplacedMessages(models, cid);
  }
  const claiming = collectionOf(models.ChatMessage).find(
    { claimed_listing_id: listingId },
    { projection: { stream_message_id: 1 } },
  );
  yield* messageBatches(claiming.map((message) => message['stream_message_id']));
}

/** The messages of a channel whose listing or order differs from the channel's. */
async function* misplacedMessages(models: AttachedModels, cid: string): AsyncIterable<StoredBatch> {
  const channel = await models.ChatChannel.findById(cid, { listing_id: 1, order_id: 1 }).lean();
  if (channel === null) return;
  const { listing_id, order_id } = channel;
  const messages = collectionOf(models.ChatMessage).find(
    { cid, ...misplaced({ listing_id: listing_id ?? undefined, order_id: order_id ?? undefined }) },
    { projection: { stream_message_id: 1 } },
  );
  yield* messageBatches(messages.map((message) => message['stream_message_id']));
}

async function* messageBatches(ids: AsyncIterable<string>): AsyncIterable<StoredBatch> {
  for await (const messageIds of inBatches(ids, MESSAGES_BATCH_SIZE)) yield { messageIds };
}
