import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { setTimeout as delay } from 'node:timers/promises';
import { applyBulkBatch } from '../../src/bulk-changes/apply-bulk-change';
import type { BulkChangeInput, BulkChangeStep } from '../../src/bulk-changes/contract';
import type { AttachedModels } from '../../src/recording/attached-models';

export interface BulkChangeActivityDeps {
  readonly models: AttachedModels;
  /** Called with the channels of each batch that was committed. */
  readonly onCommitted?: (cids: readonly string[]) => void;
  /** The most messages of one batch. */
  readonly bulkBatchSize?: number;
}

/** After this time another change can run, or the worker can shut down. */
const STEP_MS = 5_000;

export function createBulkChangeActivities({ models, onCommitted, bulkBatchSize }: BulkChangeActivityDeps) {
  return {
    /**
     * Works batch by batch on a bulk change for some seconds. Committed batches stay: after a kill the next attempt continues
     * from the stored cursor. After each batch it pauses for as long as the batch took, so that MongoDB is free for more
     * urgent work at least half of the time.
     */
    async applyBulkChange({ id }: BulkChangeInput): Promise<BulkChangeStep> {
      const signal = cancellationSignal();
      const until = performance.now() + STEP_MS;
      let lookedAt = 0;
      let changed = 0;
      for (;;) {
        const began = performance.now();
        const batch = await applyBulkBatch(models, id, { batchSize: bulkBatchSize, now: new Date() });
        if (batch.cids.length > 0) onCommitted?.(batch.cids);
        lookedAt += batch.lookedAt;
        changed += batch.changed;
        const now = performance.now();
        if (batch.isDone || now > until || signal.aborted) return { isDone: batch.isDone, lookedAt, changed };
        heartbeat();
        await delay(now - began);
      }
    },
  };
}
