import type { AnyBulkWriteOperation, mongo } from 'mongoose';
import type { Models } from './index';
import { byTime, groupBy, type MessageRecord } from './message-record';
import { moveToListing } from './move-to-listing';

/** Counts in the channels and, where a channel's listing was not known before, moves its messages there. */
export async function writeChannels(
  models: Models,
  fresh: readonly MessageRecord[],
  now: Date,
  session: mongo.ClientSession,
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
