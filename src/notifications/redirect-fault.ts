import { MODERATORS, type DeliveryChannel } from './domain/kinds';
import { wantedChannels, type NotificationPreferences } from './domain/preferences';
import { isGone, type StreamUserStatus } from '../chat/domain/user-profile';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { Notification } from './store/notification';
import type { MarketplaceModels } from '../marketplace/models';

/** Where support redirects a notification to. */
export interface RedirectTarget {
  readonly channel?: DeliveryChannel | undefined;
  readonly recipientId?: string | undefined;
}

/**
 * `moderators`: they are notified by their webhook only. `unknown_recipient`: the marketplace has not sent that user.
 * `recipient_gone`: deleted or deactivated at Stream. `switched_off`: that person wants this kind over no channel.
 */
export type RedirectFault = 'moderators' | 'unknown_recipient' | 'recipient_gone' | 'switched_off';

/** Why a redirect would reach nobody; undefined where it may reach somebody. */
export async function redirectFault(
  models: Pick<MarketplaceModels, 'User'>,
  notification: Notification,
  { channel, recipientId }: RedirectTarget,
): Promise<RedirectFault | undefined> {
  if (notification.recipient_id === MODERATORS) return 'moderators';
  const user = await models.User.findById(recipientId ?? notification.recipient_id).lean();
  if (user === null) return 'unknown_recipient';
  if (isGone(withoutNulls(user) as StreamUserStatus)) return 'recipient_gone';
  // A channel that support names overrides the recipient's preferences.
  if (channel !== undefined) return undefined;
  const preferences = (user.notification_preferences ?? {}) as NotificationPreferences;
  return wantedChannels(preferences, [notification.kind]).length === 0 ? 'switched_off' : undefined;
}
