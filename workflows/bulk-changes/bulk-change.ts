import { continueAsNew, proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { Activities } from '../../activities';
import type { BulkChangeInput, BulkChangeProgress } from '../../src/bulk-changes/contract';

/** A step is some seconds of batches; MongoDB may be away for as long as it likes. */
const { applyBulkChange } = proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '15s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '30s' },
});

/**
 * Has the messages of a large channel, or of a person, follow what became of it, step by step. Where it is, only
 * MongoDB knows: a run that is lost begins again and goes on from there.
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
