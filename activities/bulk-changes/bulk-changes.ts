import { cancellationSignal, heartbeat } from '@temporalio/activity';
import { setTimeout as delay } from 'node:timers/promises';
import { applyBulkBatch } from '../../src/bulk-changes/apply-bulk-change';
import type { BulkChangeInput, BulkChangeStep } from '../../src/bulk-changes/contract';
import type { AttachedModels } from '../../src/recording/attached-models';

export interface BulkChangeActivityDeps {
  readonly models: AttachedModels;
  /** Told of the channels of each batch that was committed. */
  readonly onCommitted?: (cids: readonly string[]) => void;
  /** The most messages of one batch. */
  readonly bulkBatchSize?: number;
}

/** Then others have their turn: another change, or the shutdown of this worker. */
const STEP_MS = 5_000;

export function createBulkChangeActivities({ models, onCommitted, bulkBatchSize }: BulkChangeActivityDeps) {
  return {
    /**
     * Works batch by batch on a bulk change for some seconds. What is committed stays: after a kill the next go at it
     * finds the cursor behind it. After each batch it rests as long as that took, so that MongoDB is free for what
     * people wait for at least half of the time.
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
