import type { NotificationItem, NotificationView } from '../domain/notifications/notification-view';
import { MODERATORS } from '../domain/notifications/kinds';
import { wantedChannels, type NotificationPreferences } from '../domain/notifications/preferences';
import type { Models } from '../models';
import type { Notification } from '../models/notification';
import { loadItem, type ItemDeps } from './load-item';
import type { UnsubscribeLinks } from './unsubscribe-link';

/** @returns what a notification says, as things stand now; undefined where there is nothing to tell any more */
export type LoadView = (notification: Notification) => Promise<NotificationView | undefined>;

export interface LoadViewDeps extends ItemDeps {
  readonly models: Models;
  /** The marketplace's name. */
  readonly marketplace: string;
  /** Absent without a secret: mails have no such link then. */
  readonly unsubscribe?: Pick<UnsubscribeLinks, 'link'> | undefined;
}

/** Reads what a notification, and those that it tells too, are about. */
export function createLoadView(deps: LoadViewDeps): LoadView {
  const { models, marketplace, unsubscribe } = deps;
  return async (notification) => {
    const members = await models.Notification.find({ digest_of: notification._id, status: 'batched' }).lean<
      Notification[]
    >();
    const recipientId = notification.redirect?.recipient_id ?? notification.recipient_id;
    const user =
      recipientId === MODERATORS
        ? null
        : await models.User.findById(recipientId, { display_name: 1, notification_preferences: 1 }).lean();
    const preferences = (user?.notification_preferences ?? {}) as NotificationPreferences;
    const all = [notification, ...members].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    const items: NotificationItem[] = [];
    for (const one of all) {
      // Of a digest, what the recipient has switched off meanwhile is left out.
      const isWanted =
        user === null || notification.forced || wantedChannels(preferences, [one.kind]).length > 0;
      const item = isWanted ? await loadItem(deps, one) : undefined;
      if (item !== undefined) items.push(item);
    }
    if (items.length === 0) return undefined;
    return {
      marketplace,
      recipientName: user?.display_name ?? undefined,
      items,
      ...(user !== null &&
        unsubscribe !== undefined && {
          unsubscribeUrl: await unsubscribe.link(recipientId, notification.kind),
        }),
    };
  };
}
