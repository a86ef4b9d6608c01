import { ParentClosePolicy, startChild, WorkflowIdReusePolicy } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import type { RecordedMessage } from '../../src/chat/contract';
import {
  channelAttribute,
  decisionAttribute,
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../../src/platform/temporal/contract/search-attributes';
import { moderationCaseId } from '../../src/moderation/contract';
import { moderationCase } from './moderation-case';

/** Starts the removal of a message. It goes on by itself, for as long as it takes, under an id of its own. */
export async function openCase(recorded: RecordedMessage, caseId: string): Promise<void> {
  const { messageId, senderId, caseRound: round = 1 } = recorded;
  try {
    await startChild(moderationCase, {
      workflowId: moderationCaseId(caseId, round),
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY,
      parentClosePolicy: ParentClosePolicy.ABANDON,
      args: [round === 1 ? { messageId } : { messageId, round }],
      staticSummary: `Spam by ${senderId ?? 'somebody'} in ${recorded.cid} (score ${recorded.score})`,
      typedSearchAttributes: [
        { key: channelAttribute, value: recorded.cid },
        ...(senderId === undefined ? [] : [{ key: senderAttribute, value: senderId }]),
        { key: decisionAttribute, value: recorded.decision },
        { key: stateAttribute, value: 'open' },
        ...(recorded.listingId === undefined ? [] : [{ key: listingAttribute, value: recorded.listingId }]),
      ],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
