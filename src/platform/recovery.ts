import type { Logger } from './logger';
import { runEvery } from './timing/run-every';
import { createFailureBackOff } from './failure-back-off';
import type { SharedModels } from './mongo/shared-models';

/** What is looked for, and what is done with it. */
export interface Recovery<T> {
  /** The lease's, and in the log. */
  readonly name: string;
  /** The most that one look revives. */
  readonly batchSize: number;
  readonly find: (now: Date, limit: number) => Promise<readonly T[]>;
  /** By which it is known again, and named in the log: no personal data. */
  readonly idOf: (one: T) => string;
  /** @returns whether it had to be revived; rejects where Temporal is away */
  readonly revive: (one: T) => Promise<boolean>;
  /** They were looked at, so that they are left alone for a while. */
  readonly note: (looked: readonly T[], now: Date) => Promise<void>;
}

export interface RecoveryOptions {
  readonly models: Pick<SharedModels, 'Lease'>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two looks, in ms. */
  readonly intervalMs: number;
}

const CALL_CONCURRENCY = 10;

/**
 * Looks again and again for what nobody looks after, and revives it. One instance at a time, by a lease that is renewed
 * for as long as a look takes. What cannot be revived pauses, so that others have their turn.
 */
export function startRecovery<T>(
  { name, batchSize, find, idOf, revive, note }: Recovery<T>,
  { models, logger, instance, intervalMs }: RecoveryOptions,
): { stop(): Promise<void> } {
  const turns = createFailureBackOff(idOf, { batchSize, pauseMs: intervalMs });
  const takeLease = (): Promise<boolean> => models.Lease.take(name, instance, new Date(), intervalMs * 2);

  const reviveSome = async (some: readonly T[]): Promise<{ revived: number; isAway: boolean }> => {
    const outcomes = await Promise.allSettled(some.map(revive));
    const now = new Date();
    const looked: T[] = [];
    let revived = 0;
    for (const [place, one] of some.entries()) {
      const outcome = outcomes[place] as PromiseSettledResult<boolean>;
      turns.note(one, outcome.status, now.getTime());
      if (outcome.status === 'rejected') {
        logger.warn({ id: idOf(one), err: outcome.reason }, `Could not revive one of ${name}; trying again`);
        continue;
      }
      looked.push(one);
      if (outcome.value) revived += 1;
    }
    await note(looked, now);
    return { revived, isAway: looked.length === 0 };
  };

  const look = async (): Promise<void> => {
    let isHolder = await takeLease();
    if (!isHolder) return;
    const renewing = setInterval(() => {
      takeLease().then(
        (isStill) => (isHolder = isStill),
        // Whoever takes the lease now does the same once more, which does no harm.
        (error: unknown) => logger.warn({ err: error }, `Could not renew the lease of ${name}`),
      );
    }, intervalMs);
    try {
      const now = new Date();
      const chosen = turns.choose(await find(now, batchSize + turns.tried()), now.getTime());
      let revived = 0;
      for (let first = 0; first < chosen.length; first += CALL_CONCURRENCY) {
        const some = await reviveSome(chosen.slice(first, first + CALL_CONCURRENCY));
        revived += some.revived;
        // Of Temporal that is away there is nothing to be had for the others either; else their turn is next.
        if (some.isAway || !isHolder) break;
      }
      if (revived > 0) logger.info({ [name]: revived }, `Revived ${name} that nobody looked after`);
    } finally {
      clearInterval(renewing);
    }
  };

  const looking = runEvery(intervalMs, () =>
    look().catch((error: unknown) => {
      logger.warn({ err: error }, `Could not look for ${name} that nobody looks after; trying again`);
    }),
  );
  return {
    async stop() {
      await looking.stop();
      await models.Lease.release(name, instance).catch(() => undefined);
    },
  };
}
