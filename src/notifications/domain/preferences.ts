import type { DeliveryChannel, NotificationKind } from './kinds';

/** The delivery channels that a person chooses between; `webhook` is the moderators'. */
export const PERSONAL_CHANNELS = ['push', 'email', 'sms'] as const satisfies readonly DeliveryChannel[];
export type PersonalChannel = (typeof PERSONAL_CHANNELS)[number];

/** `notification_preferences` of a user: where they differ from the defaults. */
export interface NotificationPreferences {
  /** The order in which channels are tried; those left out come last. */
  readonly order?: readonly PersonalChannel[] | undefined;
  /** Channels that are on or off, for one kind or, as `*`, for all kinds without a setting of their own. */
  readonly kinds?:
    | Partial<Record<NotificationKind | '*', Partial<Record<PersonalChannel, boolean>>>>
    | undefined;
  /** Local times `HH:MM` of the recipient's time zone; `end` may be on the next day. */
  readonly quiet_hours?: { readonly start: string; readonly end: string } | undefined;
}

const DEFAULT_ORDER: readonly PersonalChannel[] = ['email', 'push', 'sms'];
/** SMS are off: they cost money, and reach people in bed. */
const DEFAULT_ON: Readonly<Record<PersonalChannel, boolean>> = { email: true, push: true, sms: false };

/** The channels over which a person wants at least one of some kinds, in the order in which they are tried. */
export function wantedChannels(
  preferences: NotificationPreferences,
  kinds: readonly NotificationKind[],
): readonly PersonalChannel[] {
  const order = [...new Set([...(preferences.order ?? []), ...DEFAULT_ORDER])];
  return order.filter((channel) => kinds.some((kind) => isWantedOver(preferences, kind, channel)));
}

export function isWantedOver(
  preferences: NotificationPreferences,
  kind: NotificationKind,
  channel: PersonalChannel,
): boolean {
  return preferences.kinds?.[kind]?.[channel] ?? preferences.kinds?.['*']?.[channel] ?? DEFAULT_ON[channel];
}
