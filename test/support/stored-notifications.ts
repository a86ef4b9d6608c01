import type { Models } from '../../src/app/models';
import { publicId } from '../../src/notifications/store/notification';
import { NOTIFICATION_KINDS } from '../../src/notifications/domain/kinds';
import { NOTIFICATION_STATUSES } from '../../src/notifications/domain/notification-status';
import { RECENTLY } from './inbox-rows';

const COUNT = 400;

/** Notifications of all kinds, one a second. */
export async function storeNotifications(models: Models): Promise<void> {
  const documents = Array.from({ length: COUNT }, (_, index) => {
    const at = new Date(RECENTLY + index * 1_000);
    const status = NOTIFICATION_STATUSES[Math.floor(index / 20) % NOTIFICATION_STATUSES.length];
    return {
      _id: `stored/${index}`,
      id: publicId(`stored/${index}`),
      kind: NOTIFICATION_KINDS[index % NOTIFICATION_KINDS.length],
      recipient_id: `user-${index % 20}`,
      listing_id: `listing-${index % 20}`,
      offer_id: `offer-${index % 20}`,
      cid: `messaging:${index % 20}`,
      status,
      ...(status === 'failed' && { failed_at: at, reason: 'email: 550' }),
      attempts: [],
      actions: [],
      createdAt: at,
      updatedAt: at,
    };
  });
  await models.Notification.collection.insertMany(documents as never[]);
}
