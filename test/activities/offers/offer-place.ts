import { randomUUID } from 'node:crypto';
import { createOfferActivities } from '../../../activities/offers/offers';
import { createOfferAtStreamActivities } from '../../../activities/offers/offers-at-stream';
import type { StreamClient } from '../../../src/stream/stream';
import type { SystemMessage } from '../../../src/stream/stream-system-messages';
import type { NewChannel } from '../../../src/stream/stream-channels';
import type { CounterTerms } from '../../../src/offers/domain/apply-action';
import type { Models } from '../../../src/app/models';
import type { ListingDetails } from '../../../src/marketplace/store/marketplace-listing';
import type { NewOffer } from '../../../src/offers/store/offer';
import { dropModels, freshModels } from '../../support/fresh-models';
import { newOffer } from '../../support/new-offer';

export const HOUR = 3_600_000;
export const STANDS_MS = 48 * HOUR;
export const REMINDER_MS = 6 * HOUR;

/** Listings, people and offers in a database of its own, with Stream as lists. */
export interface OfferPlace {
  readonly models: Models;
  readonly activities: ReturnType<typeof createOfferActivities> &
    ReturnType<typeof createOfferAtStreamActivities>;
  /** What the conversations were told, in its order; taken back ones are gone. */
  readonly said: SystemMessage[];
  readonly opened: NewChannel[];
  readonly channelData: Map<string, Record<string, string | null>>;
  /** A listing of `seller-…` with two buyers who are known. */
  listing(details?: ListingDetails): Promise<Listing>;
  /** An offer that is kept, and no more: the first one of `buyer`, each of others after it. @returns its id */
  begin(listing: Listing, offer?: Partial<NewOffer>): Promise<string>;
  /** An offer that stands. @returns its id */
  made(listing: Listing, offer?: Partial<NewOffer>): Promise<string>;
  /** Keeps what a counter says, as APIs did that asked the workflow to make it. */
  draft(offerId: string, actionId: string, terms: CounterTerms): Promise<void>;
  stored(offerId: string): Promise<StoredOffer>;
  stop(): Promise<void>;
}

export interface Listing {
  readonly id: string;
  readonly seller: string;
  readonly buyer: string;
  readonly other: string;
}

type StoredOffer = Awaited<ReturnType<typeof storedOffer>>;

const storedOffer = (models: Models, offerId: string) => models.Offer.findById(offerId).orFail().lean();

export async function startOfferPlace(): Promise<OfferPlace> {
  const models = await freshModels(10_000);
  const said: SystemMessage[] = [];
  const opened: NewChannel[] = [];
  const channelData = new Map<string, Record<string, string | null>>();
  const deps = {
    models,
    offers: { reminderMs: REMINDER_MS },
    stream: fakeStream({ said, opened, channelData }),
  };
  const activities = { ...createOfferActivities(deps), ...createOfferAtStreamActivities(deps) };

  const counts = new Map<string, number>();
  const begin: OfferPlace['begin'] = async (listing, offer = {}) => {
    const id = randomUUID();
    const count = counts.get(listing.id) ?? 0;
    counts.set(listing.id, count + 1);
    const buyer = count === 0 ? listing.buyer : `${listing.buyer}-${count}`;
    if (count > 0) await models.User.putProfile(buyer, { display_name: buyer });
    const about = { listing_id: listing.id, buyer_id: buyer, seller_id: listing.seller };
    await models.Offer.begin(
      newOffer({ _id: id, ...about, amount: 10_000, stands_ms: STANDS_MS, ...offer }),
      new Date(),
    );
    return offer._id ?? id;
  };

  return {
    models,
    activities,
    said,
    opened,
    channelData,
    begin,
    async listing(details = {}) {
      const id = randomUUID().slice(0, 8);
      const listing = {
        id: `listing-${id}`,
        seller: `seller-${id}`,
        buyer: `buyer-${id}`,
        other: `other-${id}`,
      };
      for (const user of [listing.seller, listing.buyer, listing.other])
        await models.User.putProfile(user, { display_name: user });
      await models.MarketplaceListing.putDetails(listing.id, {
        seller_id: listing.seller,
        status: 'active',
        currency: 'EUR',
        price: 12_000,
        ...details,
      });
      return listing;
    },
    async made(listing, offer) {
      const offerId = await begin(listing, offer);
      await activities.activateOffer({ offerId, now: Date.now() });
      await models.Offer.updateOne({ _id: offerId }, { $set: { made_at: new Date() } });
      return offerId;
    },
    async draft(offerId, actionId, terms) {
      await models.Offer.updateOne({ _id: offerId }, { $set: { [`drafts.${actionId}`]: terms } });
    },
    stored: (offerId) => storedOffer(models, offerId),
    async stop() {
      await dropModels(models);
    },
  };
}

function fakeStream({
  said,
  opened,
  channelData,
}: Pick<OfferPlace, 'said' | 'opened' | 'channelData'>): StreamClient {
  return {
    deleteMessage: () => Promise.reject(new Error('Offers delete what Parley has said only')),
    deleteSystemMessage: async (id) => {
      const place = said.findIndex((message) => message.id === id);
      if (place >= 0) said.splice(place, 1);
    },
    undeleteMessage: () => Promise.resolve(true),
    sendSystemMessage: async (message) => {
      if (said.some(({ id }) => id === message.id)) return 'already_sent';
      said.push(message);
      return 'sent';
    },
    parleyUserId: 'parley',
    findChannels: async (cids) =>
      opened
        .filter(({ cid }) => cids.includes(cid))
        .map(({ cid, members }) => ({
          cid,
          createdBy: { id: 'parley', role: 'user' },
          members: members.map(({ id }) => id),
        })),
    createChannel: async (channel) => {
      if (opened.every(({ cid }) => cid !== channel.cid)) opened.push(channel);
      return true;
    },
    addMembers: () => Promise.resolve(),
    setChannelData: async (cid, data) => void channelData.set(cid, { ...channelData.get(cid), ...data }),
    userToken: () => 'token',
    eventHooks: () => Promise.resolve([]),
    setEventHooks: () => Promise.resolve(),
  };
}
