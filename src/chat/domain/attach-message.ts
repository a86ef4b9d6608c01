import { isAgreedListing, type ListingWords } from './agreed-place';
import type { ChannelState } from './channel-state';
import { erased } from './erase-message';
import { later, type MessageState } from './message-state';

/**
 * What a message takes from its channel. Messages written up to `last_deleted_at` went with the channel when it was
 * deleted, those written before `truncated_at` when it was emptied.
 */
export type PlaceOfMessage = Pick<
  ChannelState,
  'listing_id' | 'order_id' | 'members' | 'reads' | 'stream_created_at' | 'last_deleted_at' | 'truncated_at'
>;

/** What a message takes from its sender: until when all that they wrote there was deleted at once. */
export interface SenderOfMessage {
  readonly at: Date;
  /** Until when Stream kept nothing of it; not later than `at`. */
  readonly hard_at?: Date | undefined;
}

/**
 * Where a message belongs and whether it is deleted, by what it, its channel, its sender and the marketplace say now.
 * What the message itself claims counts where its channel has no listing, as it does in `agreedPlace`.
 */
export function attachMessage(
  message: MessageState,
  channel: PlaceOfMessage,
  sender: SenderOfMessage | undefined,
  words: ListingWords,
): MessageState {
  const isWiped = !message.hard_deleted && isWrittenUpTo(message, sender?.hard_at);
  const known = isWiped ? erased(message) : message;
  const deletion = deletionOf(known, channel, sender);
  const { claimed_listing_id: claim } = known;
  const isAgreed = claim !== undefined && isAgreedListing(channel, claim, words);
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
  // That all of a sender's messages were deleted is a deletion of each.
  const withOthers = isWrittenUpTo(message, sender?.at) ? sender?.at : undefined;
  const deleted = later(message.last_deleted_at, withOthers);
  const isUndone =
    !message.hard_deleted && undeleted !== undefined && deleted !== undefined && undeleted >= deleted;
  // A message is flagged before Parley deletes it at Stream: the deletion that follows is our own.
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
