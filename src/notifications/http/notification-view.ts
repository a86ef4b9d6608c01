import { publicId, type Notification } from '../store/notification';

/**
 * A notification as support sees it: ids, times, and the providers' codes. Its texts and its address are stored nowhere.
 * Fields that do not apply are null.
 * @param url of its run in the Temporal UI
 */
export function notificationView(notification: Notification, url: string) {
  const { digest_of: leader } = notification;
  return {
    id: notification.id,
    key: notification._id,
    kind: notification.kind,
    status: notification.status,
    /** Why it is suppressed or has failed: a code. */
    reason: notification.reason ?? null,
    recipient_id: notification.recipient_id,
    cid: notification.cid ?? null,
    listing_id: notification.listing_id ?? null,
    offer_id: notification.offer_id ?? null,
    /** The leader of its digest, which delivers this one, too. */
    digest_of: typeof leader === 'string' ? publicId(leader) : null,
    created_at: notification.createdAt,
    wait_until: notification.wait_until ?? null,
    sent_at: notification.sent_at ?? null,
    sent_over: notification.sent_over ?? null,
    failed_at: notification.failed_at ?? null,
    attempts: notification.attempts.map(({ channel, at, ended_at: endedAt, outcome, answer, code }) => ({
      channel,
      at,
      ended_at: endedAt ?? null,
      outcome,
      /** The provider's answer, where it took the message. */
      answer: answer ?? null,
      /** Why it failed: the provider's code. */
      code: code ?? null,
    })),
    actions: notification.actions.map(({ what, by, at, channel, recipient_id: recipientId }) => ({
      what,
      by,
      at,
      channel: channel ?? null,
      recipient_id: recipientId ?? null,
    })),
    run: { url },
  };
}
