import { isAgreedListing, type SellersByListing } from './agreed-place';
import type { ChannelState } from './channel-state';
import { erased } from './erase-message';
import { later, type MessageState } from './message-state';

/**
 * The fields of a channel that its messages depend on. Deleting the channel deleted the messages written up to
 * `last_deleted_at`, truncating it those written before `truncated_at`.
 */
export type PlaceOfMessage = Pick<
  ChannelState,
  'listing_id' | 'order_id' | 'members' | 'reads' | 'stream_created_at' | 'last_deleted_at' | 'truncated_at'
>;

/** The deletion of all that a sender had written in a channel until a time. */
export interface SenderOfMessage {
  readonly at: Date;
  /** Stream has erased what was written until then, not only marked it as deleted; not later than `at`. */
  readonly hard_at?: Date | undefined;
}

/**
 * Decides the listing and order of a message and whether it is deleted, from the present states of the message, its
 * channel, its sender and the marketplace's listings. A listing that the message itself claims counts where its channel
 * has none, under the same condition as in `agreedPlace`.
 */
export function attachMessage(
  message: MessageState,
  channel: PlaceOfMessage,
  sender: SenderOfMessage | undefined,
  sellers: SellersByListing,
): MessageState {
  const isWiped = !message.hard_deleted && isWrittenUpTo(message, sender?.hard_at);
  const known = isWiped ? erased(message) : message;
  const deletion = deletionOf(known, channel, sender);
  const { claimed_listing_id: claim } = known;
  const isAgreed = claim !== undefined && isAgreedListing(channel, claim, sellers);
  const listing_id = channel.listing_id ?? (isAgreed ? claim : undefined);
  return {
    ...known,
    listing_id,
    order_id: listing_id === undefined ? undefined : (channel.order_id ?? known.claimed_order_id),
    deleted_at: deletion?.at,
    deleted_by: deletion?.by,
  };
}

interface Deletion {
  readonly at: Date;
  readonly by: NonNullable<MessageState['deleted_by']>;
}

function deletionOf(
  message: MessageState,
  channel: PlaceOfMessage,
  sender: SenderOfMessage | undefined,
): Deletion | undefined {
  const { undeleted_at: undeleted, stream_created_at: created } = message;
  // The deletion of all of a sender's messages is a deletion of each.
  const withOthers = isWrittenUpTo(message, sender?.at) ? sender?.at : undefined;
  const deleted = later(message.last_deleted_at, withOthers);
  const isUndone =
    !message.hard_deleted && undeleted !== undefined && deleted !== undefined && undeleted >= deleted;
  // Parley flags a message before deleting it at Stream, so the deletion of a flagged message is Parley's own.
  if (deleted !== undefined && !isUndone) {
    const known = message.deleted_by === 'channel' ? undefined : message.deleted_by;
    return { at: deleted, by: known ?? (message.is_flagged ? 'moderation' : 'user') };
  }
  const { last_deleted_at: removed, truncated_at: emptied } = channel;
  const withChannel = later(
    isWrittenUpTo(message, removed) ? removed : undefined,
    created !== undefined && emptied !== undefined && created < emptied ? emptied : undefined,
  );
  return withChannel === undefined ? undefined : { at: withChannel, by: 'channel' };
}

function isWrittenUpTo({ stream_created_at: created }: MessageState, time: Date | undefined): boolean {
  return created !== undefined && time !== undefined && created <= time;
}
