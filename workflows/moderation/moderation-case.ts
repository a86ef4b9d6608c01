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
 * Removes a message as a saga: flagged in MongoDB, deleted at Stream, moderators told. Where a step fails for
 * good, what was done before is undone, last first, and the moderators are told what is left. A case that
 * leaves something for a person ends as a failed run with the state `needs_attention`.
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
    return await CancellationScope.nonCancellable(() => giveUp(input, error, compensations));
  }
  const closed = await mongo.closeCase({ ...input, status: 'removed' });
  // Runs of before the chat tool have nothing here.
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

// It may wait for Stream for a day.
pinned(moderationCase);

async function giveUp(
  input: ModerationCaseInput,
  error: unknown,
  compensations: readonly Compensation[],
): Promise<ModerationCaseResult> {
  const { messageId } = input;
  const failure = failureKind(error);
  const left = await compensate(compensations, { messageId });
  try {
    await outbound.tellModerators({ ...input, failed: { failure, left } });
  } catch (mailError) {
    log.error('The moderators could not be told', { messageId, kind: failureKind(mailError) });
    left.push('tell the moderators: the mail could not be sent');
  }
  const status = left.length === 0 ? 'compensated' : 'needs_attention';
  await mongo.closeCase({ ...input, status, failed: { failure, left } });
  upsertSearchAttributes([{ key: stateAttribute, value: status }]);
  const result: ModerationCaseResult = { status, failure, left };
  if (status === 'needs_attention') {
    throw ApplicationFailure.nonRetryable(`To be done by hand: ${left.join('; ')}`, 'NeedsAttention', result);
  }
  return result;
}
