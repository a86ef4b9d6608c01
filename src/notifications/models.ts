import type { Connection } from 'mongoose';
import { defineNotification, type NotificationModel } from './store/notification';
import { defineNotificationWindow, type NotificationWindowModel } from './store/notification-window';
import { definePushSubscription, type PushSubscriptionModel } from './store/push-subscription';

export interface NotificationModels {
  readonly Notification: NotificationModel;
  readonly NotificationWindow: NotificationWindowModel;
  readonly PushSubscription: PushSubscriptionModel;
}

export function defineNotificationModels(connection: Connection): NotificationModels {
  return {
    Notification: defineNotification(connection),
    NotificationWindow: defineNotificationWindow(connection),
    PushSubscription: definePushSubscription(connection),
  };
}

export type { Notification } from './store/notification';
