import { randomUUID } from 'node:crypto';
import { createNotificationRuns } from '../../src/notifications/runs';
import { notificationWorkflowId, type NotificationInput } from '../../src/notifications/contract';
import { stateAttribute } from '../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../src/platform/temporal/contract/task-queues';
import type { Marketplace } from '../support/marketplace';
import { waitUntil } from '../support/wait-until';
import { newOffer } from '../support/new-offer';

/** Lets notifications go their ways, and saves each. */
export async function recordNotifications(
  place: Marketplace,
  save: (name: string, workflowId: string) => Promise<void>,
): Promise<void> {
  const { models, temporal } = place.parley;
  const runs = createNotificationRuns(temporal.client, { uiUrl: 'http://ui' });

  await models.User.create({ _id: 'told', display_name: 'Bea', email: 'told@example.com' });
  const about = { listing_id: 'told-of', buyer_id: 'told', seller_id: 'other' };
  await models.Offer.begin(newOffer({ _id: 'told-of', ...about, amount: 9_000 }), new Date());
  const tell = async (cid?: string): Promise<string> => {
    // Of a conversation something that is gathered.
    const kind = cid === undefined ? 'offer_accepted' : 'offer_declined';
    const key = `${kind}/${randomUUID()}`;
    const input: NotificationInput = {
      key,
      kind,
      recipientId: 'told',
      offerId: 'told-of',
      listingId: 'told-of',
      round: 1,
      ...(cid !== undefined && { cid }),
    };
    await temporal.client.workflow.start('notification', {
      workflowId: notificationWorkflowId(key),
      taskQueue: CHAT_EVENTS_QUEUE,
      args: [input],
      typedSearchAttributes: [{ key: stateAttribute, value: 'pending' }],
    });
    return key;
  };
  const hasFailed = (key: string) =>
    waitUntil(`${key} failed`, () => models.Notification.findOne({ _id: key, status: 'failed' }).lean());
  const action = { actionId: 'a', by: 'support-1' };

  await save('notification-sent', notificationWorkflowId(await tell('messaging:told')));
  await save('notification-waited', notificationWorkflowId(await tell('messaging:told')));

  place.mail.failNext(1, 451);
  await save('notification-tried-again', notificationWorkflowId(await tell()));

  place.mail.refuse(550);
  const retried = await tell();
  await hasFailed(retried);
  place.mail.refuse(0);
  await runs.retry(retried, action);
  await save('notification-retried', notificationWorkflowId(retried));

  place.mail.refuse(550);
  const dismissed = await tell();
  await hasFailed(dismissed);
  await runs.redirect(dismissed, { ...action, channel: 'sms' });
  await hasFailed(dismissed);
  await temporal.client.workflow.getHandle(notificationWorkflowId(dismissed)).signal('dismiss', { by: 'ui' });
  await save('notification-dismissed', notificationWorkflowId(dismissed));
  place.mail.refuse(0);
}
