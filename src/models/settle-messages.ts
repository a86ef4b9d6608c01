import type { mongo } from 'mongoose';
import type { ChannelState } from '../domain/channels/channel-state';
import type { MessageState } from '../domain/messages/message-state';
import { sameData } from '../domain/messages/same-data';
import { settle } from '../domain/messages/settle-message';
import type { Folded } from './fold-events';
import type { Models } from './index';
import { withoutNulls, type Documents } from './load-documents';

/** A message as it was in the database and as it is to be. */
export interface MessageChange {
  readonly before: MessageState | undefined;
  readonly after: MessageState;
}

/**
 * Gives the messages what they take from their channels. Where a channel's listing or order became known, or it
 * was deleted, all its messages change, also those that no event of this group is about: so it does not matter
 * which delivery came first.
 */
export async function settleMessages(
  models: Models,
  documents: Documents,
  folded: Folded,
  session: mongo.ClientSession,
): Promise<MessageChange[]> {
  const changes: MessageChange[] = [];
  for (const [id, message] of folded.messages) {
    const after = settle(message, channelOf(folded, message));
    folded.messages.set(id, after);
    changes.push({ before: documents.messages.get(id), after });
  }
  for (const channel of folded.channels.values()) {
    const was = documents.channels.get(channel._id);
    if (was === undefined || !concernsMessages(was, channel)) continue;
    const others = await models.ChatMessage.collection
      .find({ cid: channel._id, ...staleness(channel) }, { session })
      .toArray();
    for (const document of others as unknown as MessageState[]) {
      const before = withoutNulls(document);
      if (folded.messages.has(before.stream_message_id)) continue;
      changes.push({ before, after: settle(before, channel) });
    }
  }
  return changes.filter(({ before, after }) => before === undefined || !sameData(before, after));
}

function channelOf(folded: Folded, message: MessageState): ChannelState {
  const channel = folded.channels.get(message.cid);
  if (channel === undefined) throw new Error('A message was folded without its channel');
  return channel;
}

function concernsMessages(was: ChannelState, is: ChannelState): boolean {
  return (
    was.listing_id !== is.listing_id ||
    was.order_id !== is.order_id ||
    was.last_deleted_at?.getTime() !== is.last_deleted_at?.getTime()
  );
}

/** The messages of a channel that do not say yet what it says. */
function staleness(channel: ChannelState): { $or: object[] } {
  const { listing_id, order_id, last_deleted_at } = channel;
  return {
    $or: [
      ...(listing_id === undefined ? [] : [{ listing_id: { $ne: listing_id } }]),
      ...(order_id === undefined ? [] : [{ order_id: { $ne: order_id } }]),
      ...(last_deleted_at === undefined
        ? []
        : [{ stream_created_at: { $lte: last_deleted_at }, deleted_by: { $in: [null, 'channel'] } }]),
    ],
  };
}
