import { ApplicationFailure } from '@temporalio/common';
import { remindAt } from '../../src/offers/domain/remind-at';
import { activateOffer } from '../../src/offers/activate-offer';
import { applyOfferAction, decideByLimits, DraftMissing } from '../../src/offers/store/apply-offer-action';
import { loadOffer, OfferMissing } from '../../src/offers/store/change-offer';
import { inTransaction } from '../../src/platform/mongo/in-transaction';
import { expireOffer } from '../../src/offers/store/expire-offer';
import { failOffer } from '../../src/offers/store/fail-offer';
import { markAnnounced } from '../../src/offers/store/mark-announced';
import type { DeclinedOthers, OfferActed, OfferAction, OfferSnapshot } from '../../src/offers/contract';
import type { Database } from '../../src/platform/mongo/database';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { OfferModels } from '../../src/offers/models';

export interface OfferActivityDeps {
  readonly models: Database & SharedModels & MarketplaceModels & OfferModels;
  readonly offers: {
    /** How long before an offer expires the party whose answer it awaits is reminded, in ms; 0: not at all. */
    readonly reminderMs: number;
  };
}

export interface OfferAtTime {
  readonly offerId: string;
  /** By the workflow's clock, ms since 1970. */
  readonly now: number;
}

/** What happens to offers in MongoDB. Each activity is one transaction, which changes nothing when it is repeated. */
export function createOfferActivities({ models, offers: { reminderMs } }: OfferActivityDeps) {
  const snapshot = async (offerId: string): Promise<OfferSnapshot> => {
    const offer = await loadOffer(models, offerId);
    const reminder = offer.status === 'pending' ? remindAt(offer, reminderMs) : undefined;
    return {
      status: offer.status,
      round: offer.round,
      ...(offer.awaiting !== undefined && { awaiting: offer.awaiting }),
      ...(offer.expires_at !== undefined && { expiresAt: offer.expires_at.getTime() }),
      ...(reminder !== undefined && { remindAt: reminder.getTime() }),
      ...(offer.reason !== undefined && { reason: offer.reason }),
      listingId: offer.listing_id,
      buyerId: offer.buyer_id,
      sellerId: offer.seller_id,
      ...(offer.document.cid && { cid: offer.document.cid }),
      ...(offer.document.made_at && { isMade: true }),
      seq: offer.history.length,
      entries: offer.history.slice(offer.document.announced).map(({ seq, action, side, round, reason }) => ({
        seq,
        action,
        side,
        round,
        ...(reason !== undefined && { reason }),
      })),
    };
  };

  return {
    /** @throws ApplicationFailure `OfferMissing`, as all of them */
    loadOffer: ({ offerId }: { offerId: string }): Promise<OfferSnapshot> =>
      withFinalFailures(() => snapshot(offerId)),

    /** Makes the offer pending; `failed` where its listing takes no offers any more. */
    activateOffer: ({ offerId, now }: OfferAtTime): Promise<OfferSnapshot> =>
      withFinalFailures(async () => {
        await activateOffer(models, offerId, new Date(now));
        return snapshot(offerId);
      }),

    async recordOfferChannel({ offerId, cid }: { offerId: string; cid: string }): Promise<void> {
      await inTransaction(models, async (session) => {
        await models.Offer.updateOne({ _id: offerId }, { $set: { cid } }, { session });
        await models.AuditEntry.append(
          {
            _id: `offer.channel/${offerId}`,
            who: 'parley',
            what: 'offer.channel',
            subject: offerId,
            when: new Date(),
            details: { cid },
          },
          session,
        );
      });
    },

    /** Lets the seller's limits decide an offer that has been made; from then on people may act on it. */
    decideOfferByLimits: ({ offerId, now }: OfferAtTime): Promise<DeclinedOthers> =>
      withFinalFailures(async () => ({ declined: await decideByLimits(models, offerId, new Date(now)) })),

    applyOfferAction: ({
      offerId,
      now,
      action,
    }: OfferAtTime & { action: OfferAction }): Promise<DeclinedOthers & { acted: OfferActed }> =>
      withFinalFailures(async () => {
        const { declined, ...acted } = await applyOfferAction(models, {
          ...action,
          offerId,
          now: new Date(now),
        });
        return { acted, declined };
      }),

    /** Expires an offer whose terms have lapsed. */
    expireOffer: ({ offerId, now }: OfferAtTime): Promise<OfferSnapshot> =>
      withFinalFailures(async () => {
        await expireOffer(models, offerId, new Date(now));
        return snapshot(offerId);
      }),

    /** Records that the offer could not be made. @param reason a code */
    failOffer: ({ offerId, now, reason }: OfferAtTime & { reason: string }): Promise<OfferSnapshot> =>
      withFinalFailures(async () => {
        await failOffer(models, offerId, reason, new Date(now));
        return snapshot(offerId);
      }),

    /** Records that all entries up to `seq` have been announced; `untold`: those whose message could not be posted. */
    markOfferAnnounced: (input: { offerId: string; seq: number; untold: readonly number[] }): Promise<void> =>
      withFinalFailures(() => markAnnounced(models, input, new Date())),
  };
}

/** Throws failures that a retry cannot change as non-retryable. */
async function withFinalFailures<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OfferMissing || error instanceof DraftMissing)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, error.name);
  }
}
