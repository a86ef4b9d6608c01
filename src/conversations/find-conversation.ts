import { conversationCid } from '../stream/channel-id';
import type { ChannelAtStream, StreamChannels } from '../stream/stream-channels';
import { hasBoth, isTheirs } from './is-theirs';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';

export interface ConversationDeps {
  readonly models: ChatModels & MarketplaceModels;
  readonly stream: StreamChannels;
}

/** The listing and the two people of a conversation. */
export interface ConversationOf {
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
}

/** With the derived cid that makes three channels, the most that Stream takes in one query. */
const MAX_KNOWN = 2;

/**
 * The channel of a conversation at Stream: one that the marketplace has created for this listing and these people under
 * an id of its own, else the one under the derived id. `taken`: somebody else has created a channel under that id.
 */
export async function findConversation(
  { models, stream }: ConversationDeps,
  about: ConversationOf,
): Promise<ChannelAtStream | 'taken' | undefined> {
  const { parleyUserId } = stream;
  const known = await knownCids(models, parleyUserId, about);
  const derived = conversationCid(about);
  const channels = await stream.findChannels([...known, derived]);
  const channelOf = (cid: string) => channels.find((one) => one.cid === cid);
  for (const channel of known.map(channelOf)) {
    if (channel && isTheirs(channel, about, parleyUserId) && hasBoth(channel, about)) return channel;
  }
  const channel = channelOf(derived);
  if (channel === undefined) return undefined;
  // A channel of Parley's own may have further members, such as support.
  const isOwn = channel.createdBy.id === parleyUserId;
  return isOwn || isTheirs(channel, about, parleyUserId) ? channel : 'taken';
}

/** Channels for this listing and these people that, as far as is stored here, have no other members. */
async function knownCids(
  models: ChatModels,
  parleyUserId: string,
  { listingId, buyerId, sellerId }: ConversationOf,
): Promise<readonly string[]> {
  const channels = await models.ChatChannel.find(
    {
      listing_id: listingId,
      buyer_id: buyerId,
      seller_id: sellerId,
      deleted_at: null,
      _id: { $ne: conversationCid({ listingId, buyerId, sellerId }) },
      members: {
        $all: [buyerId, sellerId],
        $not: { $elemMatch: { $nin: [buyerId, sellerId, parleyUserId] } },
      },
    },
    { _id: 1 },
  )
    .sort({ stream_created_at: 1 })
    .limit(MAX_KNOWN)
    .lean();
  return channels.map(({ _id }) => _id);
}
