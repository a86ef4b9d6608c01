import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { outbound, recording } from '../shared/activity-proxies';
import { startFollowUp } from '../follow-ups/start-follow-up';
import { openCase } from '../moderation/open-case';
import { putAside } from './quarantine-event';
import { decisionAttribute } from '../../src/platform/temporal/contract/search-attributes';
import type { MessageNewInput, MessageNewResult, RecordedMessage } from '../../src/chat/contract';

/**
 * A message was sent: record it, and then remove it (spam) or answer it (a question about a sold listing)
 * where that is due. A plain message is one workflow task and one local activity.
 */
export async function messageNew(input: MessageNewInput): Promise<MessageNewResult> {
  // Not in a function of its own: the SDK takes a stack trace for each promise of a workflow, and this is the path
  // that every message goes.
  let recorded: RecordedMessage;
  try {
    recorded = await recording.recordMessage(input);
  } catch (error) {
    await putAside(input, error);
    throw error;
  }
  const { decision, score, reasons } = recorded;
  if (decision !== input.expectedDecision)
    upsertSearchAttributes([{ key: decisionAttribute, value: decision }]);

  // Before what may have to wait for Stream.
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
