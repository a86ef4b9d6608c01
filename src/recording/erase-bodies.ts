import type { mongo } from 'mongoose';
import { boundedId } from '../stream/domain/event-id';
import type { MessageState } from '../chat/domain/message-state';
import type { EventToRecord } from './event-to-record';
import type { Database } from '../platform/mongo/database';
import { inTransaction } from '../platform/mongo/in-transaction';
import type { MessageChange } from './attach-messages';
import type { ChatModels } from '../chat/models';
import type { InboxModels } from '../inbox/models';
import { collectionOf } from '../platform/mongo/collection-of';

/** Replaces a body whose message was erased. It is no event, so that nothing is read out of it again. */
export const ERASED_BODY = '{"erased":true}';

/** Types of events that have the message, and whose ids consist of the message's id and a time. */
const MESSAGE_EVENTS = [
  'message.deleted',
  'message.unblocked',
  'message.undeleted',
  'message.updated',
] as const;

/** How many ids one query has. */
const IDS_BATCH_SIZE = 1_000;

type ErasedMessage = Pick<MessageState, 'stream_message_id' | 'cid'>;

/** Matches rows that may still have the text of their own message: an erasure may have been for a message that they repeat. */
const MAY_HAVE_OWN_TEXT = { $or: [{ erased_at: null }, { message_ids: { $exists: true } }] };

/** The result of a transaction, with the ids of the messages that it erased. */
export type Erasing<T> = T & { readonly erased: readonly string[] };

/**
 * `inTransaction` for work that may erase messages: once it is committed, bodies that repeat them and came meanwhile are
 * erased, too.
 */
export async function inErasingTransaction<T>(
  models: Database & InboxModels & Pick<ChatModels, 'ChatMessage'>,
  now: Date,
  work: (session: mongo.ClientSession, isFirstTry: boolean) => Promise<Erasing<T>>,
): Promise<Omit<Erasing<T>, 'erased'>> {
  const { erased, ...done } = await inTransaction(models, work);
  await eraseRepetitions(models, erased, now);
  return done;
}

/**
 * Erases the texts of erased messages in the inbox, too: in their events that are processed, ignored or quarantined, in
 * those that are recorded in this transaction, and in bodies that repeat them. Their own events that are still `received`
 * keep the text until they are recorded, since screening needs it. The rows stay, with their ids and times.
 *
 * @param changes for messages that are erased by them, all rows are searched
 * @param events recorded in this transaction
 * @param messageOf the stored or folded state of an event's message
 * @returns ids of erased messages, for `inErasingTransaction`
 */
export async function eraseBodies(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  messageOf: (id: string) => MessageState | undefined,
  { now, session }: { readonly now: Date; readonly session: mongo.ClientSession },
): Promise<readonly string[]> {
  const erased = changes
    .filter(({ before, after }) => after.hard_deleted && !before?.hard_deleted)
    .map(({ after }) => after);
  const recorded = new Map(
    events.flatMap(({ eventId, event }) =>
      'message' in event && messageOf(event.message.id)?.hard_deleted ? [[eventId, event.message.id]] : [],
    ),
  );
  if (recorded.size > 0)
    await collectionOf(models.WebhookEvent).updateMany(
      { _id: { $in: [...recorded.keys()] }, ...MAY_HAVE_OWN_TEXT },
      withoutContent(now),
      { session },
    );
  await eraseRows(models, erased, now, session);
  return [...new Set([...erased.map((message) => message.stream_message_id), ...recorded.values()])];
}

/**
 * Erases rows that came when a message that they repeat was erased already. The inserting side checks for erased messages
 * after its insert, and the erasing side searches for rows once more after its commit: whichever is later finds the other.
 */
export async function eraseLateRows(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  messageIds: readonly string[],
): Promise<void> {
  for (let first = 0; first < messageIds.length; first += IDS_BATCH_SIZE) {
    const erased = await collectionOf(models.ChatMessage)
      .find(
        {
          stream_message_id: { $in: messageIds.slice(first, first + IDS_BATCH_SIZE) },
          hard_deleted: true,
        },
        { projection: { stream_message_id: 1, cid: 1 } },
      )
      .toArray();
    await eraseRows(models, erased, new Date());
  }
}

/** Erases the bodies that repeat erased messages, whatever their status: recording needs `event`, not `body`. */
export async function eraseRepetitions(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  erasedIds: readonly string[],
  now: Date,
  session?: mongo.ClientSession,
): Promise<void> {
  if (erasedIds.length === 0) return;
  const ids = { $in: [...erasedIds] };
  await collectionOf(models.WebhookEvent).updateMany(
    { $or: [{ message_ids: ids }, { message_id: ids }], erased_at: null },
    { $set: { body: ERASED_BODY, erased_at: now } },
    { ...(session && { session }) },
  );
}

async function eraseRows(
  models: InboxModels & Pick<ChatModels, 'ChatMessage'>,
  erased: readonly ErasedMessage[],
  now: Date,
  session?: mongo.ClientSession,
): Promise<void> {
  if (erased.length === 0) return;
  await collectionOf(models.WebhookEvent).bulkWrite(
    erased.map((message) => ({
      updateMany: {
        filter: { $and: [rowsOf(message), MAY_HAVE_OWN_TEXT], status: { $ne: 'received' } },
        update: withoutContent(now),
      },
    })),
    { ...(session && { session }) },
  );
  await eraseRepetitions(
    models,
    erased.map((message) => message.stream_message_id),
    now,
    session,
  );
}

function withoutContent(now: Date) {
  return {
    $set: {
      body: ERASED_BODY,
      erased_at: now,
      'event.message.text': '',
      'event.message.attachments': [],
    },
    $unset: {
      'event.message.custom': 1,
      'event.message.visible_to': 1,
      'event.message.listing_id': 1,
      'event.message.order_id': 1,
      'event.message.offer_id': 1,
    },
  };
}

/** The rows of a message's own events, found by their ids. */
function rowsOf({ stream_message_id: id, cid }: ErasedMessage): object {
  const own = { 'event.message.id': id };
  // The events of a message with a long id have hashes as ids.
  const longest = `${id}/${Number.MAX_SAFE_INTEGER}/hidden/${Number.MAX_SAFE_INTEGER}`;
  if (boundedId(longest) !== longest) return { 'event.cid': cid, ...own };
  return {
    ...own,
    $or: [
      { _id: `message.new/${id}` },
      // `0` is the character after `/`, so this is the range of all ids with the prefix.
      ...MESSAGE_EVENTS.map((type) => ({ _id: { $gt: `${type}/${id}/`, $lt: `${type}/${id}0` } })),
    ],
  };
}
