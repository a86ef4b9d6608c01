import type { Logger } from '../platform/logger';
import { startRecovery } from '../platform/recovery';
import type { NotificationRuns } from './runs';
import { inputOf } from './support';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { NotificationModels } from './models';

export interface NotificationRecoveryOptions {
  readonly models: Pick<NotificationModels, 'Notification'> & Pick<SharedModels, 'Lease'>;
  readonly runs: Pick<NotificationRuns, 'isLost' | 'revive'>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
}

const INTERVAL_MS = 10_000;
const BATCH_SIZE = 200;

/**
 * Finds notifications that should have been delivered by now, and starts another run where theirs is lost: it was
 * terminated, or Temporal was restored from a backup. Notifications that have failed are left to support, whose retry
 * does the same.
 */
export function startNotificationRecovery({ models, runs, ...options }: NotificationRecoveryOptions): {
  stop(): Promise<void>;
} {
  return startRecovery(
    {
      name: 'notifications',
      batchSize: BATCH_SIZE,
      find: (now, limit) => models.Notification.unmoved(now, limit),
      idOf: ({ _id: key }) => key,
      async revive(notification) {
        if (!(await runs.isLost(notification._id))) return false;
        await runs.revive(inputOf(notification));
        return true;
      },
      note: (looked, now) =>
        models.Notification.noteLookedAt(
          looked.map(({ _id }) => _id),
          now,
        ),
    },
    { ...options, models, intervalMs: INTERVAL_MS },
  );
}
