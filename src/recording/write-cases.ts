import type { AnyBulkWriteOperation, mongo } from 'mongoose';
import { isLive, type MessageState } from '../chat/domain/message-state';
import type { EventToRecord } from './event-to-record';
import type { MessageChange } from './settle-messages';
import { textsOf } from './write-messages';
import type { ModerationModels } from '../moderation/models';

/**
 * Opens the moderation cases of messages that are spam, in whichever version; a message has one case, from when it is
 * known whose it is: an edit may come before it and not say so. One that
 * has ended is opened again, as its next round, when spam is edited into the message after it was restored.
 */
export async function writeCases(
  models: ModerationModels,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  now: Date,
  session: mongo.ClientSession,
): Promise<void> {
  const spam = changes.filter(
    ({ after }) => after.moderation?.case_id !== undefined && after.sender_id !== undefined,
  );
  if (spam.length === 0) return;
  const writes = spam.flatMap((change) => [
    caseWrite(change.after, events, now),
    ...reopening(change, events, now),
  ]);
  await models.ModerationCase.collection.bulkWrite(writes as never[], { session });
}

function caseWrite(
  message: MessageState,
  events: readonly EventToRecord[],
  now: Date,
): AnyBulkWriteOperation {
  const { case_id, score, reasons } = message.moderation ?? {};
  return {
    updateOne: {
      filter: { _id: case_id },
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
  { before, after }: MessageChange,
  events: readonly EventToRecord[],
  now: Date,
): AnyBulkWriteOperation[] {
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
        filter: { _id: after.moderation?.case_id, status: { $ne: 'open' } },
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
