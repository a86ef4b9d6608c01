export const NOTIFICATION_STATUSES = [
  /** On its way: an attempt is made, or the next one is due. */
  'pending',
  /** Waits until the recipient's quiet hours end, or its digest is due. */
  'waiting',
  /** Delivered by the leader of its digest: `digest_of` is its key. */
  'batched',
  'sent',
  /** The recipient does not want it or cannot be notified, or it has become irrelevant. */
  'suppressed',
  /** No channel worked, or there is no address: waits for support. */
  'failed',
  /** Support has closed it. */
  'dismissed',
] as const;
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];
