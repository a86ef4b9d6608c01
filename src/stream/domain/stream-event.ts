/**
 * Stream's events as Parley works with them: only fields that it uses, ids reduced to strings, times to
 * milliseconds since 1970. `webhooks/` makes them from verified bodies; the inbox keeps them beside the body.
 */
export type StreamEvent =
  | MessageNewEvent
  | MessageUpdatedEvent
  | MessageDeletedEvent
  | MessageUndeletedEvent
  | MessageUnblockedEvent
  | MessageReadEvent
  | ChannelCreatedEvent
  | ChannelUpdatedEvent
  | ChannelDeletedEvent
  | ChannelHiddenEvent
  | ChannelTruncatedEvent
  | MemberAddedEvent
  | MemberUpdatedEvent
  | MemberRemovedEvent
  | UserEvent;

/** The events of people, which need not be of a channel. */
export type UserEvent =
  | UserUpdatedEvent
  | UserBannedEvent
  | UserUnbannedEvent
  | UserDeactivatedEvent
  | UserReactivatedEvent
  | UserMutedEvent
  | UserUnmutedEvent
  | ChannelMutedEvent
  | ChannelUnmutedEvent
  | UserDeletedEvent
  | UserMessagesDeletedEvent;

export type EventType = StreamEvent['type'];

/** The events that say something of a channel. */
export type ChannelEvent = Exclude<StreamEvent, UserEvent>;

const USER_EVENT_TYPES = [
  'user.updated',
  'user.banned',
  'user.unbanned',
  'user.deactivated',
  'user.reactivated',
  'user.muted',
  'user.unmuted',
  'user.deleted',
  'user.messages.deleted',
  'channel.muted',
  'channel.unmuted',
] as const satisfies readonly UserEvent['type'][];

/** What Parley acts on. `docs/events.md` says what becomes of these and of all others that Stream posts. */
export const EVENT_TYPES = [
  'message.new',
  'message.updated',
  'message.deleted',
  'message.undeleted',
  'message.unblocked',
  'message.read',
  'channel.created',
  'channel.updated',
  'channel.deleted',
  'channel.hidden',
  'channel.truncated',
  'member.added',
  'member.updated',
  'member.removed',
  ...USER_EVENT_TYPES,
] as const satisfies readonly EventType[];

export function isUserEvent(event: StreamEvent): event is UserEvent {
  return (USER_EVENT_TYPES as readonly string[]).includes(event.type);
}

interface EventOfChannel {
  readonly cid: string;
  /** When Stream made the event; absent in some bodies. */
  readonly created_at?: number | undefined;
  /** What the event says of its channel; Stream does not always send it. */
  readonly channel?: StreamChannel | undefined;
  /** Ids of (at most 50 of) the channel's members, where the body has them. */
  readonly member_ids?: readonly string[] | undefined;
  /** How many members the channel has: where `member_ids` are as many, nobody else is one. */
  readonly member_count?: number | undefined;
  /** Those of `member_ids` who want no notifications of this channel; absent where the body does not say of all. */
  readonly muted_ids?: readonly string[] | undefined;
  /** Brought in from a history by `parley import`: recorded, but no rule is run on it. No webhook can say so. */
  readonly imported?: true | undefined;
}

interface EventOfUser {
  readonly user: StreamUser;
  readonly created_at: number;
  /** The channel that a ban, or a deletion of messages, is for; everywhere when absent. */
  readonly cid?: string | undefined;
  readonly channel?: undefined;
  readonly imported?: true | undefined;
}

export interface StreamUser {
  readonly id: string;
  readonly name?: string | undefined;
  readonly image?: string | undefined;
}

export interface StreamChannel {
  /** Messages written before then are not there any more. */
  readonly truncated_at?: number | undefined;
  readonly created_at?: number | undefined;
  readonly updated_at?: number | undefined;
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  readonly buyer_id?: string | undefined;
  readonly seller_id?: string | undefined;
  /** All of the channel's custom data, where the event has the channel. */
  readonly custom?: CustomData | undefined;
}

/** What Stream's customers add to its objects: at most 5 KB of JSON. */
export type CustomData = Readonly<Record<string, unknown>>;

export interface StreamAttachment {
  readonly type?: string | undefined;
  readonly title?: string | undefined;
  readonly title_link?: string | undefined;
  readonly text?: string | undefined;
  readonly image_url?: string | undefined;
  readonly thumb_url?: string | undefined;
  readonly asset_url?: string | undefined;
  readonly mime_type?: string | undefined;
  readonly file_size?: number | undefined;
  /** Only where Stream made the attachment itself, of a link in the text. */
  readonly og_scrape_url?: string | undefined;
}

export interface StreamMessage {
  readonly id: string;
  readonly text: string;
  /** Stream's own type: regular, system, reply, ephemeral, error, deleted. */
  readonly type: string;
  readonly sender: StreamUser;
  readonly attachments: readonly StreamAttachment[];
  readonly created_at?: number | undefined;
  readonly updated_at?: number | undefined;
  readonly deleted_at?: number | undefined;
  /** When its text was last edited by a person. */
  readonly text_updated_at?: number | undefined;
  readonly parent_id?: string | undefined;
  /** A reply in a thread that is shown in the channel too. */
  readonly show_in_channel?: boolean | undefined;
  /** Not counted as unread. */
  readonly silent?: boolean | undefined;
  /** Custom data other than the ids below. */
  readonly custom?: CustomData | undefined;
  /** Hidden from everybody but its sender by Stream's moderation: see `chat/domain/visibility`. */
  readonly shadowed: boolean;
  /** Ids of the only ones, beside its sender, whom Stream shows it to (`restricted_visibility`); everybody when absent. */
  readonly visible_to?: readonly string[] | undefined;
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  readonly offer_id?: string | undefined;
  /** Custom data `parley.kind`: how our own messages say what they are. Anyone can write it: see `isOwnMessage`. */
  readonly parley_kind?: string | undefined;
}

/** A message in an event after its first: Stream does not always say whose it is. */
export type ChangedMessage = Omit<StreamMessage, 'sender'> & { readonly sender?: StreamUser | undefined };

export interface MessageNewEvent extends EventOfChannel {
  readonly type: 'message.new';
  readonly message: StreamMessage;
}

export interface MessageUpdatedEvent extends EventOfChannel {
  readonly type: 'message.updated';
  readonly message: ChangedMessage & { readonly updated_at: number };
}

export interface MessageDeletedEvent extends EventOfChannel {
  readonly type: 'message.deleted';
  readonly message: ChangedMessage & { readonly deleted_at: number };
  readonly hard_delete: boolean;
  readonly deleted_for_me: boolean;
}

export interface MessageUndeletedEvent extends EventOfChannel {
  readonly type: 'message.undeleted';
  readonly message: ChangedMessage & { readonly updated_at: number };
}

/** Stream's moderators have let through what was hidden from others. */
export interface MessageUnblockedEvent extends EventOfChannel {
  readonly type: 'message.unblocked';
  readonly message: ChangedMessage & { readonly updated_at: number };
  readonly created_at: number;
}

export interface MessageReadEvent extends EventOfChannel {
  readonly type: 'message.read';
  readonly user: StreamUser;
  readonly created_at: number;
  readonly last_read_message_id?: string | undefined;
  readonly thread_id?: string | undefined;
}

export interface ChannelCreatedEvent extends EventOfChannel {
  readonly type: 'channel.created';
  readonly channel: StreamChannel & { readonly created_at: number };
}

export interface ChannelUpdatedEvent extends EventOfChannel {
  readonly type: 'channel.updated';
  readonly channel: StreamChannel & { readonly updated_at: number };
}

export interface ChannelDeletedEvent extends EventOfChannel {
  readonly type: 'channel.deleted';
  readonly channel: StreamChannel & { readonly deleted_at: number };
}

/** Somebody has put the channel out of sight, until somebody writes there. */
export interface ChannelHiddenEvent extends EventOfChannel {
  readonly type: 'channel.hidden';
  readonly user: StreamUser;
  readonly created_at: number;
  /** That person does not see any more what was written until then. */
  readonly clear_history: boolean;
}

export interface MemberUpdatedEvent extends EventOfChannel {
  readonly type: 'member.updated';
  readonly user: StreamUser;
  readonly created_at: number;
  readonly notifications_muted?: boolean | undefined;
}

export interface ChannelTruncatedEvent extends EventOfChannel {
  readonly type: 'channel.truncated';
  readonly created_at: number;
  readonly channel: StreamChannel & { readonly truncated_at: number };
}

export interface MemberAddedEvent extends EventOfChannel {
  readonly type: 'member.added';
  readonly user: StreamUser;
  readonly created_at: number;
}

export interface MemberRemovedEvent extends EventOfChannel {
  readonly type: 'member.removed';
  readonly user: StreamUser;
  readonly created_at: number;
}

export interface UserUpdatedEvent extends EventOfUser {
  readonly type: 'user.updated';
  /** Stream has it still, as deleted. */
  readonly is_deleted?: true | undefined;
}

/** What became of something at Stream: marked as deleted, or emptied (`pruning`) or removed (`hard`) as well. */
export type Deletion = 'soft' | 'wiped';

export interface UserDeletedEvent extends EventOfUser {
  readonly type: 'user.deleted';
  /** ms since 1970 */
  readonly deleted_at: number;
  readonly account: Deletion;
  /** What became of all messages that the user wrote until then; absent where they stay. */
  readonly messages?: Deletion | undefined;
}

/** All that somebody has written until then, in one channel or everywhere, was deleted, with a ban for example. */
export interface UserMessagesDeletedEvent extends EventOfUser {
  readonly type: 'user.messages.deleted';
  readonly messages: Deletion;
}

export interface UserBannedEvent extends EventOfUser {
  readonly type: 'user.banned';
  /** ms since 1970; for good when absent. */
  readonly expires_at?: number | undefined;
  /** Only the banned user sees what they write. */
  readonly shadow: boolean;
}

export interface UserUnbannedEvent extends EventOfUser {
  readonly type: 'user.unbanned';
}

/** May not connect to the chat until reactivated. */
export interface UserDeactivatedEvent extends EventOfUser {
  readonly type: 'user.deactivated';
}

export interface UserReactivatedEvent extends EventOfUser {
  readonly type: 'user.reactivated';
}

/** `user` does not want to hear of these people, wherever they write. */
export interface UserMutedEvent extends EventOfUser {
  readonly type: 'user.muted';
  readonly target_ids: readonly string[];
}

export interface UserUnmutedEvent extends EventOfUser {
  readonly type: 'user.unmuted';
  readonly target_ids: readonly string[];
}

/** `user` does not want to hear of these channels. */
export interface ChannelMutedEvent extends EventOfUser {
  readonly type: 'channel.muted';
  readonly mutes: readonly ChannelMute[];
}

export interface ChannelUnmutedEvent extends EventOfUser {
  readonly type: 'channel.unmuted';
  readonly mutes: readonly ChannelMute[];
}

export interface ChannelMute {
  readonly cid: string;
  /** ms since 1970; for good when absent. */
  readonly expires_at?: number | undefined;
}
