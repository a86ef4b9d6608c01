import { createAutoResponseActivities, type AutoResponseActivityDeps } from './auto-response';
import { createBulkChangeActivities, type BulkChangeActivityDeps } from './bulk-changes';
import { createDeliverActivities, type DeliverActivityDeps } from './deliver';
import { createEventActivities } from './events';
import { createFollowUpActivities, type FollowUpActivityDeps } from './follow-ups';
import { createMessageActivities } from './messages';
import { createModerationActivities, type ModerationActivityDeps } from './moderation';
import { createNotificationActivities, type NotificationActivityDeps } from './notifications';
import { createOfferActivities, type OfferActivityDeps } from './offers';
import { createOfferAtStreamActivities, type OfferAtStreamDeps } from './offers-at-stream';
import type { RecordingDeps } from './record-events';
import { createReconciliationActivities, type ReconciliationActivityDeps } from './reconciliation';

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

/** All activities. Workers of both queues register all; the workflows say which go where. */
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
