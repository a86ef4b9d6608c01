import {
  ActivityFailure,
  ApplicationFailure,
  ParentClosePolicy,
  setCurrentDetails,
  startChild,
  upsertSearchAttributes,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { mongo, outbound } from '../activity-proxies';
import { moderationCaseId } from '../moderation/contract';
import { moderationCase } from '../moderation/moderation-case';
import {
  channelAttribute,
  decisionAttribute,
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../search-attributes';
import type { MessageNewInput, MessageNewResult, RecordedMessage } from './contract';

/**
 * A message was sent: record it, and then remove it (spam) or answer it (a question about a sold listing)
 * where that is due. A plain message is one workflow task and one local activity.
 */
export async function messageNew(input: MessageNewInput): Promise<MessageNewResult> {
  // Not in a function of its own: the SDK takes a stack trace for each promise of a workflow, and this is the path
  // that every message goes.
  let recorded: RecordedMessage;
  try {
    recorded = await mongo.recordMessage(input);
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
  const { decision, score, reasons } = recorded;
  if (decision !== input.expectedDecision)
    upsertSearchAttributes([{ key: decisionAttribute, value: decision }]);

  const done: MessageNewResult['done'][number][] = [];
  if (recorded.openCase !== undefined) {
    await openCase(recorded, recorded.openCase);
    done.push('moderation_case');
  } else if (recorded.autoResponse !== undefined && recorded.listingId !== undefined) {
    await outbound.sendAutoResponse({
      kind: recorded.autoResponse,
      cid: recorded.cid,
      listingId: recorded.listingId,
      buyerId: recorded.senderId,
    });
    done.push('auto_response');
  }
  setCurrentDetails(`Recorded; screening: ${decision} (${score}). Then: ${done.join(', ') || 'nothing'}`);
  return { decision, score, reasons, done };
}

/** Where an event can never be recorded, takes it out of the sweeper's way, for a person to see. */
async function putAside({ eventId }: MessageNewInput, error: unknown): Promise<void> {
  // A local activity's failure comes as it is, another one's in an ActivityFailure.
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) {
    await mongo.quarantineEvent({ eventId, reason: cause.type ?? 'unknown' });
  }
}

/** The removal goes on by itself, for as long as it takes, under an id of its own. */
async function openCase(recorded: RecordedMessage, caseId: string): Promise<void> {
  try {
    await startChild(moderationCase, {
      workflowId: moderationCaseId(caseId),
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [{ messageId: recorded.messageId }],
      staticSummary: `Spam by ${recorded.senderId} in ${recorded.cid} (score ${recorded.score})`,
      typedSearchAttributes: [
        { key: channelAttribute, value: recorded.cid },
        { key: senderAttribute, value: recorded.senderId },
        { key: decisionAttribute, value: recorded.decision },
        { key: stateAttribute, value: 'open' },
        ...(recorded.listingId === undefined ? [] : [{ key: listingAttribute, value: recorded.listingId }]),
      ],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
