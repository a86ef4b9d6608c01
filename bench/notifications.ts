import { randomUUID } from 'node:crypto';
import { notificationWorkflowId, type NotificationInput } from '../src/notifications/contract';
import {
  channelAttribute,
  kindAttribute,
  listingAttribute,
  recipientAttribute,
  stateAttribute,
} from '../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../src/platform/temporal/contract/task-queues';
import { forEachConcurrently } from './for-each-concurrently';
import type { Market } from './market';
import { addressOf, putPeople } from './people';
import type { BenchStack } from './stack';

/** Notifications of new offers, to different people, so that no digest combines them. */
export interface NotificationsMeasured {
  readonly started: number;
  /** How many people got a mail, counted at the SMTP side. */
  readonly arrived: number;
  /** How many further mails came. */
  readonly doubled: number;
  /** Mails per second, from the first start to the last mail. */
  readonly per_second: number;
}

/** As many concurrent starts as in `cases`. */
const START_CONCURRENCY = 24;
const WARM_UP = 48;

export async function measureNotifications(
  stack: BenchStack,
  market: Market,
  count: number,
): Promise<NotificationsMeasured> {
  const warmUp = await newOffers(stack, WARM_UP);
  const measured = await newOffers(stack, count);
  market.clearMails();
  await startAll(stack, warmUp);
  await market.waitForMails(WARM_UP);
  market.clearMails();
  const startedAt = Date.now();
  await startAll(stack, measured);
  await market.waitForMails(count);
  const mails = market.mails();
  const wanted = new Set(measured.map(({ recipientId }) => addressOf(recipientId)));
  const got = mails.filter(({ to }) => wanted.has(to));
  const people = new Set(got.map(({ to }) => to)).size;
  const last = Math.max(startedAt, ...got.map(({ at }) => at));
  return {
    started: count,
    arrived: people,
    doubled: got.length - people,
    per_second: (people * 1_000) / (last - startedAt),
  };
}

/** Starts the notifications as `startNotification` does for an offer's workflow. */
async function startAll(stack: BenchStack, inputs: readonly NotificationInput[]): Promise<void> {
  await forEachConcurrently(inputs, START_CONCURRENCY, async (input) => {
    await stack.temporal.client.workflow.start('notification', {
      workflowId: notificationWorkflowId(input.key),
      taskQueue: CHAT_EVENTS_QUEUE,
      args: [input],
      staticSummary: `${input.kind} to ${input.recipientId}`,
      typedSearchAttributes: [
        { key: kindAttribute, value: input.kind },
        { key: recipientAttribute, value: input.recipientId },
        { key: stateAttribute, value: 'pending' },
        { key: channelAttribute, value: input.cid ?? '' },
        { key: listingAttribute, value: input.listingId ?? '' },
      ],
    });
  });
}

/** Stores offers. @returns the inputs of their sellers' notifications */
async function newOffers(stack: BenchStack, count: number): Promise<NotificationInput[]> {
  const run = randomUUID().slice(0, 8);
  const inputs = Array.from({ length: count }, (_, index) => {
    const offerId = `told-${run}-${index}`;
    return {
      key: `new_offer/${offerId}/1`,
      kind: 'new_offer' as const,
      recipientId: `seller-of-${offerId}`,
      cid: `messaging:${offerId}`,
      listingId: `sale-${run}`,
      offerId,
      round: 1,
    };
  });
  await putPeople(stack, [`buyer-of-${run}`, ...inputs.map(({ recipientId }) => recipientId)]);
  await stack.models.MarketplaceListing.putDetails(`sale-${run}`, {
    title: 'A steel watch',
    status: 'active',
  });
  for (const { offerId, recipientId, listingId } of inputs) {
    await stack.models.Offer.begin(
      {
        _id: offerId,
        listing_id: listingId,
        buyer_id: `buyer-of-${run}`,
        seller_id: recipientId,
        currency: 'EUR',
        amount: 8_000,
        stands_ms: 48 * 3_600_000,
        request_hash: offerId,
      },
      new Date(),
    );
    // The offer gets the state in which its workflow leaves it, since only open offers are notified of.
    await stack.models.Offer.updateOne(
      { _id: offerId },
      { $set: { status: 'pending', awaiting: 'seller' }, $unset: { creating_at: 1 } },
    );
  }
  await stack.models.Offer.updateMany(
    { listing_id: `sale-${run}` },
    { $set: { status: 'pending', awaiting: 'seller' }, $unset: { creating_at: 1 } },
  );
  return inputs;
}
