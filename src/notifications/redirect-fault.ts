import { MODERATORS, type DeliveryChannel } from './domain/kinds';
import { wantedChannels, type NotificationPreferences } from './domain/preferences';
import { isGone, type StreamUserStatus } from '../chat/domain/user-profile';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { Notification } from './store/notification';
import type { MarketplaceModels } from '../marketplace/models';

/** Where support wants a notification to go. */
export interface RedirectTarget {
  readonly channel?: DeliveryChannel | undefined;
  readonly recipientId?: string | undefined;
}

/**
 * `moderators`: they are told by their webhook only. `unknown_recipient`: the marketplace has not said who that is.
 * `recipient_gone`: deleted or deactivated at Stream. `switched_off`: that person does not want this kind in any way.
 */
export type RedirectFault = 'moderators' | 'unknown_recipient' | 'recipient_gone' | 'switched_off';

/** Why a redirect would tell nobody; undefined where somebody may be told. */
export async function redirectFault(
  models: Pick<MarketplaceModels, 'User'>,
  notification: Notification,
  { channel, recipientId }: RedirectTarget,
): Promise<RedirectFault | undefined> {
  if (notification.recipient_id === MODERATORS) return 'moderators';
  const user = await models.User.findById(recipientId ?? notification.recipient_id).lean();
  if (user === null) return 'unknown_recipient';
  if (isGone(withoutNulls(user) as StreamUserStatus)) return 'recipient_gone';
  // The way that support names goes before what people have chosen.
  if (channel !== undefined) return undefined;
  const preferences = (user.notification_preferences ?? {}) as NotificationPreferences;
  return wantedChannels(preferences, [notification.kind]).length === 0 ? 'switched_off' : undefined;
}
