import { loadReminderItem } from '../follow-ups/load-waiting-messages';
import { loadModerationItem } from '../moderation/load-notification-item';
import type { LoadItem } from '../notifications/content/load-view';
import { loadOfferItem } from '../offers/load-notification-item';
import type { Models } from './models';

export interface NotificationItemDeps {
  readonly models: Models;
  readonly parleyUserId: string;
  /** The address of a workflow in the Temporal UI. */
  readonly runUrl: (workflowId: string) => string;
}

/** Each feature loads the content of its own notifications. */
export function createLoadItem(deps: NotificationItemDeps): LoadItem {
  const { models, parleyUserId } = deps;
  return (about) => {
    switch (about.kind) {
      case 'new_offer':
      case 'offer_countered':
      case 'offer_accepted':
      case 'offer_declined':
      case 'offer_withdrawn':
      case 'offer_expiring':
      case 'offer_expired':
      case 'offer_failed':
      case 'offer_ended':
        return loadOfferItem(models, about);
      case 'unread_messages':
      case 'unanswered_inquiry':
        return loadReminderItem(models, parleyUserId, about);
      case 'moderation_case':
        return loadModerationItem(deps, about);
    }
  };
}
