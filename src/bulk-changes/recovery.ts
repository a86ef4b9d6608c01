import type { Logger } from '../platform/logger';
import { startRecovery } from '../platform/recovery';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { BulkChangeModels } from './models';

export interface BulkChangeRecoveryOptions {
  readonly models: Pick<BulkChangeModels, 'BulkChange'> & Pick<SharedModels, 'Lease'>;
  /** Starts its run where none is under way. */
  readonly start: (id: string) => Promise<void>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two passes, in ms. */
  readonly intervalMs?: number;
  /** A change that has not moved for this long may have no run, in ms. */
  readonly afterMs?: number;
}

const BATCH_SIZE = 200;

/**
 * Finds bulk changes that make no progress, and starts their runs: the worker was killed between the transaction and the
 * start, Temporal was away, or the change was requested again while its run was ending. Starting one twice costs nothing.
 */
export function startBulkChangeRecovery(options: BulkChangeRecoveryOptions): { stop(): Promise<void> } {
  const { models, start, intervalMs = 5_000, afterMs = 10_000 } = options;
  return startRecovery(
    {
      name: 'bulk changes',
      batchSize: BATCH_SIZE,
      find: (now, limit) => models.BulkChange.unmoved(new Date(now.getTime() - afterMs), limit),
      idOf: ({ _id: id }) => id,
      async revive({ _id: id }) {
        await start(id);
        return true;
      },
      note: (handled, now) =>
        models.BulkChange.noteRevived(
          handled.map(({ _id }) => _id),
          now,
        ),
    },
    { ...options, intervalMs },
  );
}
