import type { Logger } from '../platform/logger';
import { startRecovery } from '../platform/recovery';
import type { SharedModels } from '../platform/mongo/shared-models';
import type { OfferModels } from './models';

export interface OfferRecoveryOptions {
  readonly models: Pick<OfferModels, 'Offer'> & Pick<SharedModels, 'Lease'>;
  /** Has the workflow look at its offer, and starts it where none runs. */
  readonly revive: (offer: {
    readonly offerId: string;
    readonly listingId: string;
    readonly buyerId: string;
  }) => Promise<void>;
  readonly logger: Logger;
  /** This instance's name as holder of the lease. */
  readonly instance: string;
  /** Time between two looks, in ms. */
  readonly intervalMs?: number;
  /** Offers are left to who is at it for this long, in ms. */
  readonly afterMs?: number;
}

const BATCH_SIZE = 500;

/**
 * Looks for offers that nobody looks after, and revives their workflows: the API was killed between storing and
 * starting, Temporal was away, a workflow was lost, or was not told that its offer had changed. A revival too many is
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
