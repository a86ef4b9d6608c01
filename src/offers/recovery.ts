import type { Logger } from '../platform/logger';
import { startRecovery } from '../platform/recovery';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { OfferModels } from './models';

export interface OfferRecoveryOptions {
  readonly models: Pick<OfferModels, 'Offer'> & Pick<SharedModels, 'Lease'>;
  /** Wakes the offer's workflow, and starts it where none runs. */
  readonly revive: (offer: {
    readonly offerId: string;
    readonly listingId: string;
    readonly buyerId: string;
  }) => Promise<void>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two searches, in ms. */
  readonly intervalMs?: number;
  /** How long an offer is left to its request or workflow before the recovery takes it up, in ms. */
  readonly afterMs?: number;
}

const BATCH_SIZE = 500;

/**
 * Finds offers whose workflow does not do what is due, and revives the workflow: the API was killed between storing and
 * starting, Temporal was away, a workflow was lost, or was not woken when its offer was changed. A revival too many is
 * one signal.
 */
export function startOfferRecovery(options: OfferRecoveryOptions): { stop(): Promise<void> } {
  const { models, revive, intervalMs = 10_000, afterMs = 15_000 } = options;
  return startRecovery(
    {
      name: 'offers',
      batchSize: BATCH_SIZE,
      find: (now, limit) => models.Offer.unattended(new Date(now.getTime() - afterMs), limit),
      idOf: ({ _id: id }) => id,
      async revive({ _id: offerId, listing_id: listingId, buyer_id: buyerId }) {
        await revive({ offerId, listingId, buyerId });
        return true;
      },
      note: (offers, now) =>
        models.Offer.noteRevived(
          offers.map(({ _id }) => _id),
          now,
        ),
    },
    { ...options, intervalMs },
  );
}
