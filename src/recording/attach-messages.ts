import type { mongo } from 'mongoose';
import { participantsOf, type SellersByListing } from '../chat/domain/agreed-place';
import type { ChannelState } from '../chat/domain/channel-state';
import type { MessageState } from '../chat/domain/message-state';
import { sameData } from '../chat/domain/same-data';
import { attachMessage } from '../chat/domain/attach-message';
import { senderIn, type SenderDeletion } from '../chat/domain/sender-deletions';
import type { BulkScope } from '../bulk-changes/domain/bulk-scope';
import type { Folded } from './fold-events';
import { loadListingSellers } from '../marketplace/load-listing-sellers';
import { loadDeletionsOfSenders, type Documents } from './load-documents';
import { withoutNulls } from '../platform/mongo/without-nulls';
import type { ChatModels } from '../chat/models';
import type { MarketplaceModels } from '../marketplace/models';
import { collectionOf } from '../platform/mongo/collection-of';

/** A message as it was in the database and as it is to be. */
export interface MessageChange {
  readonly before: MessageState | undefined;
  readonly after: MessageState;
  /** No event of this transaction is about the message: only fields changed that come from its channel and sender. */
  readonly isAttachedOnly?: true;
}

export interface AttachedMessages {
  readonly changes: readonly MessageChange[];
  /** Channels and senders with too many messages for this transaction: these follow in batches (`apply-bulk-change`). */
  readonly bulk: readonly BulkScope[];
}

/**
 * Sets the fields of messages that come from their channels and senders, so that the order of deliveries does not matter.
 * Where a channel's listing or order became known, or the channel was deleted or truncated, all its messages change, also
 * those that no event of this group is about. Where members came or left, messages may change that claim a listing by
 * themselves. In this transaction at most `batchSize` such messages change.
 */
export async function attachMessages(
  models: ChatModels & MarketplaceModels,
  documents: Documents,
  folded: Folded,
  { batchSize, session }: { readonly batchSize: number; readonly session: mongo.ClientSession },
): Promise<AttachedMessages> {
  const changes: MessageChange[] = [];
  const deletionsOf = (sender: string | undefined): readonly SenderDeletion[] =>
    (folded.users.get(sender ?? '') ?? documents.users.get(sender ?? ''))?.message_deletions ?? [];
  for (const [id, message] of folded.messages) {
    const sender = senderIn(deletionsOf(message.sender_id), message.cid);
    const after = attachMessage(message, channelOf(folded, message), sender, documents.listings);
    folded.messages.set(id, after);
    changes.push({ before: documents.messages.get(id), after });
  }
  const bulk: BulkScope[] = sendersOfDeletions(documents, folded);
  let room = batchSize;
  for (const channel of folded.channels.values()) {
    const was = documents.channels.get(channel._id);
    if (was === undefined || !(await concernsMessages(models, was, channel, session))) continue;
    const others = await messagesOf(models, channel._id, room, session);
    if (others === undefined) {
      bulk.push({ cid: channel._id });
      continue;
    }
    room -= others.length;
    const loaded = await loadDeletionsOfSenders(models, others, session);
    const words = await withClaims(models, documents.listings, others, session);
    for (const before of others) {
      if (folded.messages.has(before.stream_message_id)) continue;
      const sender = folded.users.get(before.sender_id ?? '')?.message_deletions;
      const deletions = sender ?? loaded.get(before.sender_id ?? '') ?? [];
      const after = attachMessage(before, channel, senderIn(deletions, channel._id), words);
      changes.push({ before, after, isAttachedOnly: true });
    }
  }
  return { changes: changes.filter(isChange), bulk };
}

export function isChange({ before, after }: MessageChange): boolean {
  return before === undefined || !sameData(before, after);
}

/** Leaves out fields that may be large and that attaching does not change, where no event is about the messages. */
export const ATTACHING_PROJECTION = { attachments: 0, edit_history: 0 } as const;

/** The messages of a channel; undefined where it has more than `limit`. */
async function messagesOf(
  models: ChatModels & MarketplaceModels,
  cid: string,
  limit: number,
  session: mongo.ClientSession,
): Promise<readonly MessageState[] | undefined> {
  const messages = collectionOf<MessageState>(models.ChatMessage);
  // The count reads the index alone, and at most `limit + 1` of its entries.
  const count = await messages.countDocuments({ cid }, { limit: limit + 1, session });
  if (count > limit) return undefined;
  const found = await messages.find({ cid }, { projection: ATTACHING_PROJECTION, session }).toArray();
  return found.map(withoutNulls);
}

function channelOf(folded: Folded, message: MessageState): ChannelState {
  const channel = folded.channels.get(message.cid);
  if (channel === undefined) throw new Error('A message was folded without its channel');
  return channel;
}

async function concernsMessages(
  models: ChatModels & MarketplaceModels,
  was: ChannelState,
  is: ChannelState,
  session: mongo.ClientSession,
): Promise<boolean> {
  if (isTakenByMessages(was, is)) return true;
  // Which members' claims count depends on who is in the channel, and on when it was created.
  if (is.listing_id !== undefined || hasSamePeople(was, is)) return false;
  const claiming = { cid: is._id, ...CLAIMING };
  return (
    (await collectionOf<MessageState>(models.ChatMessage).findOne(claiming, {
      projection: { _id: 1 },
      session,
    })) !== null
  );
}

function isTakenByMessages(was: ChannelState, is: ChannelState): boolean {
  return (
    was.listing_id !== is.listing_id ||
    was.order_id !== is.order_id ||
    was.last_deleted_at?.getTime() !== is.last_deleted_at?.getTime() ||
    was.truncated_at?.getTime() !== is.truncated_at?.getTime()
  );
}

/** The senders whose messages this group deletes all at once, however many there are. */
function sendersOfDeletions(documents: Documents, folded: Folded): BulkScope[] {
  return [...folded.users.values()].flatMap(({ _id: sender_id, message_deletions: is }) => {
    const was = documents.users.get(sender_id)?.message_deletions ?? [];
    return is
      .filter((one) => !was.some((known) => sameData(known, one)))
      .map(({ cid }): BulkScope => (cid === '*' ? { sender_id } : { sender_id, cid }));
  });
}

/** What the marketplace says of the listings that these messages claim, too. */
export async function withClaims(
  models: ChatModels & MarketplaceModels,
  known: SellersByListing,
  messages: readonly MessageState[],
  session: mongo.ClientSession,
): Promise<SellersByListing> {
  const claims = messages.flatMap((message) => message.claimed_listing_id ?? []);
  const unknown = new Set(claims.filter((id) => !known.has(id)));
  return new Map([...known, ...(await loadListingSellers(models, unknown, session))]);
}

/** The messages that claim a listing by themselves. */
const CLAIMING = { claimed_listing_id: { $exists: true } };

/** The messages of a channel that are not where it is now. */
export function misplaced({ listing_id, order_id }: Pick<ChannelState, 'listing_id' | 'order_id'>) {
  return {
    $or: [
      { listing_id: { $ne: listing_id ?? null } },
      // Where it says no order, messages may still name one.
      ...(listing_id === undefined || order_id !== undefined
        ? [{ order_id: { $ne: order_id ?? null } }]
        : []),
      ...(listing_id === undefined ? [CLAIMING] : []),
    ],
  };
}

function hasSamePeople(was: ChannelState, is: ChannelState): boolean {
  return (
    sameData(participantsOf(was), participantsOf(is)) &&
    was.stream_created_at?.getTime() === is.stream_created_at?.getTime()
  );
}
