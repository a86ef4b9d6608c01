import type { mongo } from 'mongoose';
import { agreedPlace, isSamePlace, type SellersByListing } from '../chat/domain/agreed-place';
import { blankChannel, type ChannelRead, type ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import type { ChatModels } from '../chat/models';
import type { Folded } from './fold-events';
import { collectionOf, type AnyDocument } from '../platform/mongo/collection-of';

/**
 * Removes from channels what they derived from messages that have left them, once the messages are written.
 * @returns ids of those that are about something else since: their other messages are to be attached once more
 */
export async function leaveChannels(
  models: ChatModels,
  { channels, left }: Pick<Folded, 'channels' | 'left'>,
  sellers: SellersByListing,
  session: mongo.ClientSession,
): Promise<readonly string[]> {
  const moved: string[] = [];
  for (const [cid, gone] of left) {
    const before = channels.get(cid) ?? blankChannel(cid);
    const after = await withoutMessages(models, before, gone, sellers, session);
    channels.set(cid, after);
    if (!isSamePlace(before, after)) moved.push(cid);
  }
  return moved;
}

/**
 * A channel without messages that turned out to be of another one: what it has of them (its last message, when their
 * senders wrote last, up to which message somebody has read, what follows from who took part) is looked up anew. Stream
 * never says such a thing.
 */
async function withoutMessages(
  models: ChatModels,
  channel: ChannelState,
  gone: readonly MessageState[],
  sellers: SellersByListing,
  session: mongo.ClientSession,
): Promise<ChannelState> {
  const lastOf = async (filter: object): Promise<Date | undefined> => {
    const last = await collectionOf<AnyDocument>(models.ChatMessage).findOne(
      { cid: channel._id, stream_created_at: { $ne: null }, ...filter },
      { sort: { stream_created_at: -1 }, projection: { stream_created_at: 1 }, session },
    );
    return (last?.['stream_created_at'] as Date | undefined) ?? undefined;
  };
  const senders = new Set(gone.map(({ sender_id: id }) => id));
  const ids = new Set(gone.map(({ stream_message_id: id }) => id));
  const reads: ChannelRead[] = [];
  for (const read of channel.reads) {
    const after = {
      ...read,
      ...(read.message_id !== undefined && ids.has(read.message_id) && { message_at: undefined }),
      ...(senders.has(read.user_id) && {
        sent_at: await lastOf({ sender_id: read.user_id, in_thread: { $ne: true }, silent: { $ne: true } }),
      }),
    };
    if (hasContent(after)) reads.push(after);
  }
  const left = { ...channel, last_message_at: await lastOf({ sender_id: { $ne: null } }), reads };
  return { ...left, ...agreedPlace(left, sellers) };
}

function hasContent({ times, ...read }: ChannelRead): boolean {
  const { user_id: _user, ...said } = read;
  return times.length > 0 || Object.values(said).some((value) => value !== undefined);
}
