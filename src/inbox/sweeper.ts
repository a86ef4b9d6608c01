import type { Logger } from '../platform/logger';
import { runEvery } from '../platform/timing/run-every';
import type { Dispatcher } from './dispatcher';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { InboxModels } from './models';

export interface SweeperOptions {
  readonly models: Pick<InboxModels, 'WebhookEvent'> & Pick<SharedModels, 'Lease'>;
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
const SWEEP_BATCH_SIZE = 2_000;

/**
 * Looks for events that nobody started (this or another instance was killed, Temporal was down) and gives
 * them to the dispatcher. One instance at a time, by a lease; a start too many costs nothing.
 * The first look is at once and at everything: it finds what this instance's last life left behind.
 */
export function startSweeper(options: SweeperOptions): { stop(): Promise<void> } {
  const { models, dispatcher, logger, instance, intervalMs = 5_000, afterMs = 15_000 } = options;

  const sweep = async (all: boolean): Promise<void> => {
    const now = new Date();
    const hasLease = await models.Lease.take(LEASE, instance, now, intervalMs * 2);
    // The first look does not wait for the lease, which the life that was killed may still have.
    if (!hasLease && !all) return;
    const room = Math.min(dispatcher.room(), SWEEP_BATCH_SIZE);
    if (room <= 0) return;
    const events = await models.WebhookEvent.leftBehind(new Date(now.getTime() - (all ? 0 : afterMs)), room);
    if (events.length > 0) logger.info({ events: events.length }, 'Starting events that were left behind');
    for (const event of events) dispatcher.dispatch(event);
  };

  let isFirst = true;
  const sweeping = runEvery(intervalMs, async () => {
    try {
      await sweep(isFirst);
      isFirst = false;
    } catch (error) {
      logger.warn({ err: error }, 'The sweeper could not look into the inbox; it will look again');
    }
  });
  return {
    async stop() {
      await sweeping.stop();
      await models.Lease.release(LEASE, instance).catch(() => undefined);
    },
  };
}
