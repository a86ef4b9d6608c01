import { conversationCid } from '../channel-id';
import type { StreamClient } from '../clients/stream';
import type { Models } from '../models';

/** The conversation of a buyer with the seller of a listing. */
export interface Conversation {
  readonly cid: string;
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
  /** Whether this call made it. */
  readonly created: boolean;
}

/** Why there is no conversation: the listing or a user is not known, or it is the buyer's own listing. */
export type ConversationFault = 'unknown_listing' | 'unknown_buyer' | 'unknown_seller' | 'own_listing';

export class ConversationRefused extends Error {
  constructor(readonly fault: ConversationFault) {
    super(fault);
    this.name = 'ConversationRefused';
  }
}

/**
 * Opens the conversation of a buyer on a listing: creates it at Stream, or finds it. Again gives the same one. Where
 * the marketplace itself has made one for the three, under an id of its own, that one is it.
 * @throws ConversationRefused, VendorError
 */
export async function openConversation(
  { models, stream }: { readonly models: Models; readonly stream: StreamClient },
  { listingId, buyerId }: { readonly listingId: string; readonly buyerId: string },
): Promise<Conversation> {
  const listing = await models.MarketplaceListing.findById(listingId, { seller_id: 1 }).lean();
  if (listing === null) throw new ConversationRefused('unknown_listing');
  const sellerId = listing.seller_id ?? undefined;
  if (sellerId === undefined) throw new ConversationRefused('unknown_seller');
  if (sellerId === buyerId) throw new ConversationRefused('own_listing');
  const users = await models.User.find({ _id: { $in: [buyerId, sellerId] } }, { display_name: 1 }).lean();
  const memberOf = (id: string, fault: ConversationFault) => {
    const user = users.find(({ _id }) => _id === id);
    if (user === undefined) throw new ConversationRefused(fault);
    return { id, name: user.display_name ?? undefined };
  };
  const members = [memberOf(buyerId, 'unknown_buyer'), memberOf(sellerId, 'unknown_seller')];

  const custom = { listing_id: listingId, buyer_id: buyerId, seller_id: sellerId };
  const about = { listingId, buyerId, sellerId };
  const known = await models.ChatChannel.findOne({ ...custom, deleted_at: null }, { _id: 1 })
    .sort({ stream_created_at: 1 })
    .lean();
  if (known !== null) return { ...about, cid: known._id, created: false };
  const cid = conversationCid(about);
  const outcome = await stream.openChannel({ cid, createdBy: buyerId, members, custom });
  return { ...about, cid, created: outcome === 'created' };
}
