import { createAutoResponseActivities, type AutoResponseActivityDeps } from './auto-response/auto-response';
import { createBulkChangeActivities, type BulkChangeActivityDeps } from './bulk-changes/bulk-changes';
import { createDeliverActivities, type DeliverActivityDeps } from './notifications/deliver';
import { createEventActivities } from './inbox/events';
import { createFollowUpActivities, type FollowUpActivityDeps } from './follow-ups/follow-ups';
import { createMessageActivities } from './recording/messages';
import { createModerationActivities, type ModerationActivityDeps } from './moderation/moderation';
import { createNotificationActivities, type NotificationActivityDeps } from './notifications/notifications';
import { createOfferActivities, type OfferActivityDeps } from './offers/offers';
import { createOfferAtStreamActivities, type OfferAtStreamDeps } from './offers/offers-at-stream';
import type { RecordingDeps } from './recording/record-events';
import {
  createReconciliationActivities,
  type ReconciliationActivityDeps,
} from './reconciliation/reconciliation';

export type ActivityDeps = RecordingDeps &
  AutoResponseActivityDeps &
  BulkChangeActivityDeps &
  DeliverActivityDeps &
  FollowUpActivityDeps &
  ModerationActivityDeps &
  NotificationActivityDeps &
  OfferActivityDeps &
  OfferAtStreamDeps &
  ReconciliationActivityDeps;

/** All activities. The workers of all queues register all of them; workflows choose the queue. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createEventActivities(deps),
    ...createMessageActivities(deps),
    ...createAutoResponseActivities(deps),
    ...createBulkChangeActivities(deps),
    ...createDeliverActivities(deps),
    ...createFollowUpActivities(deps),
    ...createNotificationActivities(deps),
    ...createModerationActivities(deps),
    ...createOfferActivities(deps),
    ...createOfferAtStreamActivities(deps),
    ...createReconciliationActivities(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
