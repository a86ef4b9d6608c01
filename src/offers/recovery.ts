import type { Logger } from '../logger';
import type { Models } from '../models';
import type { UnattendedOffer } from '../models/offer';
import { repeatedly } from '../repeatedly';

export interface OfferRecoveryOptions {
  readonly models: Pick<Models, 'Offer' | 'Lease'>;
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

const LEASE = 'offers';
const MOST_AT_ONCE = 500;
const CALLS_AT_ONCE = 10;

/**
 * Looks for offers that nobody looks after, and revives their workflows: the API was killed between storing and
 * starting, Temporal was away, a workflow was lost, or was not told that its offer had changed. One instance at a
 * time, by a lease; a revival too many is one signal.
 */
export function startOfferRecovery(options: OfferRecoveryOptions): { stop(): Promise<void> } {
  const { models, revive, logger, instance, intervalMs = 10_000, afterMs = 60_000 } = options;

  const reviveSome = async (offers: readonly UnattendedOffer[]): Promise<number> => {
    const outcomes = await Promise.allSettled(
      offers.map(async ({ _id: offerId, listing_id: listingId, buyer_id: buyerId }) => {
        await revive({ offerId, listingId, buyerId });
        return offerId;
      }),
    );
    const revived = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await models.Offer.noteRevived(revived, new Date());
    const failed = outcomes.find((one) => one.status === 'rejected');
    // Of Temporal that is away there is nothing to be had for the others either.
    if (revived.length === 0 && failed !== undefined) throw failed.reason;
    return revived.length;
  };

  const look = async (): Promise<void> => {
    const now = new Date();
    if (!(await models.Lease.take(LEASE, instance, now, intervalMs * 2))) return;
    const offers = await models.Offer.unattended(new Date(now.getTime() - afterMs), MOST_AT_ONCE);
    let revived = 0;
    for (let first = 0; first < offers.length; first += CALLS_AT_ONCE)
      revived += await reviveSome(offers.slice(first, first + CALLS_AT_ONCE));
    if (revived > 0) logger.info({ offers: revived }, 'Revived offers that nobody looked after');
  };

  const looking = repeatedly(intervalMs, () =>
    look().catch((error: unknown) => {
      logger.warn({ err: error }, 'Offers that nobody looks after could not be revived; trying again');
    }),
  );
  return {
    async stop() {
      await looking.stop();
      await models.Lease.release(LEASE, instance).catch(() => undefined);
    },
  };
}
