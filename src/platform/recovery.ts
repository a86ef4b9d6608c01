import type { Logger } from './logger';
import { runEvery } from './timing/run-every';
import { createFailureBackOff } from './failure-back-off';
import type { SharedModels } from './mongo/shared-models';

/** What a recovery looks for, and how it revives what it finds. */
export interface Recovery<T> {
  /** The name of the lease, and in the log. */
  readonly name: string;
  /** The most items that one pass revives. */
  readonly batchSize: number;
  readonly find: (now: Date, limit: number) => Promise<readonly T[]>;
  /** Identifies an item, also in the log: no personal data. */
  readonly idOf: (one: T) => string;
  /** @returns whether the item had to be revived; rejects where Temporal is away */
  readonly revive: (one: T) => Promise<boolean>;
  /** Notes that these items were handled, so that they are not found again for a while. */
  readonly note: (handled: readonly T[], now: Date) => Promise<void>;
}

export interface RecoveryOptions {
  readonly models: Pick<SharedModels, 'Lease'>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two passes, in ms. */
  readonly intervalMs: number;
}

const CALL_CONCURRENCY = 10;

/**
 * Regularly finds items that no run works on, and revives them. One instance at a time does so, under a lease that is
 * renewed for as long as a pass takes. An item that cannot be revived is paused, so that others are tried.
 */
export function startRecovery<T>(
  { name, batchSize, find, idOf, revive, note }: Recovery<T>,
  { models, logger, instance, intervalMs }: RecoveryOptions,
): { stop(): Promise<void> } {
  const backOff = createFailureBackOff(idOf, { batchSize, pauseMs: intervalMs });
  const takeLease = (): Promise<boolean> => models.Lease.take(name, instance, new Date(), intervalMs * 2);

  const reviveSome = async (some: readonly T[]): Promise<{ revived: number; isAway: boolean }> => {
    const outcomes = await Promise.allSettled(some.map(revive));
    const now = new Date();
    const handled: T[] = [];
    let revived = 0;
    for (const [place, one] of some.entries()) {
      const outcome = outcomes[place] as PromiseSettledResult<boolean>;
      backOff.note(one, outcome.status, now.getTime());
      if (outcome.status === 'rejected') {
        logger.warn({ id: idOf(one), err: outcome.reason }, `Could not revive one of ${name}; trying again`);
        continue;
      }
      handled.push(one);
      if (outcome.value) revived += 1;
    }
    await note(handled, now);
    return { revived, isAway: handled.length === 0 };
  };

  const runPass = async (): Promise<void> => {
    let isHolder = await takeLease();
    if (!isHolder) return;
    const renewing = setInterval(() => {
      takeLease().then(
        (isStill) => (isHolder = isStill),
        // Another instance that takes the lease now does the same once more, which does no harm.
        (error: unknown) => logger.warn({ err: error }, `Could not renew the lease of ${name}`),
      );
    }, intervalMs);
    try {
      const now = new Date();
      const chosen = backOff.choose(await find(now, batchSize + backOff.tried()), now.getTime());
      let revived = 0;
      for (let first = 0; first < chosen.length; first += CALL_CONCURRENCY) {
        const some = await reviveSome(chosen.slice(first, first + CALL_CONCURRENCY));
        revived += some.revived;
        // Where Temporal is away the other items would fail, too.
        if (some.isAway || !isHolder) break;
      }
      if (revived > 0) logger.info({ [name]: revived }, `Revived ${name} that no run worked on`);
    } finally {
      clearInterval(renewing);
    }
  };

  const passes = runEvery(intervalMs, () =>
    runPass().catch((error: unknown) => {
      logger.warn({ err: error }, `Could not look for ${name} that no run works on; trying again`);
    }),
  );
  return {
    async stop() {
      await passes.stop();
      await models.Lease.release(name, instance).catch(() => undefined);
    },
  };
}
