/** The events that people are notified of. */
export const NOTIFICATION_KINDS = [
  'new_offer',
  'offer_countered',
  'offer_accepted',
  'offer_declined',
  'offer_withdrawn',
  'offer_expiring',
  'offer_expired',
  'offer_failed',
  'offer_ended',
  'unread_messages',
  'unanswered_inquiry',
  'moderation_case',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** The delivery channels. `webhook` is the moderators' chat tool. */
export const DELIVERY_CHANNELS = ['email', 'push', 'sms', 'webhook'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** The recipient of notifications of kind `moderation_case`: no user of the marketplace has this id. */
export const MODERATORS = 'parley:moderators';
