import { erased } from './erase-message';
import { later, type MessageState } from './message-state';

/** What a message takes from its channel. */
export interface PlaceOfMessage {
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  /** Messages written up to then went with the channel when it was deleted. */
  readonly last_deleted_at?: Date | undefined;
  /** Messages written before then went when the channel was emptied. */
  readonly truncated_at?: Date | undefined;
}

/** What a message takes from its sender: until when all that they wrote there was deleted at once. */
export interface SenderOfMessage {
  readonly at: Date;
  /** Until when Stream kept nothing of it; not later than `at`. */
  readonly hard_at?: Date | undefined;
}

/** Where a message belongs and whether it is deleted, by what it, its channel and its sender say now. */
export function settle(
  message: MessageState,
  channel: PlaceOfMessage,
  sender: SenderOfMessage | undefined,
): MessageState {
  const isWiped = !message.hard_deleted && isWrittenUpTo(message, sender?.hard_at);
  const known = isWiped ? erased(message) : message;
  const deletion = deletionOf(known, channel, sender);
  return {
    ...known,
    listing_id: channel.listing_id ?? known.claimed_listing_id,
    order_id: channel.order_id ?? known.claimed_order_id,
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
