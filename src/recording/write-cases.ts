import type { mongo } from 'mongoose';
import { isLive, type MessageState } from '../chat/domain/message-state';
import type { EventToRecord } from './event-to-record';
import type { MessageChange } from './attach-messages';
import { textsOf } from './write-messages';
import type { ModerationModels } from '../moderation/models';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/**
 * Opens the moderation cases of messages of which any version is spam. A message has one case, which is opened once the
 * sender is known: an edit may come before the message and not name them. A case that has ended is opened again, as its
 * next round, when spam is edited into the message after it was restored.
 */
export async function writeCases(
  models: ModerationModels,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const writes = changes.flatMap((change) => {
    const caseId = change.after.moderation?.case_id;
    if (caseId === undefined || change.after.sender_id === undefined) return [];
    return [caseWrite(caseId, change.after, events, now), ...reopening(caseId, change, events, now)];
  });
  if (writes.length === 0) return;
  await collectionOf<AnyDocument>(models.ModerationCase).bulkWrite(writes, { session });
}

function caseWrite(
  caseId: string,
  message: MessageState,
  events: readonly EventToRecord[],
  now: Date,
): mongo.AnyBulkWriteOperation<AnyDocument> {
  const { score, reasons } = message.moderation ?? {};
  return {
    updateOne: {
      filter: { _id: caseId },
      update: {
        $set: {
          cid: message.cid,
          sender_id: message.sender_id,
          score,
          reasons,
          ...(message.listing_id && { listing_id: message.listing_id }),
        },
        ...(message.listing_id === undefined && { $unset: { listing_id: 1 } }),
        $setOnInsert: {
          message_id: message.stream_message_id,
          status: 'open',
          opened_by: spamEvents(message, events)[0]?.eventId,
          round: 1,
          left: [],
          createdAt: now,
          updatedAt: now,
        },
      },
      upsert: true,
    },
  };
}

function reopening(
  caseId: string,
  { before, after }: MessageChange,
  events: readonly EventToRecord[],
  now: Date,
): mongo.AnyBulkWriteOperation<AnyDocument>[] {
  const spamAgain = spamEvents(after, events).find(
    ({ event }) =>
      event.type === 'message.updated' &&
      after.text === event.message.text &&
      !textsOf(before).includes(event.message.text),
  );
  if (before === undefined || spamAgain === undefined || !isLive(after)) return [];
  return [
    {
      updateOne: {
        filter: { _id: caseId, status: { $ne: 'open' } },
        update: {
          $set: { status: 'open', opened_by: spamAgain.eventId, updatedAt: now },
          $inc: { round: 1 },
        },
      },
    },
  ];
}

function spamEvents(message: MessageState, events: readonly EventToRecord[]): readonly EventToRecord[] {
  return events.filter(
    ({ event, screening }) =>
      screening?.decision === 'spam' && 'message' in event && event.message.id === message.stream_message_id,
  );
}
