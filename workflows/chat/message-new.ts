import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { outbound, recording } from '../shared/activity-proxies';
import { startFollowUp } from '../follow-ups/start-follow-up';
import { openCase } from '../moderation/open-case';
import { quarantineOrContinue } from './quarantine-event';
import { decisionAttribute } from '../../src/platform/temporal/contract/search-attributes';
import type { MessageNewInput, MessageNewResult, RecordedMessage } from '../../src/chat/contract';

/**
 * `message.new`: records the message, then removes it (spam) or answers it (a question about a sold listing, for example)
 * where that is due. A plain message takes one workflow task and one local activity.
 */
export async function messageNew(input: MessageNewInput): Promise<MessageNewResult> {
  // This is not a function of its own, since the SDK takes a stack trace for each promise of a workflow, and every message
  // takes this path.
  let recorded: RecordedMessage;
  try {
    recorded = await recording.recordMessage(input);
  } catch (error) {
    await quarantineOrContinue(input, error);
    throw error;
  }
  const { decision, score, reasons } = recorded;
  if (decision !== input.expectedDecision)
    upsertSearchAttributes([{ key: decisionAttribute, value: decision }]);

  // Follow-ups start before the steps that may have to wait for Stream.
  for (const armed of recorded.followUps ?? []) await startFollowUp(recorded, armed);
  const done: MessageNewResult['done'][number][] = [];
  if (recorded.openCase !== undefined) {
    await openCase(recorded, recorded.openCase);
    done.push('moderation_case');
  } else if (
    recorded.autoResponse !== undefined &&
    recorded.listingId !== undefined &&
    recorded.senderId !== undefined
  ) {
    const sent = await outbound.sendAutoResponse({
      kind: recorded.autoResponse,
      cid: recorded.cid,
      listingId: recorded.listingId,
      buyerId: recorded.senderId,
      messageId: recorded.messageId,
      ...(recorded.language !== undefined && { language: recorded.language }),
    });
    if (sent !== 'not_due') done.push('auto_response');
  }
  setCurrentDetails(`Recorded; screening: ${decision} (${score}). Then: ${done.join(', ') || 'nothing'}`);
  return { decision, score, reasons, done };
}
