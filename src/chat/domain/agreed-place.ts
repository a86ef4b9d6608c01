import { PLACE_FIELDS, type ChannelState, type ClaimField, type PlaceField } from './channel-state';

/** Somebody who sold a listing until the marketplace named another seller. */
export interface FormerSeller {
  readonly seller_id: string;
  readonly until: Date;
}

/** What the marketplace itself says of who sells a listing. */
export interface ListingWord {
  readonly seller_id?: string | undefined;
  /** Each once, with the last time that they were replaced. */
  readonly former_sellers?: readonly FormerSeller[] | undefined;
}

/** By listing; one that is missing the marketplace has not said. */
export type ListingWords = ReadonlyMap<string, ListingWord>;

/** What a channel is about, as far as those whom it names agree. */
export type Place = Readonly<Record<PlaceField, string | undefined>>;

type Conversation = Pick<ChannelState, 'members' | 'reads' | 'stream_created_at'>;

/**
 * What counts of what a channel's custom data claims, which anybody with a chat token may write: the listing, where
 * the marketplace's seller of it takes part and nobody else is named as the seller; the buyer, where they take part and
 * are not the seller; the order of such a conversation.
 */
export function agreedPlace(
  channel: Conversation & Partial<Record<ClaimField, string | undefined>>,
  words: ListingWords,
): Place {
  const { claimed_listing_id: listing_id, claimed_buyer_id: buyer, claimed_seller_id: named } = channel;
  const seller_id = sellerIn(channel, listing_id, words, named);
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

/** Whether a listing that a message itself claims to be about is sold by somebody who takes part in its channel. */
export function isAgreedListing(channel: Conversation, listingId: string, words: ListingWords): boolean {
  return sellerIn(channel, listingId, words) !== undefined;
}

export function isSamePlace(a: Partial<Place>, b: Partial<Place>): boolean {
  return PLACE_FIELDS.every((field) => a[field] === b[field]);
}

/**
 * The seller of a listing who takes part in a conversation: the present one, else the latest before them in whose time
 * the conversation began. It stays theirs when the listing is sold by somebody else.
 * @param named who has to be it; any of them when absent
 */
function sellerIn(
  conversation: Conversation,
  listingId: string | undefined,
  words: ListingWords,
  named?: string,
): string | undefined {
  const word = listingId === undefined ? undefined : words.get(listingId);
  if (word === undefined) return undefined;
  const { stream_created_at: began } = conversation;
  const former = (word.former_sellers ?? [])
    .filter(({ until }) => began === undefined || began <= until)
    .toSorted((a, b) => b.until.getTime() - a.until.getTime());
  return [word.seller_id, ...former.map((one) => one.seller_id)].find(
    (id) => id !== undefined && takesPart(conversation, id) && (named === undefined || named === id),
  );
}

/** Who has written stays part of a conversation after leaving it: else a sale would lose its messages and figures. */
function takesPart({ members, reads }: Conversation, userId: string): boolean {
  return members.includes(userId) || reads.some((one) => one.user_id === userId && one.sent_at !== undefined);
}

/** Who takes part in a conversation now, or has done so; sorted. */
export function participantsOf({ members, reads }: Conversation): readonly string[] {
  const writers = reads.filter((one) => one.sent_at !== undefined).map((one) => one.user_id);
  return [...new Set([...members, ...writers])].toSorted();
}

/** The former sellers of a listing after the marketplace has named another one, or nobody. */
export function withFormerSeller(word: ListingWord, now: Date): readonly FormerSeller[] {
  const { seller_id: left, former_sellers: known = [] } = word;
  if (left === undefined) return known;
  return [...known.filter((one) => one.seller_id !== left), { seller_id: left, until: now }];
}
