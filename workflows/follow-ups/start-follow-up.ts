import {
  getExternalWorkflowHandle,
  isCancellation,
  log,
  sleep,
  WorkflowIdReusePolicy,
} from '@temporalio/workflow';
import type { RecordedMessage } from '../../src/chat/contract';
import {
  channelAttribute,
  listingAttribute,
  recipientAttribute,
  stateAttribute,
} from '../../src/platform/temporal/contract/search-attributes';
import { FOLLOW_UPS_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import { WAKE_SIGNAL, type ArmedFollowUp } from '../../src/follow-ups/contract';
import { startChildOnce } from '../shared/start-child-once';
import { followUp } from './follow-up';

const MAX_TRIES = 5;

/**
 * Starts the follow-up that a message has armed. It goes on by itself. The one before it may be about to end: it has
 * disarmed itself, but Temporal does not have its last word yet. Then it is poked, which makes it look again, or it has
 * ended by now, and another is started.
 */
export async function startFollowUp(
  { cid, listingId }: RecordedMessage,
  { workflowId, userId, lookAt }: ArmedFollowUp,
): Promise<void> {
  for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
    if (tries > 1) await sleep(100 * 2 ** tries);
    const isStarted = await startChildOnce(followUp, {
      workflowId,
      taskQueue: FOLLOW_UPS_QUEUE,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
      args: [{ cid, userId, lookAt }],
      staticSummary: `Follow-up of ${userId} in ${cid}`,
      typedSearchAttributes: [
        { key: channelAttribute, value: cid },
        { key: recipientAttribute, value: userId },
        { key: stateAttribute, value: 'waiting' },
        ...(listingId === undefined ? [] : [{ key: listingAttribute, value: listingId }]),
      ],
    });
    if (isStarted) return;
    try {
      await getExternalWorkflowHandle(workflowId).signal(WAKE_SIGNAL);
      return;
    } catch (error) {
      // It has ended between the two.
      if (isCancellation(error)) throw error;
    }
  }
  // The next message tries again, once this one's look is an hour late: see `follow-ups/domain/arm`.
  log.error('A follow-up could neither be started nor poked', { workflowId });
}
