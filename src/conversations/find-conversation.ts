import { conversationCid } from '../stream/channel-id';
import type { ChannelAtStream, StreamChannels } from '../stream/stream-channels';
import { hasBoth, isTheirs } from './is-theirs';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';

export interface ConversationDeps {
  readonly models: ChatModels & MarketplaceModels;
  readonly stream: StreamChannels;
}

/** What a conversation is about. */
export interface ConversationOf {
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
}

/** With the derived one Stream is asked for three channels at once. */
const MAX_KNOWN = 2;

/**
 * The channel of a conversation at Stream: one that the marketplace has made for the three under an id of its own, else
 * the one under the id that is derived of them. `taken`: a stranger sits there.
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
  // Parley's own may have got further members, such as support.
  const isOwn = channel.createdBy.id === parleyUserId;
  return isOwn || isTheirs(channel, about, parleyUserId) ? channel : 'taken';
}

/** Channels that say that they are about the three and, as far as is known here, have nobody else in them. */
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
