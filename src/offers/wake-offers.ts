import type { Logger } from '../platform/logger';
import type { OfferRuns } from './runs';

/** An offer that was changed: its workflow is to announce that. */
export interface ChangedOffer {
  readonly _id: string;
  readonly listing_id: string;
  readonly buyer_id: string;
}

/**
 * Wakes the workflows of offers that were changed, in the background.
 * @param acted the offer that somebody acted on; its workflow is started again where it was lost
 * @param others ids of offers that were changed as a consequence
 */
export type WakeOffers = (acted: ChangedOffer | undefined, others: readonly string[]) => void;

/**
 * The changes are stored, so no request waits for Temporal, which may be away: the recovery finds workflows that were not
 * woken within half a minute.
 */
export function createWakeOffers(runs: Pick<OfferRuns, 'wake' | 'revive'>, logger: Logger): WakeOffers {
  return (acted, others) => {
    const wake = async (): Promise<void> => {
      if (acted !== undefined) {
        const { _id: offerId, listing_id: listingId, buyer_id: buyerId } = acted;
        await runs.revive({ offerId, listingId, buyerId });
      }
      await runs.wake(others);
    };
    wake().catch((error: unknown) => {
      const offers = others.length + (acted === undefined ? 0 : 1);
      logger.warn({ err: error, offers }, 'Workflows of offers were not woken; the recovery will find them');
    });
  };
}
