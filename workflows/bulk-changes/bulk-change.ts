import { continueAsNew, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { BulkChangeInput, BulkChangeProgress } from '../../src/bulk-changes/contract';

/** A step works for some seconds; it is retried for as long as MongoDB is away. */
const { applyBulkChange } = proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Applies a change of a large channel, or of a user, to its messages, step by step. Only MongoDB has the position: a run that
 * is lost starts again and continues from there.
 */
export async function bulkChange(input: BulkChangeInput): Promise<BulkChangeProgress> {
  let done: BulkChangeProgress = { lookedAt: 0, changed: 0 };
  for (;;) {
    const step = await applyBulkChange(input);
    done = { lookedAt: done.lookedAt + step.lookedAt, changed: done.changed + step.changed };
    setCurrentDetails(`${done.lookedAt} messages looked at, ${done.changed} changed`);
    if (step.isDone) return done;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof bulkChange>(input);
  }
}
