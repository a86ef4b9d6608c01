import type { Logger } from '../platform/logger';
import type { OfferRuns } from './runs';

/** Whose workflow tells people of what has happened to it. */
export interface ChangedOffer {
  readonly _id: string;
  readonly listing_id: string;
  readonly buyer_id: string;
}

/**
 * Has the workflows of offers look at what has happened to them, in the background.
 * @param acted whose workflow begins again where it was lost
 * @param others ids of offers that it had consequences for
 */
export type WakeOffers = (acted: ChangedOffer | undefined, others: readonly string[]) => void;

/**
 * What has happened is stored, so nobody waits for Temporal, which may be away: who is not woken is found by the recovery
 * within half a minute.
 */
export function createWakeOffers(runs: Pick<OfferRuns, 'look' | 'revive'>, logger: Logger): WakeOffers {
  return (acted, others) => {
    const wake = async (): Promise<void> => {
      if (acted !== undefined) {
        const { _id: offerId, listing_id: listingId, buyer_id: buyerId } = acted;
        await runs.revive({ offerId, listingId, buyerId });
      }
      await runs.look(others);
    };
    wake().catch((error: unknown) => {
      const offers = others.length + (acted === undefined ? 0 : 1);
      logger.warn({ err: error, offers }, 'Workflows of offers were not woken; the recovery will find them');
    });
  };
}
