import type { mongo } from 'mongoose';
import { ENGAGEMENT } from '../marketplace/domain/engagement';
import { isLive, type MessageState } from '../chat/domain/message-state';
import { sameData } from '../chat/domain/same-data';
import type { MessageChange } from './attach-messages';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

interface ListingChange {
  count: number;
  readonly fresh: MessageState[];
  /** A message that may have been the listing's last one is gone or changed, so the last one must be searched. */
  needsLookup: boolean;
}

/**
 * Updates the counters and last messages of listings whose live messages came, went or changed. Every listing of a changed
 * message is written, so that two transactions that search for its last message collide. No listing is created: only the
 * marketplace says what is for sale.
 */
export async function writeListings(
  models: ChatModels & MarketplaceModels,
  changes: readonly MessageChange[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const listings = new Map<string, ListingChange>();
  const of = (id: string): ListingChange => {
    const known = listings.get(id) ?? { count: 0, fresh: [], needsLookup: false };
    listings.set(id, known);
    return known;
  };
  for (const { before, after } of changes) {
    const [was, is] = [listingOf(before), listingOf(after)];
    if (was !== undefined && was !== is) {
      of(was).count -= 1;
      of(was).needsLookup = true;
    }
    if (is === undefined) continue;
    if (was === is) {
      of(is).needsLookup ||= !sameData(
        [before?.text, before?.stream_created_at, before?.visible_to],
        [after.text, after.stream_created_at, after.visible_to],
      );
    } else {
      of(is).count += 1;
      // Everybody who sees the listing may read its last message.
      if (after.visible_to === undefined) of(is).fresh.push(after);
    }
  }
  if (listings.size === 0) return;
  const writes = [...listings].flatMap(([id, change]) => [
    countWrite(id, change.count, now),
    ...(change.needsLookup ? [] : lastMessageWrite(id, change.fresh)),
  ]);
  await collectionOf<AnyDocument>(models.MarketplaceListing).bulkWrite(writes, { session });
  for (const [id, { needsLookup }] of listings) {
    if (needsLookup) await setLastMessage(models, id, session);
  }
}

/** The listing that a message counts for. */
function listingOf(message: MessageState | undefined): string | undefined {
  return isLive(message) ? message?.listing_id : undefined;
}

function countWrite(id: string, count: number, now: Date): mongo.AnyBulkWriteOperation<AnyDocument> {
  return {
    updateOne: {
      filter: { _id: id },
      update: {
        $inc: { message_count: count, engagement_score: ENGAGEMENT.ofListing * count },
        $set: { updatedAt: now },
      },
    },
  };
}

/** Sets the last message where the latest of these is later; ties of time go to the greater id. */
function lastMessageWrite(
  id: string,
  messages: readonly MessageState[],
): mongo.AnyBulkWriteOperation<AnyDocument>[] {
  const [latest] = messages.toSorted(byTimeDescending);
  if (latest === undefined) return [];
  const { stream_created_at: at, stream_message_id: messageId } = latest;
  return [
    {
      updateOne: {
        filter: {
          _id: id,
          $or: [
            { last_message_at: null },
            { last_message_at: { $lt: at } },
            { last_message_at: at, last_message_id: { $lt: messageId } },
          ],
        },
        update: { $set: lastMessage(latest) },
      },
    },
  ];
}

/** Finds a listing's last message among all of its messages. */
export async function setLastMessage(
  models: ChatModels & MarketplaceModels,
  listingId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const last = (await collectionOf<AnyDocument>(models.ChatMessage).findOne(
    {
      listing_id: listingId,
      deleted_at: null,
      hidden: { $ne: true },
      visible_to: null,
      sender_id: { $ne: null },
      stream_created_at: { $ne: null },
    },
    { sort: { stream_created_at: -1, stream_message_id: -1 }, session },
  )) as MessageState | null;
  await collectionOf<AnyDocument>(models.MarketplaceListing).updateOne(
    { _id: listingId },
    last === null
      ? { $unset: { last_message: 1, last_message_id: 1, last_message_at: 1 } }
      : { $set: lastMessage(last) },
    { session },
  );
}

function lastMessage(message: MessageState) {
  return {
    last_message: message.text,
    last_message_id: message.stream_message_id,
    last_message_at: message.stream_created_at,
  };
}

function byTimeDescending(a: MessageState, b: MessageState): number {
  const difference = (b.stream_created_at?.getTime() ?? 0) - (a.stream_created_at?.getTime() ?? 0);
  return difference === 0 ? (a.stream_message_id > b.stream_message_id ? -1 : 1) : difference;
}
