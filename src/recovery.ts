import type { Logger } from './logger';
import type { Models } from './models';
import { repeatedly } from './repeatedly';

/** What is looked for, and what is done with it. */
export interface Recovery<T> {
  /** The lease's, and in the log. */
  readonly name: string;
  readonly find: (now: Date) => Promise<readonly T[]>;
  /** @returns whether it had to be revived; rejects where Temporal is away */
  readonly revive: (one: T) => Promise<boolean>;
  /** They were looked at, so that they are left alone for a while. */
  readonly note: (looked: readonly T[], now: Date) => Promise<void>;
}

export interface RecoveryOptions {
  readonly models: Pick<Models, 'Lease'>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two looks, in ms. */
  readonly intervalMs: number;
}

const CALLS_AT_ONCE = 10;

/** Looks again and again for what nobody looks after, and revives it. One instance at a time, by a lease. */
export function startRecovery<T>(
  { name, find, revive, note }: Recovery<T>,
  { models, logger, instance, intervalMs }: RecoveryOptions,
): { stop(): Promise<void> } {
  const reviveSome = async (some: readonly T[]): Promise<number> => {
    const outcomes = await Promise.allSettled(some.map(revive));
    const looked = some.filter((_, place) => outcomes[place]?.status === 'fulfilled');
    await note(looked, new Date());
    const failed = outcomes.find((one) => one.status === 'rejected');
    // Of Temporal that is away there is nothing to be had for the others either.
    if (looked.length === 0 && failed !== undefined) throw failed.reason;
    return outcomes.filter((one) => one.status === 'fulfilled' && one.value).length;
  };

  const look = async (): Promise<void> => {
    const now = new Date();
    if (!(await models.Lease.take(name, instance, now, intervalMs * 2))) return;
    const found = await find(now);
    let revived = 0;
    for (let first = 0; first < found.length; first += CALLS_AT_ONCE)
      revived += await reviveSome(found.slice(first, first + CALLS_AT_ONCE));
    if (revived > 0) logger.info({ [name]: revived }, `Revived ${name} that nobody looked after`);
  };

  const looking = repeatedly(intervalMs, () =>
    look().catch((error: unknown) => {
      logger.warn({ err: error }, `Could not revive ${name} that nobody looks after; trying again`);
    }),
  );
  return {
    async stop() {
      await looking.stop();
      await models.Lease.release(name, instance).catch(() => undefined);
    },
  };
}
