import type { MessageAnalytics } from './message-analytics';
import type { MessageType } from './message-kind';
import type { Decision, ScreeningReason } from '../../moderation/domain/screen-message';
import type { CustomData, StreamAttachment } from '../../stream/domain/stream-event';

/** What a person writes into a message and can edit. */
export interface MessageContent {
  readonly text: string;
  readonly attachments: readonly StreamAttachment[];
  readonly custom?: CustomData | undefined;
  /** The only ones, beside the sender, who see it: ids, never empty. Everybody where it is absent. */
  readonly visible_to?: readonly string[] | undefined;
  /** What the message's own custom data names: anybody may have written it. */
  readonly claimed_listing_id?: string | undefined;
  readonly claimed_order_id?: string | undefined;
  readonly claimed_offer_id?: string | undefined;
}

/** A content that another one replaced, and the times of the versions that had it, in order. */
export interface PastContent extends MessageContent {
  readonly times: readonly Date[];
  readonly version_words?: readonly VersionWord[] | undefined;
}

/**
 * The latest words that one version is hidden from all but the sender, and that it is not. There is none of a version
 * that was never hidden and of which nothing was said after its own time.
 */
export interface VersionWord {
  /** The time of the version. */
  readonly at: Date;
  readonly hidden_at?: Date | undefined;
  readonly shown_at?: Date | undefined;
}

/** What screening said of the worst version of a message. */
export interface MessageModeration {
  readonly decision: Decision;
  readonly score: number;
  readonly reasons: readonly ScreeningReason[];
  readonly case_id?: string | undefined;
  /** The time of that version. */
  readonly version_at?: Date | undefined;
}

/** What depends on whose message it is, while no event has said that. */
export interface AwaitsSender {
  /** Of the version that the content is of: Stream's own type, and the kind that the custom data claims. */
  readonly type: string;
  readonly parley_kind?: string | undefined;
  /** What screening said of the versions that claim to be Parley's own. */
  readonly moderation?: MessageModeration | undefined;
}

/**
 * A message as the events that have come so far say it is. It is a function of the set of these events, not of
 * their order or repetition. A stub, of which only what came later is known, may lack its sender or its time.
 */
export interface MessageState extends MessageContent {
  readonly stream_message_id: string;
  readonly stream_channel_id: string;
  readonly cid: string;
  readonly sender_id?: string | undefined;
  /** The channel's, else the claimed ones, where a seller of the listing is a member: see `attachMessage`. */
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  /** The claimed one, of Parley's own message. */
  readonly offer_id?: string | undefined;
  readonly type: MessageType;
  readonly parent_id?: string | undefined;
  /** A reply that is shown in its thread only. */
  readonly in_thread?: true | undefined;
  readonly silent?: true | undefined;
  readonly stream_created_at?: Date | undefined;
  /** The time of the version that the content is of; unset where no version is known. */
  readonly stream_updated_at?: Date | undefined;
  /** The times of all versions with this content, where they are more than one. */
  readonly version_times?: readonly Date[] | undefined;
  /** Of the versions with this content. */
  readonly version_words?: readonly VersionWord[] | undefined;
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
  /** The latest words that it is hidden and, where it ever was or was changed, that it is not. */
  readonly hidden_at?: Date | undefined;
  readonly shown_at?: Date | undefined;
  /**
   * A reconciliation did not find it at Stream any more. Neither a deletion nor an erasure: all that it says stays, and
   * counts. Not a function of the events, but no event of a later time leaves it.
   */
  readonly missing_at_stream_at?: Date | undefined;
  /** It came out of a history from before Parley, by `parley import`. */
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

/** Whether it counts among a listing's and a channel's messages: those that people see there. */
export function isLive(message: MessageState | undefined): boolean {
  return isComplete(message) && message.deleted_at === undefined && message.hidden !== true;
}

/** The types of what people write to each other. Nobody is to read what the system has noted, Parley's own included. */
export const WRITTEN_TYPES: readonly MessageType[] = ['regular', 'reply'];

/** Whether it waits to be read by members other than its sender: as Stream counts. */
export function countsAsUnread(message: MessageState | undefined): boolean {
  return (
    isLive(message) &&
    message !== undefined &&
    WRITTEN_TYPES.includes(message.type) &&
    message.in_thread !== true &&
    message.silent !== true
  );
}

/** Whether its content is for this reader, as far as who may see it is restricted. */
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
