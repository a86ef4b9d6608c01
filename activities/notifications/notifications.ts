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
  /** How long a digest window gathers further notifications of a conversation, in ms; 0: there are no digests. */
  readonly digestMs: number;
  /** The wait after the first failed attempt, in ms. */
  readonly firstRetryMs: number;
  /** The delivery channels that are configured. */
  readonly configured: readonly DeliveryChannel[];
}

export interface NotificationActivityDeps {
  readonly models: Database & SharedModels & MarketplaceModels & NotificationModels;
  readonly notifications: NotificationRules;
}

export type PlannedNotification = NotificationPlan & { readonly firstRetryMs: number };

/** Local activities, which call nothing but MongoDB. */
export function createNotificationActivities({ models, notifications: rules }: NotificationActivityDeps) {
  return {
    /** Stores a notification and decides what is to be done with it now. */
    async planNotification(input: NotificationInput): Promise<PlannedNotification> {
      const { digestMs, configured, firstRetryMs } = rules;
      return {
        ...(await planNotification(models, input, { now: new Date(), digestMs, configured })),
        firstRetryMs,
      };
    },

    /** Records what `deliver` has sent and could not record. */
    async recordSent({ attemptAt, ...sent }: Unrecorded): Promise<void> {
      await markSent(models, { ...sent, attemptAt: new Date(attemptAt) }, new Date());
    },

    /** Ends a notification that was not sent: no channel worked, or it has become irrelevant or unwanted. */
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
