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

/** What stands in for a body whose message was erased: no event, so that nothing is read out of it again. */
export const ERASED_BODY = '{"erased":true}';

/** The types whose events have the message, and its id before a time in theirs. */
const MESSAGE_EVENTS = [
  'message.deleted',
  'message.unblocked',
  'message.undeleted',
  'message.updated',
] as const;

/** As many ids as one question has. */
const IDS_BATCH_SIZE = 1_000;

type ErasedMessage = Pick<MessageState, 'stream_message_id' | 'cid'>;

/** A row may have been erased for the sake of another message that it repeats, and still say what its own said. */
const MAY_SAY_ITS_OWN = { $or: [{ erased_at: null }, { message_ids: { $exists: true } }] };

/** What a transaction has done, and ids of the messages that it erased. */
export type Erasing<T> = T & { readonly erased: readonly string[] };

/**
 * `inTransaction` for work that may erase messages: bodies that repeat them, and came while it ran, are erased once it is
 * committed.
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
 * Takes what erased messages said out of the inbox, too: of their events that are done or put aside, of those that are
 * recorded in this transaction, and of bodies that repeat it. Their own events that wait take it out when they are
 * recorded, since screening goes by it. The rows stay, with their ids and times.
 *
 * @param changes messages that are erased only now have all their rows looked for
 * @param events recorded in this transaction
 * @param messageOf what is known of an event's message
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
      { _id: { $in: [...recorded.keys()] }, ...MAY_SAY_ITS_OWN },
      withoutContent(now),
      { session },
    );
  await eraseRows(models, erased, now, session);
  return [...new Set([...erased.map((message) => message.stream_message_id), ...recorded.values()])];
}

/**
 * Erases rows that came when a message that they repeat was erased already. Who inserts a row asks afterwards, and who
 * erases a message looks again afterwards: whichever is last meets the other.
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

/** Erases the bodies that repeat erased messages, whatever has become of them: no event is read out of a body later. */
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
        filter: { $and: [rowsOf(message), MAY_SAY_ITS_OWN], status: { $ne: 'received' } },
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
  // Ids of events of a long id are hashes.
  const longest = `${id}/${Number.MAX_SAFE_INTEGER}/hidden/${Number.MAX_SAFE_INTEGER}`;
  if (boundedId(longest) !== longest) return { 'event.cid': cid, ...own };
  return {
    ...own,
    $or: [
      { _id: `message.new/${id}` },
      // `0` is what follows `/`.
      ...MESSAGE_EVENTS.map((type) => ({ _id: { $gt: `${type}/${id}/`, $lt: `${type}/${id}0` } })),
    ],
  };
}
