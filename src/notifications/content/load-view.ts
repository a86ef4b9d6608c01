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
      /** Of a digest: the notifications that it leaves out. */
      readonly omitted: readonly OmittedNotification[];
    }
  /** Nothing is to be delivered over this channel. */
  | { readonly view: undefined; readonly why: OmittedNotification['reason'] };

/** Loads the content of a notification for one delivery channel, as it is now. */
export type LoadView = (notification: Notification, channel: DeliveryChannel) => Promise<LoadedView>;

/** Loads the content of one notification, as it is now, beside its kind and time; undefined where it is irrelevant. */
export type LoadItem = (about: Notification) => Promise<Omit<NotificationItem, 'kind' | 'at'> | undefined>;

export interface LoadViewDeps {
  readonly models: MarketplaceModels & NotificationModels;
  readonly loadItem: LoadItem;
  /** The marketplace's name. */
  readonly marketplace: string;
  /** Absent without a secret: e-mails have no such link then. */
  readonly unsubscribe?: Pick<UnsubscribeLinks, 'link'> | undefined;
}

const RECIPIENT_FIELDS = {
  display_name: 1,
  notification_preferences: 1,
  ...USER_STATUS_FIELDS,
} as const;

/** Loads the content of a notification together with the members of its digest. */
export function createLoadView(deps: LoadViewDeps): LoadView {
  const { models, loadItem, marketplace, unsubscribe } = deps;
  return async (notification, channel) => {
    const members = await models.Notification.find({ digest_of: notification._id, status: 'batched' }).lean<
      Notification[]
    >();
    const recipientId = notification.redirect?.recipient_id ?? notification.recipient_id;
    const user =
      recipientId === MODERATORS ? null : await models.User.findById(recipientId, RECIPIENT_FIELDS).lean();
    // The recipient was deleted or deactivated since it was planned.
    if (user !== null && isGone(withoutNulls(user) as StreamUserStatus))
      return { view: undefined, why: 'no_longer_relevant' };
    const preferences = (user?.notification_preferences ?? {}) as NotificationPreferences;
    // Kinds that were switched off meanwhile are left out, unless support has named the channel.
    const isWanted = ({ kind }: Notification): boolean =>
      channel === 'webhook' ||
      channel === notification.redirect?.channel ||
      isWantedOver(preferences, kind, channel);

    const all = [notification, ...members].toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    const items: NotificationItem[] = [];
    const omitted: OmittedNotification[] = [];
    for (const one of all) {
      const item = isWanted(one) ? await loadItem(one) : undefined;
      if (item !== undefined) items.push({ kind: one.kind, at: one.createdAt.getTime(), ...item });
      else omitted.push({ key: one._id, reason: isWanted(one) ? 'no_longer_relevant' : 'unwanted' });
    }
    const [first] = items;
    if (first === undefined) {
      const isUnwanted = omitted.some(({ reason }) => reason === 'unwanted');
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
      omitted: omitted.filter(({ key }) => key !== notification._id),
    };
  };
}
