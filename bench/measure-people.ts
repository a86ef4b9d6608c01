import { measureFollowUps, type FollowUpCounts, type FollowUpsMeasured } from './follow-ups';
import { startMarket } from './market';
import { measureNotifications, type NotificationsMeasured } from './notifications';
import { measureOffers, type OffersMeasured } from './offers';
import type { BenchStack } from './stack';

/** The numbers of items to measure. */
export interface PeopleCounts {
  readonly offers: number;
  readonly notifications: number;
  readonly followUps: FollowUpCounts;
}

export interface PeopleMeasured {
  readonly offers: OffersMeasured;
  readonly notifications: NotificationsMeasured;
  readonly follow_ups: FollowUpsMeasured;
}

/** Measures what people notice: offers, notifications and follow-ups, all with one Parley process. */
export async function measurePeople(
  stack: BenchStack,
  counts: PeopleCounts,
  logLine: (text: string) => void,
): Promise<PeopleMeasured> {
  const market = await startMarket(stack);
  try {
    logLine(`${counts.offers} offers`);
    const offers = await measureOffers(stack, market, counts.offers);
    logLine(`${counts.notifications} notifications`);
    const notifications = await measureNotifications(stack, market, counts.notifications);
    const followUps = await measureFollowUps(stack, market, counts.followUps, logLine);
    return { offers, notifications, follow_ups: followUps };
  } finally {
    await market.stop();
  }
}
