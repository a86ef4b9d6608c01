import { createHash } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import { notificationQueries } from './notification-queries';
import { notificationSchema, type Notification } from './notification-schema';

export type { Notification };

/** Fields that are removed when a notification ends: addresses are stored for only as long as they are needed. */
export const ADDRESSES = { 'redirect.address': 1, asked_addresses: 1, asked_address: 1 } as const;

/** A notification's id for URLs: its key has slashes. */
export function publicId(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 24);
}

notificationSchema.statics = notificationQueries;

export type NotificationModel = Model<Notification> & typeof notificationQueries;

export function defineNotification(connection: Connection): NotificationModel {
  return connection.model<Notification, NotificationModel>('Notification', notificationSchema);
}
