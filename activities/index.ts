import { createEventActivities } from './events';
import { createMessageActivities, type MessageActivityDeps } from './messages';
import { createModerationActivities, type ModerationActivityDeps } from './moderation';
import { createReconciliationActivities, type ReconciliationActivityDeps } from './reconciliation';

export type ActivityDeps = MessageActivityDeps & ModerationActivityDeps & ReconciliationActivityDeps;

/** All activities. Workers of both queues register all; the workflows say which go where. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createEventActivities(deps),
    ...createMessageActivities(deps),
    ...createModerationActivities(deps),
    ...createReconciliationActivities(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
