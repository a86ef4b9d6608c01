import {
  ApplicationFailure,
  CancellationScope,
  log,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { mongo, outbound } from '../shared/activity-proxies';
import { MODERATORS } from '../../src/notifications/domain/kinds';
import { failureKind } from '../shared/failure-kind';
import { pinned } from '../shared/pinned';
import { compensate, type Compensation } from '../shared/saga';
import { startNotification } from '../notifications/start-notification';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import {
  MODERATION_CASE_PREFIX,
  type ModerationCaseInput,
  type ModerationCaseResult,
} from '../../src/moderation/contract';

/**
 * Removes a message as a saga: flags it in MongoDB, deletes it at Stream, notifies the moderators. Where a step fails for
 * good, the steps before it are undone, last first, and the moderators get a mail about that and the manual steps. A case
 * with manual steps ends as a failed run with the state `needs_attention`.
 */
export async function moderationCase(input: ModerationCaseInput): Promise<ModerationCaseResult> {
  const { messageId } = input;
  const compensations: Compensation[] = [];
  try {
    compensations.unshift({
      run: () => mongo.unflagMessage(input),
      byHand: `unflag message ${messageId} in MongoDB`,
    });
    await mongo.flagMessage(input);
    compensations.unshift({
      run: () => outbound.restoreAtStream(input),
      byHand: `restore message ${messageId} at Stream`,
    });
    await outbound.deleteAtStream(input);
    await outbound.tellModerators(input);
  } catch (error) {
    return await CancellationScope.nonCancellable(() => undoRemoval(input, error, compensations));
  }
  const closed = await mongo.closeCase({ ...input, status: 'removed' });
  // In runs that began before the chat tool existed, the result is empty.
  if (closed?.webhook) {
    await startNotification({
      key: `moderation_case/${workflowInfo().workflowId.slice(MODERATION_CASE_PREFIX.length)}`,
      kind: 'moderation_case',
      recipientId: MODERATORS,
      messageId,
    });
  }
  upsertSearchAttributes([{ key: stateAttribute, value: 'removed' }]);
  return { status: 'removed', left: [] };
}

// A run may wait for Stream for a day, and ends with the code that it began with.
pinned(moderationCase);

async function undoRemoval(
  input: ModerationCaseInput,
  error: unknown,
  compensations: readonly Compensation[],
): Promise<ModerationCaseResult> {
  const { messageId } = input;
  const failure = failureKind(error);
  const manualSteps = await compensate(compensations, { messageId });
  try {
    await outbound.tellModerators({ ...input, failed: { failure, left: manualSteps } });
  } catch (mailError) {
    log.error('The moderators could not be notified', { messageId, kind: failureKind(mailError) });
    manualSteps.push('notify the moderators: the mail could not be sent');
  }
  const status = manualSteps.length === 0 ? 'compensated' : 'needs_attention';
  await mongo.closeCase({ ...input, status, failed: { failure, left: manualSteps } });
  upsertSearchAttributes([{ key: stateAttribute, value: status }]);
  const result: ModerationCaseResult = { status, failure, left: manualSteps };
  if (status === 'needs_attention') {
    throw ApplicationFailure.nonRetryable(
      `To be done by hand: ${manualSteps.join('; ')}`,
      'NeedsAttention',
      result,
    );
  }
  return result;
}
