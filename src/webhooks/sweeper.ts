import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../logger';
import type { Models } from '../models';
import { endAbandonedTransactions } from '../models/abandoned-transactions';
import type { Dispatcher } from './dispatcher';

export interface SweeperOptions {
  readonly models: Pick<Models, 'connection' | 'WebhookEvent' | 'Lease'>;
  readonly dispatcher: Dispatcher;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two looks, in ms. */
  readonly intervalMs?: number;
  /** Events are left to the dispatcher that took them for this long, in ms. */
  readonly afterMs?: number;
}

const LEASE = 'sweeper';
const MOST_AT_ONCE = 2_000;

/**
 * Looks for events that nobody started (this or another instance was killed, Temporal was down) and gives
 * them to the dispatcher. One instance at a time, by a lease; a start too many costs nothing.
 * The first look is at everything, as soon as the lease is free: it finds what this instance's last life left
 * behind. Each look also ends the transactions of killed processes.
 */
export function startSweeper(options: SweeperOptions): { stop(): Promise<void> } {
  const { models, dispatcher, logger, instance, intervalMs = 5_000, afterMs = 15_000 } = options;
  const stopping = new AbortController();

  const endAbandoned = async (): Promise<void> => {
    try {
      const ended = await endAbandonedTransactions(models.connection);
      if (ended > 0) logger.warn({ transactions: ended }, 'Ended transactions of a process that is gone');
    } catch (error) {
      logger.warn(
        { err: error },
        'Could not look for abandoned transactions; MongoDB ends them after a minute',
      );
    }
  };

  /** @returns whether this instance was the one to look */
  const sweep = async (afterMs: number): Promise<boolean> => {
    await endAbandoned();
    const now = new Date();
    if (!(await models.Lease.take(LEASE, instance, now, intervalMs * 2))) return false;
    const room = Math.min(dispatcher.room(), MOST_AT_ONCE);
    if (room <= 0) return false;
    const events = await models.WebhookEvent.leftBehind(new Date(now.getTime() - afterMs), room);
    if (events.length > 0) logger.info({ events: events.length }, 'Starting events that were left behind');
    for (const event of events) dispatcher.dispatch(event);
    return true;
  };

  const run = async (): Promise<void> => {
    let hasLooked = false;
    while (!stopping.signal.aborted) {
      try {
        hasLooked = (await sweep(hasLooked ? afterMs : 0)) || hasLooked;
      } catch (error) {
        logger.warn({ err: error }, 'The sweeper could not look into the inbox; it will look again');
      }
      await delay(intervalMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    await models.Lease.release(LEASE, instance).catch(() => undefined);
  };

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
