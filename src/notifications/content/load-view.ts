import type { NotificationItem, NotificationView } from '../domain/notification-view';
import { MODERATORS, type DeliveryChannel } from '../domain/kinds';
import { isWantedOver, type NotificationPreferences } from '../domain/preferences';
import { isGone, USER_STATUS_FIELDS, type StreamUserStatus } from '../../chat/domain/user-profile';
import { withoutNulls } from '../../platform/mongo/without-nulls';
import type { Notification } from '../store/notification';
import type { OmittedNotification } from '../domain/delivery';
import type { UnsubscribeLinks } from '../unsubscribe-link';
import type { MarketplaceModels } from '../../marketplace/models';
import type { NotificationModels } from '../models';

export type LoadedView =
  | {
      readonly view: NotificationView;
      /** Of a digest: what it does not tell. */
      readonly left: readonly OmittedNotification[];
    }
  /** There is nothing to tell, over this way. */
  | { readonly view: undefined; readonly why: OmittedNotification['reason'] };

/** Says what a notification tells over one way, as things stand now. */
export type LoadView = (notification: Notification, channel: DeliveryChannel) => Promise<LoadedView>;

/** What one notification says, as things stand now, beside its kind and time; undefined where its matter is gone. */
export type LoadItem = (about: Notification) => Promise<Omit<NotificationItem, 'kind' | 'at'> | undefined>;

export interface LoadViewDeps {
  readonly models: MarketplaceModels & NotificationModels;
  readonly loadItem: LoadItem;
  /** The marketplace's name. */
  readonly marketplace: string;
  /** Absent without a secret: mails have no such link then. */
  readonly unsubscribe?: Pick<UnsubscribeLinks, 'link'> | undefined;
}

const RECIPIENT_FIELDS = {
  display_name: 1,
  notification_preferences: 1,
  ...USER_STATUS_FIELDS,
} as const;

/** Reads what a notification, and those that it tells too, are about. */
export function createLoadView(deps: LoadViewDeps): LoadView {
  const { models, loadItem, marketplace, unsubscribe } = deps;
  return async (notification, channel) => {
    const members = await models.Notification.find({ digest_of: notification._id, status: 'batched' }).lean<
      Notification[]
    >();
    const recipientId = notification.redirect?.recipient_id ?? notification.recipient_id;
    const user =
      recipientId === MODERATORS ? null : await models.User.findById(recipientId, RECIPIENT_FIELDS).lean();
    // Deleted or deactivated since it was planned.
    if (user !== null && isGone(withoutNulls(user) as StreamUserStatus))
      return { view: undefined, why: 'no_longer_relevant' };
    const preferences = (user?.notification_preferences ?? {}) as NotificationPreferences;
    // What was switched off meanwhile is left out. Only the way that support has named goes before that.
    const isWanted = ({ kind }: Notification): boolean =>
      channel === 'webhook' ||
      channel === notification.redirect?.channel ||
      isWantedOver(preferences, kind, channel);

    const all = [notification, ...members].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    const items: NotificationItem[] = [];
    const left: OmittedNotification[] = [];
    for (const one of all) {
      const item = isWanted(one) ? await loadItem(one) : undefined;
      if (item !== undefined) items.push({ kind: one.kind, at: one.createdAt.getTime(), ...item });
      else left.push({ key: one._id, reason: isWanted(one) ? 'no_longer_relevant' : 'unwanted' });
    }
    const [first] = items;
    if (first === undefined) {
      const isUnwanted = left.some(({ reason }) => reason === 'unwanted');
      return { view: undefined, why: isUnwanted ? 'unwanted' : 'no_longer_relevant' };
    }
    return {
      view: {
        marketplace,
        recipientName: user?.display_name ?? undefined,
        items,
        ...(user !== null &&
          unsubscribe !== undefined && { unsubscribeUrl: await unsubscribe.link(recipientId, first.kind) }),
      },
      left: left.filter(({ key }) => key !== notification._id),
    };
  };
}
