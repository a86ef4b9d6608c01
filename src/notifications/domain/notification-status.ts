export const NOTIFICATION_STATUSES = [
  /** On its way: being tried, or waiting for the next try. */
  'pending',
  /** Until the recipient's quiet hours end, or the digest is due. */
  'waiting',
  /** Told together with others by another notification: `digest_of` says which. */
  'batched',
  'sent',
  /** The recipient does not want it, or there is nothing to tell any more. */
  'suppressed',
  /** Nothing got through, or there is no address: waits for support. */
  'failed',
  /** Support has closed it. */
  'dismissed',
] as const;
export type NotificationStatus = (typeof NOTIFICATION_STATUSES)[number];
