import type { MessageState } from './message-state';

/** What a message takes from its channel. */
export interface PlaceOfMessage {
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  /** Messages written up to then went with the channel when it was deleted. */
  readonly last_deleted_at?: Date | undefined;
}

/** Where a message belongs and whether it is deleted, by what it and its channel say now. */
export function settle(message: MessageState, channel: PlaceOfMessage): MessageState {
  const deletion = deletionOf(message, channel);
  return {
    ...message,
    listing_id: channel.listing_id ?? message.claimed_listing_id,
    order_id: channel.order_id ?? message.claimed_order_id,
    deleted_at: deletion?.at,
    deleted_by: deletion?.by,
  };
}

interface Deletion {
  readonly at: Date;
  readonly by: NonNullable<MessageState['deleted_by']>;
}

function deletionOf(message: MessageState, channel: PlaceOfMessage): Deletion | undefined {
  const { last_deleted_at: deleted, undeleted_at: undeleted, stream_created_at: created } = message;
  const isUndone =
    !message.hard_deleted && undeleted !== undefined && deleted !== undefined && undeleted >= deleted;
  // A message is flagged before Parley deletes it at Stream: the deletion that follows is our own.
  if (deleted !== undefined && !isUndone) {
    const known = message.deleted_by === 'channel' ? undefined : message.deleted_by;
    return { at: deleted, by: known ?? (message.is_flagged ? 'moderation' : 'user') };
  }
  const withChannel = channel.last_deleted_at;
  if (withChannel !== undefined && created !== undefined && created <= withChannel) {
    return { at: withChannel, by: 'channel' };
  }
  return undefined;
}
