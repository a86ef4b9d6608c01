import { ApplicationFailure } from '@temporalio/common';
import { remindAt } from '../../src/offers/domain/remind-at';
import { activateOffer } from '../../src/offers/activate-offer';
import { applyOfferAction, decideByLimits, DraftMissing } from '../../src/offers/store/apply-offer-action';
import { loadOffer, OfferMissing } from '../../src/offers/store/change-offer';
import { inTransaction } from '../../src/platform/mongo/in-transaction';
import { expireOffer, failOffer } from '../../src/offers/store/close-offer';
import { markAnnounced } from '../../src/offers/store/mark-announced';
import type { DeclinedOthers, OfferActed, OfferAction, OfferSnapshot } from '../../src/offers/contract';
import type { Database } from '../../src/platform/mongo/database';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { MarketplaceModels } from '../../src/marketplace/models';
import type { OfferModels } from '../../src/offers/models';

export interface OfferActivityDeps {
  readonly models: Database & SharedModels & MarketplaceModels & OfferModels;
  readonly offers: {
    /** How long before the end of its time whoever an offer waits for is reminded, in ms; 0: not at all. */
    readonly reminderMs: number;
  };
}

export interface OfOffer {
  readonly offerId: string;
  /** By the workflow's clock, ms since 1970. */
  readonly now: number;
}

/** What happens to offers in MongoDB. All are transactions, and change nothing when they run again. */
export function createOfferActivities({ models, offers: { reminderMs } }: OfferActivityDeps) {
  const look = async (offerId: string): Promise<OfferSnapshot> => {
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
    loadOffer: ({ offerId }: { offerId: string }): Promise<OfferSnapshot> => final(() => look(offerId)),

    /** Lets the offer stand; `failed` where its listing takes no offers any more. */
    activateOffer: ({ offerId, now }: OfOffer): Promise<OfferSnapshot> =>
      final(async () => {
        await activateOffer(models, offerId, new Date(now));
        return look(offerId);
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

    /** Lets the seller's limits decide an offer that has been made, and then people. */
    decideOfferByLimits: ({ offerId, now }: OfOffer): Promise<DeclinedOthers> =>
      final(async () => ({ declined: await decideByLimits(models, offerId, new Date(now)) })),

    applyOfferAction: ({
      offerId,
      now,
      action,
    }: OfOffer & { action: OfferAction }): Promise<DeclinedOthers & { acted: OfferActed }> =>
      final(async () => {
        const { declined, ...acted } = await applyOfferAction(models, {
          ...action,
          offerId,
          now: new Date(now),
        });
        return { acted, declined };
      }),

    /** Ends an offer whose time is over. */
    expireOffer: ({ offerId, now }: OfOffer): Promise<OfferSnapshot> =>
      final(async () => {
        await expireOffer(models, offerId, new Date(now));
        return look(offerId);
      }),

    /** Notes that the offer could not be made. @param reason a code */
    failOffer: ({ offerId, now, reason }: OfOffer & { reason: string }): Promise<OfferSnapshot> =>
      final(async () => {
        await failOffer(models, offerId, reason, new Date(now));
        return look(offerId);
      }),

    /** Notes that people have been told of all entries up to one; `untold`: of those the chat has not. */
    markOfferAnnounced: (input: { offerId: string; seq: number; untold: readonly number[] }): Promise<void> =>
      final(() => markAnnounced(models, input, new Date())),
  };
}

/** What cannot be done however often it is tried. */
async function final<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OfferMissing || error instanceof DraftMissing)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, error.name);
  }
}
