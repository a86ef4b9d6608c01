import type { mongo } from 'mongoose';
import { boundedId } from '../content-id';
import type { Models } from './index';
import { ENGAGEMENT_OF_LISTING, lastMessageWrite } from './listing-writes';

interface Misplaced {
  readonly stream_message_id: string;
  readonly stream_created_at: Date;
  readonly text: string;
  readonly listing_id?: string | null;
}

/**
 * Moves a channel's messages to its listing, now that Stream's word of it has come: those that were recorded
 * before it without a listing, or with one that their sender had named. The counters of both listings follow,
 * so it does not matter which delivery came first.
 */
export async function moveToListing(
  models: Models,
  cid: string,
  listingId: string,
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const misplaced = await models.ChatMessage.collection
    .find<Misplaced>({ cid, listing_id: { $ne: listingId } }, { session })
    .toArray();
  if (misplaced.length === 0) return;
  const ids = misplaced.map((message) => message.stream_message_id);
  await models.ChatMessage.collection.updateMany(
    { stream_message_id: { $in: ids } },
    { $set: { listing_id: listingId, updatedAt: now } },
    { session },
  );
  await models.ModerationCase.collection.updateMany(
    { _id: { $in: ids.map(boundedId) as never[] } },
    { $set: { listing_id: listingId } },
    { session },
  );
  await count(models, listingId, misplaced.length, now, session);
  await models.MarketplaceListing.collection.bulkWrite(
    misplaced.map((message) => lastMessageWrite(listingId, message)) as never[],
    { session },
  );

  const left = misplaced.flatMap((message) => message.listing_id ?? []);
  for (const id of new Set(left)) {
    await count(models, id, -left.filter((one) => one === id).length, now, session);
    await setLastMessage(models, id, session);
  }
}

async function count(
  models: Models,
  listingId: string,
  messages: number,
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  await models.MarketplaceListing.collection.updateOne(
    { _id: listingId as never },
    {
      $inc: { message_count: messages, engagement_score: ENGAGEMENT_OF_LISTING * messages },
      $set: { updatedAt: now },
      $setOnInsert: { createdAt: now },
    },
    { upsert: true, session },
  );
}

/** A listing that lost messages: its last one may have been among them. */
async function setLastMessage(
  models: Models,
  listingId: string,
  session: mongo.ClientSession,
): Promise<void> {
  const last = await models.ChatMessage.collection.findOne<Misplaced>(
    { listing_id: listingId },
    { sort: { stream_created_at: -1, stream_message_id: -1 }, session },
  );
  await models.MarketplaceListing.collection.updateOne(
    { _id: listingId as never },
    last === null
      ? { $unset: { last_message: 1, last_message_id: 1, last_message_at: 1 } }
      : {
          $set: {
            last_message: last.text,
            last_message_id: last.stream_message_id,
            last_message_at: last.stream_created_at,
          },
        },
    { session },
  );
}
