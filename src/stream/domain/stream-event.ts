/**
 * Stream's events in the form that Parley works with: only the fields that it uses, ids as strings, times in
 * milliseconds since 1970. `src/inbox/parsing/parse-event` makes them from verified bodies; inbox rows keep them beside the body.
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

/** Events about people, which need not concern a channel. */
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

/** Events that concern a channel. */
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

/** The events that Parley handles. `docs/events.md` says what it does with these and with all others that Stream posts. */
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

/** Also for events as Stream posts them, which have the same types. */
export function isUserEvent<E extends { readonly type: EventType }>(
  event: E,
): event is Extract<E, { type: UserEvent['type'] }> {
  return (USER_EVENT_TYPES as readonly string[]).includes(event.type);
}

interface EventOfChannel {
  readonly cid: string;
  /** When Stream created the event; absent in some bodies. */
  readonly created_at?: number | undefined;
  /** The event's copy of its channel, which Stream does not always send. */
  readonly channel?: StreamChannel | undefined;
  /** Ids of (at most 50 of) the channel's members, where the body has them. */
  readonly member_ids?: readonly string[] | undefined;
  /** How many members the channel has. Where `member_ids` are as many, they are complete. */
  readonly member_count?: number | undefined;
  /** Those of `member_ids` who have muted this channel; absent where the body does not say so for all of them. */
  readonly muted_ids?: readonly string[] | undefined;
  /** `parley import` took the event from a history: it is recorded, but no rule applies to it. No webhook can set this. */
  readonly imported?: true | undefined;
}

interface EventOfUser {
  readonly user: StreamUser;
  readonly created_at: number;
  /** The channel that a ban, or a deletion of messages, applies to; everywhere when absent. */
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
  /** Messages written before then were removed. */
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

/** The data that Stream's customers add to its objects: at most 5 KB of JSON. */
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
  /** Set only where Stream itself made the attachment, as a preview of a link in the text. */
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
  /** When a person last edited the text. */
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
  /** Ids of the only people, beside the sender, who see it (`restricted_visibility`); everybody does when absent. */
  readonly visible_to?: readonly string[] | undefined;
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  readonly offer_id?: string | undefined;
  /** Custom data `parley.kind`, which marks Parley's own messages. Anybody can write it: see `isOwnMessage`. */
  readonly parley_kind?: string | undefined;
}

/** The message of a later event, in which Stream does not always name the sender. */
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

/** Stream's moderators have approved a message that was hidden from others. */
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

/** Somebody has hidden the channel from their list, until somebody writes there. */
export interface ChannelHiddenEvent extends EventOfChannel {
  readonly type: 'channel.hidden';
  readonly user: StreamUser;
  readonly created_at: number;
  /** Whether that person no longer sees the messages written until then. */
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
  /** Stream still has the user, marked as deleted. */
  readonly is_deleted?: true | undefined;
}

/** How Stream deleted an object: `soft` marks it as deleted, `wiped` also empties (`pruning`) or removes (`hard`) it. */
export type Deletion = 'soft' | 'wiped';

export interface UserDeletedEvent extends EventOfUser {
  readonly type: 'user.deleted';
  /** ms since 1970 */
  readonly deleted_at: number;
  readonly account: Deletion;
  /** How all messages that the user wrote until then were deleted; absent where they stay. */
  readonly messages?: Deletion | undefined;
}

/** All messages that somebody wrote until then, in one channel or everywhere, were deleted, for example with a ban. */
export interface UserMessagesDeletedEvent extends EventOfUser {
  readonly type: 'user.messages.deleted';
  readonly messages: Deletion;
}

export interface UserBannedEvent extends EventOfUser {
  readonly type: 'user.banned';
  /** ms since 1970; the ban does not expire when absent. */
  readonly expires_at?: number | undefined;
  /** Whether only the banned user sees what they write. */
  readonly shadow: boolean;
}

export interface UserUnbannedEvent extends EventOfUser {
  readonly type: 'user.unbanned';
}

/** The user may not connect to the chat until reactivated. */
export interface UserDeactivatedEvent extends EventOfUser {
  readonly type: 'user.deactivated';
}

export interface UserReactivatedEvent extends EventOfUser {
  readonly type: 'user.reactivated';
}

/** `user` has muted these people, wherever they write. */
export interface UserMutedEvent extends EventOfUser {
  readonly type: 'user.muted';
  readonly target_ids: readonly string[];
}

export interface UserUnmutedEvent extends EventOfUser {
  readonly type: 'user.unmuted';
  readonly target_ids: readonly string[];
}

/** `user` has muted these channels. */
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
  /** ms since 1970; the mute does not expire when absent. */
  readonly expires_at?: number | undefined;
}
