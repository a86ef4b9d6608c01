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

const MAX_ATTEMPTS = 5;

/**
 * Starts the follow-up that a message has armed. It goes on by itself. The run before it may be about to end: it has
 * disarmed itself in MongoDB, but Temporal does not know yet that it has ended. Then it is woken, so that it evaluates
 * again; where it has ended by now, another run is started.
 */
export async function startFollowUp(
  { cid, listingId }: RecordedMessage,
  { workflowId, userId, lookAt }: ArmedFollowUp,
): Promise<void> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 1) await sleep(100 * 2 ** attempt);
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
      // The run has ended between the two calls.
      if (isCancellation(error)) throw error;
    }
  }
  // The next message starts one, when this one's evaluation is an hour late: see `follow-ups/domain/arm`.
  log.error('A follow-up could neither be started nor woken', { workflowId });
}
