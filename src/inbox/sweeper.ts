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
  /** Time between two sweeps, in ms. */
  readonly intervalMs?: number;
  /** How long an event is left to the dispatcher of the process that took it, in ms. */
  readonly afterMs?: number;
}

const LEASE = 'sweeper';
const SWEEP_BATCH_SIZE = 2_000;

/**
 * Finds events that nobody started (an instance was killed, or Temporal was down) and gives them to the dispatcher. A lease
 * lets one instance sweep at a time; starting an event twice costs nothing. The first sweep runs at once and takes events
 * of any age: it finds those that this instance left behind when it was killed.
 */
export function startSweeper(options: SweeperOptions): { stop(): Promise<void> } {
  const { models, dispatcher, logger, instance, intervalMs = 5_000, afterMs = 15_000 } = options;

  const sweep = async (all: boolean): Promise<void> => {
    const now = new Date();
    const hasLease = await models.Lease.take(LEASE, instance, now, intervalMs * 2);
    // The first sweep does not need the lease, which a process that was killed may still hold.
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
      logger.warn({ err: error }, 'The sweeper could not read the inbox; it will try again');
    }
  });
  return {
    async stop() {
      await sweeping.stop();
      await models.Lease.release(LEASE, instance).catch(() => undefined);
    },
  };
}
