import { createHash } from 'node:crypto';
import { boundedId } from '../src/content-id';
import type { StreamClient } from '../src/clients/stream';
import { asksAvailability } from '../src/domain/auto-response/availability-question';
import { soldResponse } from '../src/domain/auto-response/sold-response';
import { isLive } from '../src/domain/messages/message-state';
import { EVENT_TYPES } from '../src/domain/stream-event';
import type { Models } from '../src/models';
import type { ChatEventInput, DeletedMessage, RecordedMessage } from '../workflows/messages/contract';
import { createEventRecording, type RecordedEvent, type RecordingDeps } from './record-events';
import { callVendor } from './vendor-failure';

export interface MessageActivityDeps extends RecordingDeps {
  readonly stream: StreamClient;
}

export interface AutoResponseInput {
  readonly kind: 'sold';
  readonly cid: string;
  readonly listingId: string;
  readonly buyerId: string;
}

const OTHER_TYPES = EVENT_TYPES.filter((type) => !type.startsWith('message.') || type === 'message.read');

export function createMessageActivities(deps: MessageActivityDeps) {
  const { models, stream } = deps;
  const record = createEventRecording(deps);
  return {
    /**
     * Records a message as it was sent. Running again gives the same answer and changes nothing.
     * @throws ApplicationFailure, not retryable, where the row is gone or holds another type of event
     */
    async recordMessage(input: ChatEventInput): Promise<RecordedMessage> {
      const recorded = await record(input, ['message.new']);
      const autoResponse = await dueAutoResponse(models, recorded);
      return { ...(await resultOf(models, recorded)), ...(autoResponse && { autoResponse }) };
    },

    /** Records what became of a message: an edit, or that it was restored. Screens it again. */
    async recordMessageChange(input: ChatEventInput): Promise<RecordedMessage> {
      return resultOf(models, await record(input, ['message.updated', 'message.undeleted']));
    },

    /** Records that a message was deleted. */
    async recordMessageDeletion(input: ChatEventInput): Promise<DeletedMessage> {
      const { event, message } = await record(input, ['message.deleted']);
      const by = message?.deleted_by;
      return { messageId: event.message.id, cid: event.cid, ...(by !== undefined && { by }) };
    },

    /** Records any other event: reads, channels, members, users. */
    async recordEvent(input: ChatEventInput): Promise<void> {
      await record(input, OTHER_TYPES);
    },

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

/** The answer that a buyer is due who asks for a listing that is sold. Only a question needs the listing: most messages are none. */
async function dueAutoResponse(
  models: Models,
  { message, screening }: Pick<RecordedEvent, 'message' | 'screening'>,
): Promise<'sold' | undefined> {
  if (screening?.decision !== 'allow' || message?.listing_id === undefined || !isLive(message))
    return undefined;
  if (!asksAvailability(message.text)) return undefined;
  const sold = await models.MarketplaceListing.findOne(
    { _id: message.listing_id, status: 'sold' },
    { seller_id: 1 },
  ).lean();
  return sold === null || sold.seller_id === message.sender_id ? undefined : 'sold';
}

/**
 * What the workflow goes by: what is recorded of the message, so that a run that goes on after a crash does the
 * same, and a replayed event does not remove again what a moderator restored.
 */
async function resultOf(
  models: Models,
  { eventId, message }: Pick<RecordedEvent, 'eventId' | 'message'>,
): Promise<RecordedMessage> {
  if (message?.sender_id === undefined) throw new Error(`The message of ${eventId} was not recorded`);
  const { stream_message_id: messageId, listing_id: listingId, moderation } = message;
  const opened =
    moderation?.decision === 'spam'
      ? await models.ModerationCase.findOne(
          { _id: boundedId(messageId), status: 'open', opened_by: { $in: [eventId, null] } },
          { round: 1 },
        ).lean()
      : null;
  return {
    messageId,
    cid: message.cid,
    senderId: message.sender_id,
    ...(listingId !== undefined && { listingId }),
    decision: moderation?.decision ?? 'allow',
    score: moderation?.score ?? 0,
    reasons: moderation?.reasons ?? [],
    ...(opened !== null && { openCase: opened._id, caseRound: opened.round }),
  };
}
