import { withoutNulls } from '../platform/mongo/without-nulls';
import type { mongo } from 'mongoose';
import { blankChannel, type ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import { attachMessage } from '../chat/domain/attach-message';
import { senderIn } from '../chat/domain/sender-deletions';
import type { BulkChange } from './store/bulk-change';
import { eraseBodies, inErasingTransaction, type Erasing } from '../recording/erase-bodies';
import { findChannels, loadDeletionsOfSenders } from '../recording/load-documents';
import { isChange, ATTACHING_PROJECTION, withClaims, type MessageChange } from '../recording/attach-messages';
import { writeCases } from '../recording/write-cases';
import { writeChannels } from '../recording/write-channels';
import { writeListings } from '../recording/write-listings';
import { writeMessages } from '../recording/write-messages';
import { collectionOf } from '../platform/mongo/collection-of';
import type { AttachedModels } from '../recording/attached-models';

/** Messages of one batch: some 20 ms in which nobody else can write the channel or its listing. */
export const BULK_BATCH_SIZE = 400;

export interface AppliedBatch {
  /** No messages remain. */
  readonly isDone: boolean;
  readonly lookedAt: number;
  readonly changed: number;
  /** The channels of messages that changed. */
  readonly cids: readonly string[];
}

/**
 * Attaches the next messages of a bulk change to their channels and senders as these are now, newest first, and adjusts the
 * counters: one transaction, after which everything is exact, however much of the change is done. Where another transaction
 * writes the same channel or listing, the batch is tried again with half as many messages.
 */
export async function applyBulkBatch(
  models: AttachedModels,
  id: string,
  { batchSize = BULK_BATCH_SIZE, now }: { readonly batchSize?: number | undefined; readonly now: Date },
): Promise<AppliedBatch> {
  let size = batchSize * 2;
  return inErasingTransaction(models, now, (session) => {
    size = Math.max(1, Math.floor(size / 2));
    return applyBatch(models, id, { batchSize: size, now }, session);
  });
}

const NOTHING: Erasing<AppliedBatch> = { isDone: true, lookedAt: 0, changed: 0, cids: [], erased: [] };

async function applyBatch(
  models: AttachedModels,
  id: string,
  { batchSize, now }: { readonly batchSize: number; readonly now: Date },
  session: mongo.ClientSession,
): Promise<Erasing<AppliedBatch>> {
  const change = (await collectionOf(models.BulkChange).findOne(
    { _id: id },
    { session },
  )) as BulkChange | null;
  if (change === null) return NOTHING;
  const messages = await nextMessages(models, change, batchSize, session);
  const stored = await findChannels(models, new Set(messages.map(({ cid }) => cid)), session);
  const channels = new Map(stored.map((channel) => [channel._id, channel]));
  const changes = await reattachMessages(models, messages, channels, session);
  await writeMessages(models, changes, now, session);
  await writeCases(models, changes, [], now, session);
  const erased = await eraseBodies(models, changes, [], () => undefined, { now, session });
  const isDone = messages.length < batchSize;
  await noteBatch(models, id, { messages, changes, isDone, now }, session);
  // Last, since others wait for these, and all channels that were gone by: who changes one of them meanwhile collides.
  const touched = new Map([...channels].filter(([cid]) => changes.some(({ after }) => after.cid === cid)));
  await writeListings(models, changes, now, session);
  await writeChannels(models, { channels: touched }, { channels: touched }, changes, now, session);
  return { isDone, lookedAt: messages.length, changed: changes.length, cids: [...touched.keys()], erased };
}

async function nextMessages(
  models: AttachedModels,
  { cid, sender_id, cursor }: BulkChange,
  limit: number,
  session: mongo.ClientSession,
): Promise<readonly MessageState[]> {
  const found = await collectionOf<MessageState>(models.ChatMessage)
    .find(
      { ...(cid && { cid }), ...(sender_id && { sender_id }), ...beyond(cursor) },
      {
        projection: ATTACHING_PROJECTION,
        sort: { stream_created_at: -1, stream_message_id: -1 },
        limit,
        session,
      },
    )
    .toArray();
  return found.map(withoutNulls);
}

/** Newest first, and those whose time is not known at the end. */
function beyond(cursor: BulkChange['cursor']): Record<string, unknown> {
  if (!cursor) return {};
  const { at, id } = cursor;
  if (!at) return { stream_created_at: null, stream_message_id: { $lt: id } };
  return {
    // Redundant, but lets the index scan begin here instead of at the first batch.
    stream_created_at: { $not: { $gt: at } },
    $or: [
      { stream_created_at: { $not: { $gte: at } } },
      { stream_created_at: at, stream_message_id: { $lt: id } },
    ],
  };
}

/** Attaches messages that no event is about to their channels and senders. */
export async function reattachMessages(
  models: AttachedModels,
  messages: readonly MessageState[],
  channels: ReadonlyMap<string, ChannelState>,
  session: mongo.ClientSession,
): Promise<readonly MessageChange[]> {
  const deletions = await loadDeletionsOfSenders(models, messages, session);
  const words = await withClaims(models, new Map(), messages, session);
  return messages
    .map((before): MessageChange => {
      const channel = channels.get(before.cid) ?? blankChannel(before.cid);
      const sender = senderIn(deletions.get(before.sender_id ?? '') ?? [], before.cid);
      return { before, after: attachMessage(before, channel, sender, words), isAttachedOnly: true };
    })
    .filter(isChange);
}

/** Moves the cursor to the last message of the batch, or deletes the row of a change that is done. */
async function noteBatch(
  models: AttachedModels,
  id: string,
  batch: {
    readonly messages: readonly MessageState[];
    readonly changes: readonly MessageChange[];
    readonly isDone: boolean;
    readonly now: Date;
  },
  session: mongo.ClientSession,
): Promise<void> {
  const { messages, changes, isDone, now } = batch;
  const row = { _id: id };
  const last = messages.at(-1);
  if (isDone || last === undefined) {
    await collectionOf(models.BulkChange).deleteOne(row, { session });
    return;
  }
  const { stream_created_at: at, stream_message_id: messageId } = last;
  await collectionOf(models.BulkChange).updateOne(
    row,
    {
      $set: { cursor: { ...(at && { at }), id: messageId }, moved_at: now },
      $inc: { looked_at: messages.length, changed: changes.length },
    },
    { session },
  );
}
