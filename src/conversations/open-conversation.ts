import { conversationCid } from '../stream/channel-id';
import { isStreamUserId } from '../platform/values/stream-user-id';
import type { Member } from '../stream/stream-channels';
import { findConversation, type ConversationDeps, type ConversationOf } from './find-conversation';

/** A conversation of a buyer with the seller of a listing. */
export interface Conversation extends ConversationOf {
  readonly cid: string;
  /** Whether this call created it. */
  readonly created: boolean;
}

/**
 * Why a conversation cannot be opened: the listing or a user is not known, it is the buyer's own listing, or somebody else
 * has created a channel under its id.
 */
export type ConversationFault =
  | 'unknown_listing'
  | 'unknown_buyer'
  | 'unknown_seller'
  | 'own_listing'
  | 'conversation_taken';

export class ConversationRefused extends Error {
  constructor(readonly fault: ConversationFault) {
    super(fault);
    this.name = 'ConversationRefused';
  }
}

/**
 * Opens the conversation of a buyer about a listing: finds it at Stream, or creates it. Repeated calls return the same one.
 * A conversation that the marketplace itself has created, under an id of its own, is used. Whoever of the two is not a
 * member of it is added.
 * @throws ConversationRefused, VendorError
 */
export async function openConversation(
  deps: ConversationDeps,
  {
    listingId,
    buyerId,
    sellerId: expected,
  }: {
    readonly listingId: string;
    readonly buyerId: string;
    /** The expected seller, since the listing may have another one by now. Any seller when absent. */
    readonly sellerId?: string;
  },
): Promise<Conversation> {
  const { models } = deps;
  const listing = await models.MarketplaceListing.findById(listingId, { seller_id: 1 }).lean();
  if (listing === null) throw new ConversationRefused('unknown_listing');
  const sellerId = listing.seller_id ?? undefined;
  if (sellerId === undefined || (expected !== undefined && expected !== sellerId))
    throw new ConversationRefused('unknown_seller');
  if (sellerId === buyerId) throw new ConversationRefused('own_listing');
  const users = await models.User.find({ _id: { $in: [buyerId, sellerId] } }, { display_name: 1 }).lean();
  const memberOf = (id: string, fault: ConversationFault) => {
    const user = users.find(({ _id }) => _id === id);
    if (user === undefined || !isStreamUserId(id)) throw new ConversationRefused(fault);
    return { id, name: user.display_name ?? undefined };
  };
  const members = [memberOf(buyerId, 'unknown_buyer'), memberOf(sellerId, 'unknown_seller')];

  const about = { listingId, buyerId, sellerId };
  const found = await findConversation(deps, about);
  if (found === undefined && (await create(deps, about, members)))
    return { ...about, cid: conversationCid(about), created: true };
  // Somebody else may have created it meanwhile.
  const channel = found ?? (await findConversation(deps, about));
  if (channel === undefined || channel === 'taken') throw new ConversationRefused('conversation_taken');
  const missing = members.filter(({ id }) => !channel.members.includes(id));
  if (missing.length > 0) await deps.stream.addMembers(channel.cid, missing);
  return { ...about, cid: channel.cid, created: false };
}

function create({ stream }: ConversationDeps, about: ConversationOf, members: readonly Member[]) {
  const { listingId, buyerId, sellerId } = about;
  const custom = { listing_id: listingId, buyer_id: buyerId, seller_id: sellerId };
  return stream.createChannel({ cid: conversationCid(about), members, custom });
}
