import type { Logger } from '../platform/logger';
import type { Models } from './models';
import { endAbandonedTransactions } from '../platform/mongo/abandoned-transactions';
import { runEvery } from '../platform/timing/run-every';

export interface ProcessLeaseOptions {
  readonly models: Pick<Models, 'appName' | 'connection' | 'ProcessLease'>;
  readonly logger: Logger;
}

/** A process that has not renewed its lease for so long counts as gone, in ms. */
const LEASE_MS = 6_000;
const RENEW_EVERY_MS = 2_000;

/**
 * Renews the lease of this process regularly, and ends the open transactions of processes whose leases have expired.
 *
 * A process that was frozen, or could not reach MongoDB, for that long loses its open transactions, too. It need not be
 * notified: what it had not committed has not happened, MongoDB refuses to commit it, and the driver begins it again.
 */
export async function holdProcessLease({
  models,
  logger,
}: ProcessLeaseOptions): Promise<{ stop(): Promise<void> }> {
  // Before anything else: only a process that had a lease can be found to be gone.
  await models.ProcessLease.renew(models.appName, LEASE_MS);
  const holding = runEvery(RENEW_EVERY_MS, async () => {
    try {
      await models.ProcessLease.renew(models.appName, LEASE_MS);
      const ended = await endAbandonedTransactions(models);
      if (ended > 0) logger.warn({ transactions: ended }, 'Ended transactions of a process that is gone');
    } catch (error) {
      logger.warn({ err: error }, 'MongoDB did not renew the lease of this process; trying again');
    }
  });
  // The lease expires by itself: transactions that this process left open are then ended by another process.
  return { stop: () => holding.stop() };
}
