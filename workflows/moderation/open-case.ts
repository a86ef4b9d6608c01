import type { RecordedMessage } from '../../src/chat/contract';
import {
  channelAttribute,
  decisionAttribute,
  listingAttribute,
  senderAttribute,
  stateAttribute,
} from '../../src/platform/temporal/contract/search-attributes';
import { moderationCaseId } from '../../src/moderation/contract';
import { startChildOnce } from '../shared/start-child-once';
import { moderationCase } from './moderation-case';

/** Starts the removal of a message, as a child workflow that outlives its parent. */
export function openCase(recorded: RecordedMessage, caseId: string): Promise<boolean> {
  const { messageId, senderId, caseRound: round = 1 } = recorded;
  return startChildOnce(moderationCase, {
    workflowId: moderationCaseId(caseId, round),
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
}
