import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { boundedId } from '../src/content-id';
import type { StreamClient } from '../src/clients/stream';
import { asksAvailability } from '../src/domain/auto-response/availability-question';
import { soldResponse } from '../src/domain/auto-response/sold-response';
import { analyseMessage } from '../src/domain/message-analytics';
import { isSubjectToRules, messageType } from '../src/domain/message-kind';
import type { Screening } from '../src/domain/screening/screen-message';
import type { MessageNewEvent } from '../src/domain/stream-event';
import type { Models } from '../src/models';
import { createGroupCommit } from '../src/models/group-commit';
import type { MessageRecord } from '../src/models/message-record';
import { recordMessages } from '../src/models/record-messages';
import type { ChatEventInput, RecordedMessage } from '../workflows/messages/contract';
import { writeInlineRows } from './events';
import { callVendor } from './vendor-failure';

export interface MessageActivityDeps {
  readonly models: Models;
  readonly stream: StreamClient;
  readonly screen: (text: string) => Screening;
  /** Parley's own Stream user. */
  readonly parleyUserId: string;
}

export interface AutoResponseInput {
  readonly kind: 'sold';
  readonly cid: string;
  readonly listingId: string;
  readonly buyerId: string;
}

const GROUP = { windowMs: 25, maxSize: 200, maxInFlight: 1 } as const;

export function createMessageActivities(deps: MessageActivityDeps) {
  const { models, stream } = deps;
  const record = createGroupCommit(GROUP, (inputs: readonly ChatEventInput[]) => recordGroup(deps, inputs));
  return {
    /**
     * Reads a new message from its inbox row, screens it, and records it with all that it counts in, in one
     * transaction that concurrent calls share. Running again gives the same answer and changes nothing.
     * @throws ApplicationFailure, not retryable, where the row is gone or holds another type of event
     */
    recordMessage: (input: ChatEventInput): Promise<RecordedMessage> => record(input),

    /** Sends an automatic answer, once for a buyer, listing and kind: the message's id is made of the three. */
    async sendAutoResponse(input: AutoResponseInput): Promise<'sent' | 'already_sent'> {
      const { kind, listingId, buyerId } = input;
      const listing = await models.MarketplaceListing.findById(listingId, { title: 1 }).lean();
      const id = createHash('sha256')
        .update(JSON.stringify([kind, listingId, buyerId]))
        .digest('hex')
        .slice(0, 40);
      return callVendor(() =>
        stream.sendSystemMessage({
          id: `auto-${id}`,
          cid: input.cid,
          text: soldResponse(listing?.title ?? undefined),
          parley: { kind: 'auto_response', reason: kind, listing_id: listingId },
        }),
      );
    },
  };
}

interface Row {
  readonly _id: string;
  readonly event: MessageNewEvent;
  readonly received_at: Date;
}

interface Prepared {
  readonly record: MessageRecord;
  readonly autoResponse?: 'sold';
}

async function recordGroup(
  deps: MessageActivityDeps,
  inputs: readonly ChatEventInput[],
): Promise<(RecordedMessage | Error)[]> {
  const { models } = deps;
  await writeInlineRows(models, inputs);
  const rows = await models.WebhookEvent.collection
    .find(
      { _id: { $in: inputs.map((input) => input.eventId) as never[] } },
      { projection: { event: 1, received_at: 1 } },
    )
    .toArray();
  const good = (rows as unknown as Row[]).filter((row) => row.event?.type === 'message.new');
  const prepared = await prepare(deps, good);
  const fresh = await recordMessages(
    models,
    prepared.map((one) => one.record),
    new Date(),
  );
  const results = new Map<string, RecordedMessage>();
  for (const one of prepared) results.set(one.record.eventId, await resultOf(deps, one, fresh));
  return inputs.map(
    ({ eventId }) =>
      results.get(eventId) ??
      ApplicationFailure.nonRetryable(`No message.new event ${eventId} is in the inbox`, 'EventMissing'),
  );
}

/** Everything that is to be known before the transaction: the listing (by the channel's word first), screening, the answer. */
async function prepare(deps: MessageActivityDeps, rows: readonly Row[]): Promise<Prepared[]> {
  const { models } = deps;
  const unplaced = rows
    .filter(({ event }) => event.channel?.listing_id === undefined)
    .map(({ event }) => event.cid);
  const places = unplaced.length === 0 ? [] : await models.ChatChannel.placesOf(unplaced);
  const listingOfChannel = new Map([
    ...places.map(({ cid, listingId }): [string, string] => [cid, listingId]),
    // Another message of the same group may say it.
    ...rows.flatMap(({ event }): [string, string][] =>
      event.channel?.listing_id === undefined ? [] : [[event.cid, event.channel.listing_id]],
    ),
  ]);
  // What a member writes into a message's custom data counts last.
  const listingIdOf = ({ event }: Row): string | undefined =>
    event.channel?.listing_id ?? listingOfChannel.get(event.cid) ?? event.message.listing_id;

  const prepared = rows.map((row) => {
    const { message } = row.event;
    const isSubject = isSubjectToRules(message, deps.parleyUserId);
    const screening = isSubject ? deps.screen(message.text) : undefined;
    const asks = screening?.decision === 'allow' && asksAvailability(message.text);
    const listingId = listingIdOf(row);
    return { record: toRecord(deps, row, listingId, screening), ...(asks && { asksFor: listingId }) };
  });

  // Only a question needs the listing itself: most messages are none.
  const asked = prepared.flatMap((one) => one.asksFor ?? []);
  if (asked.length === 0) return prepared;
  const sold = await models.MarketplaceListing.find(
    { _id: { $in: asked }, status: 'sold' },
    { seller_id: 1 },
  ).lean();
  const sellers = new Map(sold.map((listing) => [listing._id, listing.seller_id]));
  return prepared.map((one) => {
    const isDue =
      one.asksFor !== undefined &&
      sellers.has(one.asksFor) &&
      sellers.get(one.asksFor) !== one.record.message.sender_id;
    return isDue ? { ...one, autoResponse: 'sold' as const } : one;
  });
}

function toRecord(
  deps: MessageActivityDeps,
  row: Row,
  listingId: string | undefined,
  screening: Screening | undefined,
): MessageRecord {
  const { message, cid, channel, member_ids: memberIds } = row.event;
  const [type = '', id = ''] = cid.split(':');
  const createdAt = message.created_at ?? row.event.created_at ?? row.received_at.getTime();
  const orderId = channel?.order_id ?? message.order_id;
  return {
    eventId: row._id,
    channel: { cid, type, id, known: knownOfChannel(channel) },
    message: {
      stream_message_id: message.id,
      stream_channel_id: id,
      cid,
      text: message.text,
      sender_id: message.sender.id,
      ...(listingId !== undefined && { listing_id: listingId }),
      ...(message.offer_id !== undefined && { offer_id: message.offer_id }),
      ...(orderId !== undefined && { order_id: orderId }),
      type: messageType(message, deps.parleyUserId),
      attachments: [...message.attachments],
      stream_created_at: new Date(createdAt),
      ...(message.updated_at !== undefined && { stream_updated_at: new Date(message.updated_at) }),
      ...(screening !== undefined && {
        moderation: {
          decision: screening.decision,
          score: screening.score,
          reasons: [...screening.reasons],
          ...(screening.decision === 'spam' && { case_id: boundedId(message.id) }),
        },
      }),
      analytics: analyseMessage(message.text, createdAt),
    },
    sender: { name: message.sender.name, image: message.sender.image },
    members: [...new Set([...(memberIds ?? []), message.sender.id])],
    opensCase: screening?.decision === 'spam',
  };
}

function knownOfChannel(channel: MessageNewEvent['channel']): MessageRecord['channel']['known'] {
  const { listing_id, buyer_id, seller_id, order_id } = channel ?? {};
  const known = Object.entries({ listing_id, buyer_id, seller_id, order_id });
  return Object.fromEntries(known.filter(([, value]) => value !== undefined));
}

/**
 * What the workflow goes by. For a message that was there already it is what was recorded then, so that a run
 * that goes on after a crash does the same, and a replayed event does not remove again what a moderator restored.
 */
async function resultOf(
  { models }: MessageActivityDeps,
  { record, autoResponse }: Prepared,
  fresh: ReadonlySet<string>,
): Promise<RecordedMessage> {
  const { message } = record;
  const isNew = fresh.has(message.stream_message_id);
  const stored = isNew
    ? message
    : await models.ChatMessage.findOne({ stream_message_id: message.stream_message_id }).orFail().lean();
  const caseId = boundedId(message.stream_message_id);
  const isOpen =
    stored.moderation?.decision === 'spam' &&
    (isNew || (await models.ModerationCase.exists({ _id: caseId, status: 'open' })) !== null);
  return {
    messageId: message.stream_message_id,
    cid: message.cid,
    senderId: message.sender_id,
    ...(stored.listing_id && { listingId: stored.listing_id }),
    decision: stored.moderation?.decision ?? 'allow',
    score: stored.moderation?.score ?? 0,
    reasons: stored.moderation?.reasons ?? [],
    ...(isOpen && { openCase: caseId }),
    ...(autoResponse !== undefined && { autoResponse }),
  };
}
