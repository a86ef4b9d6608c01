import type { mongo } from 'mongoose';
import type { ChannelState } from '../domain/channels/channel-state';
import type { MessageState } from '../domain/messages/message-state';
import { sameData } from '../domain/messages/same-data';
import { settle } from '../domain/messages/settle-message';
import { senderIn, type SenderDeletion } from '../domain/sender-deletions';
import type { BulkScope } from './bulk-change';
import type { Folded } from './fold-events';
import type { Models } from './index';
import { loadDeletionsOfSenders, withoutNulls, type Documents } from './load-documents';

/** A message as it was in the database and as it is to be. */
export interface MessageChange {
  readonly before: MessageState | undefined;
  readonly after: MessageState;
  /** No event of this transaction is about it: only what it takes from its channel and sender has changed. */
  readonly isSettledOnly?: true;
}

export interface Settled {
  readonly changes: readonly MessageChange[];
  /** Whose messages are too many for this transaction: they follow in batches (`apply-bulk-change`). */
  readonly bulk: readonly BulkScope[];
}

/**
 * Gives the messages what they take from their channels and senders. Where a channel's listing or order became known,
 * or it was deleted or emptied, all its messages change, also those that no event of this group is about: so it does
 * not matter which delivery came first. At once they change only as far as all of these together are no more than
 * `batchSize`.
 */
export async function settleMessages(
  models: Models,
  documents: Documents,
  folded: Folded,
  { batchSize, session }: { readonly batchSize: number; readonly session: mongo.ClientSession },
): Promise<Settled> {
  const changes: MessageChange[] = [];
  const deletionsOf = (sender: string | undefined): readonly SenderDeletion[] =>
    (folded.users.get(sender ?? '') ?? documents.users.get(sender ?? ''))?.message_deletions ?? [];
  for (const [id, message] of folded.messages) {
    const sender = senderIn(deletionsOf(message.sender_id), message.cid);
    const after = settle(message, channelOf(folded, message), sender);
    folded.messages.set(id, after);
    changes.push({ before: documents.messages.get(id), after });
  }
  const bulk: BulkScope[] = sendersOfDeletions(documents, folded);
  let room = batchSize;
  for (const channel of folded.channels.values()) {
    const was = documents.channels.get(channel._id);
    if (was === undefined || !concernsMessages(was, channel)) continue;
    const others = await messagesOf(models, channel._id, room, session);
    if (others === undefined) {
      bulk.push({ cid: channel._id });
      continue;
    }
    room -= others.length;
    const loaded = await loadDeletionsOfSenders(models, others, session);
    for (const before of others) {
      if (folded.messages.has(before.stream_message_id)) continue;
      const sender = folded.users.get(before.sender_id ?? '')?.message_deletions;
      const deletions = sender ?? loaded.get(before.sender_id ?? '') ?? [];
      const after = settle(before, channel, senderIn(deletions, channel._id));
      changes.push({ before, after, isSettledOnly: true });
    }
  }
  return { changes: changes.filter(isChange), bulk };
}

export function isChange({ before, after }: MessageChange): boolean {
  return before === undefined || !sameData(before, after);
}

/** What settling leaves as it is and may be large: it is not loaded of messages that no event is about. */
export const SETTLING_PROJECTION = { attachments: 0, edit_history: 0 } as const;

/** The messages of a channel; nothing where they are more than that. */
async function messagesOf(
  models: Models,
  cid: string,
  atMost: number,
  session: mongo.ClientSession,
): Promise<readonly MessageState[] | undefined> {
  const messages = models.ChatMessage.collection;
  // The index alone tells it, and is read no further than this.
  const count = await messages.countDocuments({ cid }, { limit: atMost + 1, session });
  if (count > atMost) return undefined;
  const found = await messages.find({ cid }, { projection: SETTLING_PROJECTION, session }).toArray();
  return (found as unknown as MessageState[]).map(withoutNulls);
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
    was.last_deleted_at?.getTime() !== is.last_deleted_at?.getTime() ||
    was.truncated_at?.getTime() !== is.truncated_at?.getTime()
  );
}

/** Whose messages this group has deleted all at once. How many these are, and in which channels, is not looked at. */
function sendersOfDeletions(documents: Documents, folded: Folded): BulkScope[] {
  return [...folded.users.values()].flatMap(({ _id: sender_id, message_deletions: is }) => {
    const was = documents.users.get(sender_id)?.message_deletions ?? [];
    return is
      .filter((one) => !was.some((known) => sameData(known, one)))
      .map(({ cid }): BulkScope => (cid === '*' ? { sender_id } : { sender_id, cid }));
  });
}
