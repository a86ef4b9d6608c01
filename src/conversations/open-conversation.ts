import { conversationCid } from '../stream/channel-id';
import { isStreamUserId } from '../platform/values/stream-user-id';
import type { Member } from '../stream/stream-channels';
import { findConversation, type ConversationDeps, type ConversationOf } from './find-conversation';

/** The conversation of a buyer with the seller of a listing. */
export interface Conversation extends ConversationOf {
  readonly cid: string;
  /** Whether this call made it. */
  readonly created: boolean;
}

/**
 * Why there is no conversation: the listing or a user is not known, it is the buyer's own listing, or a stranger has
 * taken the channel before.
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
 * Opens the conversation of a buyer on a listing: creates it at Stream, or finds it. Again gives the same one. Where
 * the marketplace itself has made one for the three, under an id of its own, that one is it. Who of the two is not in it
 * is added.
 * @throws ConversationRefused, VendorError
 */
export async function openConversation(
  deps: ConversationDeps,
  {
    listingId,
    buyerId,
    sellerId: meant,
  }: {
    readonly listingId: string;
    readonly buyerId: string;
    /** Who is to be the seller; the listing may have got another one. Whoever sells it, when absent. */
    readonly sellerId?: string;
  },
): Promise<Conversation> {
  const { models } = deps;
  const listing = await models.MarketplaceListing.findById(listingId, { seller_id: 1 }).lean();
  if (listing === null) throw new ConversationRefused('unknown_listing');
  const sellerId = listing.seller_id ?? undefined;
  if (sellerId === undefined || (meant !== undefined && meant !== sellerId))
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
  // Somebody else may have made it meanwhile.
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
