import { PLACE_FIELDS, type ChannelState, type ClaimField, type PlaceField } from './channel-state';

/** Somebody who sold a listing until the marketplace named another seller. */
export interface FormerSeller {
  readonly seller_id: string;
  readonly until: Date;
}

/** The present and former sellers of a listing, as the marketplace has named them. */
export interface ListingSellers {
  readonly seller_id?: string | undefined;
  /** Each seller once, with the last time that another one replaced them. */
  readonly former_sellers?: readonly FormerSeller[] | undefined;
}

/** By listing id. The marketplace has not named a listing that is missing here. */
export type SellersByListing = ReadonlyMap<string, ListingSellers>;

/** The listing, parties and order of a channel, as far as the people whom it names agree. */
export type Place = Readonly<Record<PlaceField, string | undefined>>;

type Conversation = Pick<ChannelState, 'members' | 'reads' | 'stream_created_at'>;

/**
 * Decides which claims of a channel's custom data count, since anybody with a chat token may write it: the listing, where
 * the marketplace's seller of it takes part and nobody else is named as the seller; the buyer, where they take part and
 * are not the seller; the order of such a conversation.
 */
export function agreedPlace(
  channel: Conversation & Partial<Record<ClaimField, string | undefined>>,
  sellers: SellersByListing,
): Place {
  const { claimed_listing_id: listing_id, claimed_buyer_id: buyer, claimed_seller_id: named } = channel;
  const seller_id = sellerIn(channel, listing_id, sellers, named);
  if (seller_id === undefined) return NOWHERE;
  const isBuyer = buyer !== undefined && buyer !== seller_id && takesPart(channel, buyer);
  return {
    listing_id,
    seller_id,
    buyer_id: isBuyer ? buyer : undefined,
    order_id: channel.claimed_order_id,
  };
}

const NOWHERE: Place = {
  listing_id: undefined,
  buyer_id: undefined,
  seller_id: undefined,
  order_id: undefined,
};

/** Whether the seller of a listing that a message itself claims to be about takes part in its channel. */
export function isAgreedListing(
  channel: Conversation,
  listingId: string,
  sellers: SellersByListing,
): boolean {
  return sellerIn(channel, listingId, sellers) !== undefined;
}

export function isSamePlace(a: Partial<Place>, b: Partial<Place>): boolean {
  return PLACE_FIELDS.every((field) => a[field] === b[field]);
}

/**
 * The seller of a listing who takes part in a conversation: the present one, else the latest former seller in whose time
 * the conversation began. A conversation stays with its seller when the marketplace names another one.
 * @param named the only seller to accept; any of them when absent
 */
function sellerIn(
  conversation: Conversation,
  listingId: string | undefined,
  sellers: SellersByListing,
  named?: string,
): string | undefined {
  const listing = listingId === undefined ? undefined : sellers.get(listingId);
  if (listing === undefined) return undefined;
  const { stream_created_at: began } = conversation;
  const former = (listing.former_sellers ?? [])
    .filter(({ until }) => began === undefined || began <= until)
    .toSorted((a, b) => b.until.getTime() - a.until.getTime());
  return [listing.seller_id, ...former.map((one) => one.seller_id)].find(
    (id) => id !== undefined && takesPart(conversation, id) && (named === undefined || named === id),
  );
}

/** Whoever has written stays part of a conversation after leaving it: else a sale would lose its messages and figures. */
function takesPart({ members, reads }: Conversation, userId: string): boolean {
  return members.includes(userId) || reads.some((one) => one.user_id === userId && one.sent_at !== undefined);
}

/** The ids of those who take part in a conversation now, or have done so; sorted. */
export function participantsOf({ members, reads }: Conversation): readonly string[] {
  const writers = reads.filter((one) => one.sent_at !== undefined).map((one) => one.user_id);
  return [...new Set([...members, ...writers])].toSorted();
}

/** The former sellers of a listing after the marketplace has replaced or removed its seller. */
export function withFormerSeller(listing: ListingSellers, now: Date): readonly FormerSeller[] {
  const { seller_id: replaced, former_sellers: known = [] } = listing;
  if (replaced === undefined) return known;
  return [...known.filter((one) => one.seller_id !== replaced), { seller_id: replaced, until: now }];
}
