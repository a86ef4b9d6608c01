import type { AnyBulkWriteOperation } from 'mongoose';
import { boundedId } from '../content-id';
import { ENGAGEMENT_OF_LISTING, lastMessageWrite } from './listing-writes';
import { groupBy, type MessageRecord } from './message-record';

const ENGAGEMENT_OF_SENDER = 5;

/** What new messages count for their senders. */
export function userWrites(records: readonly MessageRecord[], now: Date): AnyBulkWriteOperation[] {
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

/** What new messages count for their listings, whose last message they may be. */
export function listingWrites(records: readonly MessageRecord[], now: Date): AnyBulkWriteOperation[] {
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

export function auditLine({ message }: MessageRecord, now: Date) {
  return {
    _id: `message.recorded/${message.stream_message_id}`,
    who: 'parley',
    what: 'message.recorded',
    subject: message.stream_message_id,
    why: message.moderation?.decision ?? 'not screened',
    when: now,
  };
}

/** A case that is to be worked on, for a message that is spam. */
export function openCase({ message }: MessageRecord, now: Date) {
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
