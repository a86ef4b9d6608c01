import { boundedId } from '../../src/stream/domain/event-id';
import { EVENT_TYPES } from '../../src/stream/domain/stream-event';
import type { ChatEventInput, DeletedMessage, RecordedMessage } from '../../src/chat/contract';
import { dueAutoResponse } from '../auto-response/auto-response';
import { armedFollowUps } from '../follow-ups/follow-ups';
import { isPermanent } from '../../src/platform/mongo/permanent-failure';
import { createEventRecording, type RecordedEvent, type RecordingDeps } from './record-events';
import { recordingFailure } from './recording-failure';
import type { ChatModels } from '../../src/chat/models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { ModerationModels } from '../../src/moderation/models';
import type { OfferModels } from '../../src/offers/models';

const OTHER_TYPES = EVENT_TYPES.filter((type) => !type.startsWith('message.') || type === 'message.read');

export function createMessageActivities(deps: RecordingDeps) {
  const { models } = deps;
  const record = createEventRecording(deps);
  const recording =
    <Result>(activity: (input: ChatEventInput) => Promise<Result>) =>
    async (input: ChatEventInput): Promise<Result> => {
      try {
        return await activity(input);
      } catch (error) {
        if (isPermanent(error)) deps.onUnrecordable?.(input.eventId, error);
        throw recordingFailure(error);
      }
    };

  return {
    /**
     * Records a message as it was sent. Running again gives the same answer and changes nothing.
     * @throws ApplicationFailure, not retryable, where the row is gone or holds another type of event
     */
    recordMessage: recording(async (input): Promise<RecordedMessage> => {
      const recorded = await record(input, ['message.new']);
      const answer = await dueAutoResponse(models, recorded, deps.parleyUserId);
      return {
        ...(await resultOf(models, recorded)),
        ...(answer && { autoResponse: answer.kind, language: answer.language }),
      };
    }),

    /** Records what became of a message: an edit, or that it was restored or let through. Screens it again. */
    recordMessageChange: recording(async (input): Promise<RecordedMessage> => {
      return resultOf(
        models,
        await record(input, ['message.updated', 'message.undeleted', 'message.unblocked']),
      );
    }),

    /** Records that a message was deleted. */
    recordMessageDeletion: recording(async (input): Promise<DeletedMessage> => {
      const { event, message } = await record(input, ['message.deleted']);
      const by = message?.deleted_by;
      return { messageId: event.message.id, cid: event.cid, ...(by !== undefined && { by }) };
    }),

    /** Records any other event: reads, channels, members, users. */
    recordEvent: recording(async (input): Promise<void> => {
      await record(input, OTHER_TYPES);
    }),
  };
}

/**
 * What the workflow goes by: what is recorded of the message, so that a run that goes on after a crash does the
 * same, and a replayed event does not remove again what a moderator restored.
 */
async function resultOf(
  models: ChatModels & MarketplaceModels & ModerationModels & OfferModels,
  { eventId, message, followUps }: Pick<RecordedEvent, 'eventId' | 'message' | 'followUps'>,
): Promise<RecordedMessage> {
  if (message === undefined) throw new Error(`The message of ${eventId} was not recorded`);
  const { stream_message_id: messageId, sender_id: senderId, listing_id: listingId, moderation } = message;
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
    ...(senderId !== undefined && { senderId }),
    ...(listingId !== undefined && { listingId }),
    decision: moderation?.decision ?? 'allow',
    score: moderation?.score ?? 0,
    reasons: moderation?.reasons ?? [],
    ...(opened !== null && { openCase: opened._id, caseRound: opened.round }),
    ...(followUps && { followUps: armedFollowUps(message.cid, followUps) }),
  };
}
