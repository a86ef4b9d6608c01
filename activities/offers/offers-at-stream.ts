import { ApplicationFailure } from '@temporalio/common';
import type { StreamClient } from '../../src/stream/stream';
import { isCode, NOT_FOUND } from '../../src/stream/stream-call';
import { findConversation } from '../../src/conversations/find-conversation';
import { ConversationRefused, openConversation } from '../../src/conversations/open-conversation';
import { offerText } from '../../src/offers/domain/offer-text';
import type { OfferEvent } from '../../src/offers/domain/offer-state';
import { loadOffer, OfferMissing } from '../../src/offers/store/change-offer';
import { callVendor } from '../shared/vendor-failure';
import type { SharedModels } from '../../src/platform/mongo/shared-models';
import type { ChatModels } from '../../src/chat/models';
import type { OfferModels } from '../../src/offers/models';
import type { MarketplaceModels } from '../../src/marketplace/models';

export interface OfferAtStreamDeps {
  readonly models: SharedModels & ChatModels & MarketplaceModels & OfferModels;
  readonly stream: StreamClient;
}

export interface OfferAtStream {
  readonly offerId: string;
}

/** The names that the front end knows events by, in the message's `parley.event`. */
const EVENTS: Readonly<Record<OfferEvent, string>> = {
  make: 'made',
  counter: 'countered',
  accept: 'accepted',
  decline: 'declined',
  withdraw: 'withdrawn',
  expire: 'expired',
  end: 'ended',
  fail: 'failed',
};

/** What offers do at Stream. All of these activities may be repeated. */
export function createOfferAtStreamActivities({ models, stream }: OfferAtStreamDeps) {
  /** The offer's conversation; undefined where there is none that Parley could have marked. */
  const conversationOf = async (offerId: string): Promise<string | undefined> => {
    const { listing_id, buyer_id, seller_id, document } = await loadOffer(models, offerId);
    if (document.cid) return document.cid;
    const about = { listingId: listing_id, buyerId: buyer_id, sellerId: seller_id };
    const found = await findConversation({ models, stream }, about);
    return found === 'taken' ? undefined : found?.cid;
  };

  return {
    /** Opens the conversation that the offer is about and marks it with the offer. */
    openOfferChannel: ({ offerId }: OfferAtStream): Promise<{ cid: string }> =>
      withFinalFailures(async () => {
        const { listing_id, buyer_id, seller_id, document } = await loadOffer(models, offerId);
        const about = { listingId: listing_id, buyerId: buyer_id, sellerId: seller_id };
        const cid = document.cid ?? (await openConversation({ models, stream }, about)).cid;
        await stream.setChannelData(cid, { offer_id: offerId });
        return { cid };
      }),

    /** Takes the offer's mark off the conversation. The conversation stays: there may be messages in it. */
    clearOfferChannel: ({ offerId }: OfferAtStream): Promise<void> =>
      withFinalFailures(async () => {
        const cid = await conversationOf(offerId);
        if (cid === undefined) return;
        await stream.setChannelData(cid, { offer_id: null }).catch((error: unknown) => {
          if (!isCode(error, NOT_FOUND)) throw error;
        });
      }),

    /** Posts the message about one entry of the offer's history to its conversation. */
    sayOffer: ({ offerId, seq }: OfferAtStream & { seq: number }): Promise<void> =>
      withFinalFailures(async () => {
        const { listing_id, currency, history, document } = await loadOffer(models, offerId);
        const entry = history.find((one) => one.seq === seq);
        const text = entry && offerText(entry, currency);
        if (!document.cid || entry === undefined || text === undefined) return;
        await stream.sendSystemMessage({
          id: offerMessageId(offerId, seq),
          cid: document.cid,
          text,
          parley: {
            kind: 'offer',
            event: EVENTS[entry.action],
            offer_id: offerId,
            listing_id,
            round: String(entry.round),
          },
        });
      }),

    /** Deletes the message about an offer that could not be made. */
    unsayOffer: ({ offerId }: OfferAtStream): Promise<void> =>
      withFinalFailures(() => stream.deleteSystemMessage(offerMessageId(offerId, 1))),
  };
}

/** Not secret: whoever sees the offer can compute it. See `StreamSystemMessages`. */
export function offerMessageId(offerId: string, seq: number): string {
  return `offer-${offerId}-${seq}`;
}

/** Throws failures that a retry cannot change as non-retryable. */
async function withFinalFailures<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await callVendor(work);
  } catch (error) {
    if (error instanceof ConversationRefused)
      throw ApplicationFailure.nonRetryable(`conversation: ${error.fault}`, error.fault);
    if (error instanceof OfferMissing) throw ApplicationFailure.nonRetryable(error.message, error.name);
    throw error;
  }
}
