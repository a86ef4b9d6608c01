import { randomUUID } from 'node:crypto';
import type { NotificationKind } from '../../../src/notifications/domain/kinds';
import type { Notification } from '../../../src/notifications/store/notification';
import {
  notificationWorkflowId,
  type NotificationInput,
  type NotificationResult,
} from '../../../src/notifications/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { waitUntil } from '../../support/wait-until';
import type { Marketplace } from '../../support/marketplace';
import { newOffer } from '../../support/new-offer';

/** Tells people of offers, and looks what became of it. */
export function notificationDesk(place: () => Marketplace) {
  const handleOf = (key: string) =>
    place().parley.temporal.client.workflow.getHandle(notificationWorkflowId(key));
  const stored = (key: string) => place().parley.models.Notification.findById(key).lean<Notification>();
  return {
    handleOf,
    stored,
    resultOf: async (key: string) => (await handleOf(key).result()) as NotificationResult,
    storedAs: (key: string, status: string) =>
      waitUntil(`${key} is ${status}`, async () => {
        const found = await stored(key);
        return found?.status === status ? found : undefined;
      }),
    mailsTo: (id: string) =>
      place()
        .mail.mails()
        .filter(({ to }) => to.includes(`${id}@example.com`)),

    /** Somebody with an address, and an offer of theirs that stands and waits for them. */
    buyer: async (preferences: object = {}): Promise<string> => {
      const id = `buyer-${randomUUID().slice(0, 8)}`;
      const { models } = place().parley;
      await models.User.create({
        _id: id,
        display_name: 'Bea',
        email: `${id}@example.com`,
        notification_preferences: preferences,
      });
      await models.MarketplaceListing.putDetails(`listing-${id}`, {
        title: 'A <b>watch</b>',
        currency: 'EUR',
      });
      const about = { listing_id: `listing-${id}`, buyer_id: id, seller_id: `seller-${id}` };
      await models.Offer.begin(newOffer({ _id: `offer-${id}`, ...about, amount: 12_345 }), new Date());
      await models.Offer.updateOne(
        { _id: `offer-${id}` },
        { $set: { status: 'pending', awaiting: 'buyer' }, $unset: { creating_at: 1 } },
      );
      return id;
    },

    /** @returns its key */
    notify: async (
      recipientId: string,
      kind: NotificationKind = 'offer_accepted',
      more: Partial<NotificationInput> = {},
    ): Promise<string> => {
      const input: NotificationInput = {
        key: `${kind}/${randomUUID()}`,
        kind,
        recipientId,
        offerId: `offer-${recipientId}`,
        listingId: `listing-${recipientId}`,
        round: 1,
        ...more,
      };
      await place().parley.temporal.client.workflow.start('notification', {
        workflowId: notificationWorkflowId(input.key),
        taskQueue: CHAT_EVENTS_QUEUE,
        args: [input],
        typedSearchAttributes: [{ key: stateAttribute, value: 'pending' }],
      });
      return input.key;
    },
  };
}

export const header = (
  mail: { readonly headers: readonly (readonly string[])[] } | undefined,
  name: string,
): (string | undefined)[] =>
  (mail?.headers ?? []).filter(([one]) => one?.toLowerCase() === name).map(([, value]) => value);
