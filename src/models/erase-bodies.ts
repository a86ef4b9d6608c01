import type { mongo } from 'mongoose';
import { boundedId } from '../content-id';
import type { MessageState } from '../domain/messages/message-state';
import type { EventToRecord } from './event-to-record';
import type { Models } from './index';
import type { MessageChange } from './settle-messages';

/** What stands in for a body whose message was erased: no event, so that nothing is read out of it again. */
export const ERASED_BODY = '{"erased":true}';

/** The types whose events have the message, and its id before a time in theirs. */
const MESSAGE_EVENTS = [
  'message.deleted',
  'message.unblocked',
  'message.undeleted',
  'message.updated',
] as const;

/**
 * Takes what erased messages said out of the inbox, too: of their events that are done or put aside, and of those that
 * are recorded in this transaction. Those that wait take it out when they are recorded, so that their order makes no
 * difference. The rows stay, with their ids and times.
 *
 * @param changes messages that are erased only now have all their rows looked for
 * @param events recorded in this transaction
 * @param messageOf what is known of an event's message
 */
export async function eraseBodies(
  models: Models,
  changes: readonly MessageChange[],
  events: readonly EventToRecord[],
  messageOf: (id: string) => MessageState | undefined,
  { now, session }: { readonly now: Date; readonly session: mongo.ClientSession },
): Promise<void> {
  const erased = changes
    .filter(({ before, after }) => after.hard_deleted && !before?.hard_deleted)
    .map(({ after }) => after);
  const recorded = events.flatMap(({ eventId, event }) =>
    'message' in event && messageOf(event.message.id)?.hard_deleted ? [eventId] : [],
  );
  if (erased.length + recorded.length === 0) return;
  const erasedIds = erased.map((message) => message.stream_message_id);
  const done = { status: { $ne: 'received' }, erased_at: null };
  const $set = { body: ERASED_BODY, erased_at: now };
  const withoutContent = {
    $set: { ...$set, 'event.message.text': '', 'event.message.attachments': [] },
    $unset: {
      'event.message.custom': 1,
      'event.message.listing_id': 1,
      'event.message.order_id': 1,
      'event.message.offer_id': 1,
    },
  };
  await models.WebhookEvent.collection.bulkWrite(
    [
      {
        updateMany: {
          filter: { _id: { $in: recorded as never[] }, erased_at: null },
          update: withoutContent,
        },
      },
      ...erased.map((message) => ({
        updateMany: { filter: { ...rowsOf(message), ...done }, update: withoutContent },
      })),
      // Other events that repeat the message: they have no event of their own, or one without it.
      { updateMany: { filter: { message_id: { $in: erasedIds }, ...done }, update: { $set } } },
    ] as never[],
    { session },
  );
}

/** The rows of a message's own events, found by their ids. */
function rowsOf({ stream_message_id: id, cid }: MessageState): object {
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
