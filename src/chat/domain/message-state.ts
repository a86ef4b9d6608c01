import type { MessageAnalytics } from './message-analytics';
import type { MessageType } from './message-kind';
import type { Decision, ScreeningReason } from '../../moderation/domain/screen-message';
import type { CustomData, StreamAttachment } from '../../stream/domain/stream-event';

/** The part of a message that a person writes and can edit. */
export interface MessageContent {
  readonly text: string;
  readonly attachments: readonly StreamAttachment[];
  readonly custom?: CustomData | undefined;
  /** The ids of the only people, beside the sender, who see the message; never empty. Everybody sees it where this is absent. */
  readonly visible_to?: readonly string[] | undefined;
  /** Claims of the message's own custom data: anybody may have written them. */
  readonly claimed_listing_id?: string | undefined;
  readonly claimed_order_id?: string | undefined;
  readonly claimed_offer_id?: string | undefined;
}

/** A content that has been replaced, with the times of the versions that had it, in order. */
export interface PastContent extends MessageContent {
  readonly times: readonly Date[];
  readonly version_words?: readonly VersionVisibility[] | undefined;
}

/**
 * When events last stated that a version is hidden from all but the sender, and that it is not. Nothing is kept of a
 * version that was never hidden and that no later event concerns.
 */
export interface VersionVisibility {
  /** The time of the version. */
  readonly at: Date;
  readonly hidden_at?: Date | undefined;
  readonly shown_at?: Date | undefined;
}

/** The screening of the worst version of a message. */
export interface MessageModeration {
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  readonly case_id?: string | undefined;
  /** The time of that version. */
  readonly version_at?: Date | undefined;
}

/** The facts that cannot be decided while no event has named the message's sender. */
export interface AwaitsSender {
  /** For the current version: Stream's own type, and the kind that the custom data claims. */
  readonly type: string;
  readonly parley_kind?: string | undefined;
  /** The worst screening of the versions that claim to be Parley's own. */
  readonly moderation?: MessageModeration | undefined;
}

/**
 * The state of a message by all events received so far. It is a function of the set of these events, not of their order
 * or repetition. A stub, of which only later events have arrived, may lack its sender or its time.
 */
export interface MessageState extends MessageContent {
  readonly stream_message_id: string;
  readonly stream_channel_id: string;
  readonly cid: string;
  readonly sender_id?: string | undefined;
  /** Those of the channel, else the claimed ones where a seller of the listing is a member: see `attachMessage`. */
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  /** The claimed offer, for Parley's own messages only. */
  readonly offer_id?: string | undefined;
  readonly type: MessageType;
  readonly parent_id?: string | undefined;
  /** A reply that is shown in its thread only. */
  readonly in_thread?: true | undefined;
  readonly silent?: true | undefined;
  readonly stream_created_at?: Date | undefined;
  /** The time of the current version; unset where no version is known. */
  readonly stream_updated_at?: Date | undefined;
  /** The times of all versions with the current content, where they are more than one. */
  readonly version_times?: readonly Date[] | undefined;
  /** The visibility of the versions with the current content. */
  readonly version_words?: readonly VersionVisibility[] | undefined;
  readonly text_updated_at?: Date | undefined;
  readonly edited: boolean;
  readonly edit_history: readonly PastContent[];
  /** Set exactly while the message is deleted. */
  readonly deleted_at?: Date | undefined;
  readonly deleted_by?: 'moderation' | 'user' | 'channel' | undefined;
  readonly last_deleted_at?: Date | undefined;
  readonly undeleted_at?: Date | undefined;
  readonly hard_deleted?: true | undefined;
  /** Set exactly while Stream shows it to nobody but its sender. */
  readonly hidden?: true | undefined;
  /** When events last stated that it is hidden and, where it ever was hidden or was changed, that it is not. */
  readonly hidden_at?: Date | undefined;
  readonly shown_at?: Date | undefined;
  /**
   * A reconciliation did not find the message at Stream any more. That is neither a deletion nor an erasure: its content
   * stays, and it still counts. Not a function of the events alone, but an event with a later time unsets it.
   */
  readonly missing_at_stream_at?: Date | undefined;
  /** `parley import` has brought it in, from a history before Parley. */
  readonly imported?: true | undefined;
  readonly moderation?: MessageModeration | undefined;
  readonly awaits_sender?: AwaitsSender | undefined;
  readonly analytics?: MessageAnalytics | undefined;
  readonly is_flagged: boolean;
}

/** Whether enough is known of a message for it to be counted. */
export function isComplete(
  message: MessageState | undefined,
): message is MessageState & { sender_id: string; stream_created_at: Date } {
  return message?.sender_id !== undefined && message.stream_created_at !== undefined;
}

/** Whether a message counts among those of its listing and channel: the ones that people see there. */
export function isLive(message: MessageState | undefined): boolean {
  return isComplete(message) && message.deleted_at === undefined && message.hidden !== true;
}

/** The types of messages that people write to each other. System messages and Parley's own wait for nobody to read them. */
export const WRITTEN_TYPES: readonly MessageType[] = ['regular', 'reply'];

/** Whether a message counts as unread for members other than its sender, by the same rules as at Stream. */
export function countsAsUnread(message: MessageState | undefined): boolean {
  return (
    isLive(message) &&
    message !== undefined &&
    WRITTEN_TYPES.includes(message.type) &&
    message.in_thread !== true &&
    message.silent !== true
  );
}

/** Whether a reader is among those who may see a message's content, where that is restricted. */
export function isFor(
  message: Pick<MessageState, 'sender_id' | 'visible_to'> | undefined,
  reader: string,
): boolean {
  return (
    message?.visible_to === undefined || message.sender_id === reader || message.visible_to.includes(reader)
  );
}

export function later(a: Date | undefined, b: Date | undefined): Date | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.getTime() >= b.getTime() ? a : b;
}
