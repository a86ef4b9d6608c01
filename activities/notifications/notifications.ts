import type { DeliveryChannel } from '../../src/notifications/domain/kinds';
import { planNotification, type NotificationPlan } from '../../src/notifications/store/plan-notification';
import {
  applySupportRequest,
  markSent,
  markUnsent,
  type SupportRequest,
} from '../../src/notifications/store/mark-outcome';
import type { NotificationInput } from '../../src/notifications/contract';
import type { Unrecorded } from '../../src/notifications/domain/delivery';
import type { Database } from '../../src/platform/mongo/database';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { NotificationModels } from '../../src/notifications/models';

export interface NotificationRules {
  /** How long after a notification what else happens in the conversation is gathered, in ms; 0: not at all. */
  readonly digestMs: number;
  /** The wait after the first failed try, in ms. */
  readonly firstRetryMs: number;
  /** The ways that are configured. */
  readonly configured: readonly DeliveryChannel[];
}

export interface NotificationActivityDeps {
  readonly models: Database & SharedModels & MarketplaceModels & NotificationModels;
  readonly notifications: NotificationRules;
}

export type PlannedNotification = NotificationPlan & { readonly firstRetryMs: number };

/** Local activities: MongoDB only. */
export function createNotificationActivities({ models, notifications: rules }: NotificationActivityDeps) {
  return {
    /** Keeps a notification and says what is to be done with it now. */
    async planNotification(input: NotificationInput): Promise<PlannedNotification> {
      const { digestMs, configured, firstRetryMs } = rules;
      return {
        ...(await planNotification(models, input, { now: new Date(), digestMs, configured })),
        firstRetryMs,
      };
    },

    /** It has been sent, which could not be recorded then. */
    async recordSent({ attemptAt, ...sent }: Unrecorded): Promise<void> {
      await markSent(models, { ...sent, attemptAt: new Date(attemptAt) }, new Date());
    },

    /** It ends without having been sent: nothing got through, or there is nothing to tell any more. */
    async endNotification(ended: {
      readonly key: string;
      readonly status: 'suppressed' | 'failed';
      readonly reason: string;
    }): Promise<void> {
      await markUnsent(models, ended, new Date());
    },

    /** Does what support asks for, once for an action's id. */
    async supportNotification(request: SupportRequest): Promise<void> {
      await applySupportRequest(models, request, new Date());
    },
  };
}
