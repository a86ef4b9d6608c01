import type { Logger } from '../platform/logger';
import type { Models } from './models';
import { endAbandonedTransactions } from '../platform/mongo/abandoned-transactions';
import { runEvery } from '../platform/timing/run-every';

export interface ProcessLeaseOptions {
  readonly models: Pick<Models, 'appName' | 'connection' | 'ProcessLease'>;
  readonly logger: Logger;
}

/** A process that has given no sign of life for so long is gone, in ms. */
const LEASE_MS = 6_000;
const RENEW_EVERY_MS = 2_000;

/**
 * Says again and again that this process lives, and ends the transactions of those that do not say so any more.
 *
 * A process that was frozen, or could not reach MongoDB, for that long loses its open transactions, too. It needs not
 * be told: what it had not committed has not happened, MongoDB refuses to commit it, and the driver begins it again.
 */
export async function holdProcessLease({
  models,
  logger,
}: ProcessLeaseOptions): Promise<{ stop(): Promise<void> }> {
  // Before anything else: only what had a lease once is ever known to be gone.
  await models.ProcessLease.renew(models.appName, LEASE_MS);
  const holding = runEvery(RENEW_EVERY_MS, async () => {
    try {
      await models.ProcessLease.renew(models.appName, LEASE_MS);
      const ended = await endAbandonedTransactions(models);
      if (ended > 0) logger.warn({ transactions: ended }, 'Ended transactions of a process that is gone');
    } catch (error) {
      logger.warn({ err: error }, 'MongoDB did not take a sign of life of this process; trying again');
    }
  });
  // The lease runs out by itself: what this process could not end in its time is then ended by another one.
  return { stop: () => holding.stop() };
}
