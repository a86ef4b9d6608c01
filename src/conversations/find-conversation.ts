import { conversationCid } from '../channel-id';
import type { ChannelAtStream, StreamChannels } from '../clients/stream-channels';
import type { Models } from '../models';
import { hasBoth, isTheirs } from './is-theirs';

export interface ConversationDeps {
  readonly models: Models;
  readonly stream: StreamChannels;
}

/** What a conversation is about. */
export interface ConversationOf {
  readonly listingId: string;
  readonly buyerId: string;
  readonly sellerId: string;
}

/** With the derived one Stream is asked for three channels at once. */
const MOST_KNOWN = 2;

/**
 * The channel of a conversation at Stream: one that the marketplace has made for the three under an id of its own, else
 * the one under the id that is derived of them. `taken`: a stranger sits there.
 */
export async function findConversation(
  { models, stream }: ConversationDeps,
  about: ConversationOf,
): Promise<ChannelAtStream | 'taken' | undefined> {
  const derived = conversationCid(about);
  const cids = [...(await knownCids(models, stream.parleyUserId, about)), derived];
  const channels = await stream.findChannels(cids);
  for (const cid of cids) {
    const channel = channels.find((one) => one.cid === cid);
    if (channel === undefined) continue;
    if (isTheirs(channel, about, stream.parleyUserId) && (cid === derived || hasBoth(channel, about)))
      return channel;
    if (cid !== derived) continue;
    // Parley's own may have got further members, such as support.
    return channel.createdBy.id === stream.parleyUserId ? channel : 'taken';
  }
  return undefined;
}

/** Channels that say that they are about the three and, as far as is known here, have nobody else in them. */
async function knownCids(
  models: Models,
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
    .limit(MOST_KNOWN)
    .lean();
  return channels.map(({ _id }) => _id);
}
