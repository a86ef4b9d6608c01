/**
 * Stream's events as Parley works with them: only fields that it uses, ids reduced to strings, times to
 * milliseconds since 1970. `webhooks/` makes them from verified bodies; the inbox keeps them beside the body.
 */
export type StreamEvent =
  | MessageNewEvent
  | MessageUpdatedEvent
  | MessageDeletedEvent
  | MessageReadEvent
  | ChannelCreatedEvent
  | ChannelUpdatedEvent;

export type EventType = StreamEvent['type'];

export const EVENT_TYPES = [
  'message.new',
  'message.updated',
  'message.deleted',
  'message.read',
  'channel.created',
  'channel.updated',
] as const satisfies readonly EventType[];

interface EventOfChannel {
  readonly cid: string;
  /** When Stream made the event; absent in some bodies. */
  readonly created_at?: number | undefined;
  /** What the event says of its channel; Stream does not always send it. */
  readonly channel?: StreamChannel | undefined;
  /** Ids of (at most 50 of) the channel's members, where the body has them. */
  readonly member_ids?: readonly string[] | undefined;
}

export interface StreamUser {
  readonly id: string;
  readonly name?: string | undefined;
  readonly image?: string | undefined;
}

export interface StreamChannel {
  readonly created_at?: number | undefined;
  readonly updated_at?: number | undefined;
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  readonly buyer_id?: string | undefined;
  readonly seller_id?: string | undefined;
}

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
  readonly parent_id?: string | undefined;
  /** Hidden from everybody but its sender by Stream's moderation. */
  readonly shadowed: boolean;
  readonly listing_id?: string | undefined;
  readonly order_id?: string | undefined;
  readonly offer_id?: string | undefined;
  /** Custom data `parley.kind`: how our own messages say what they are. Anyone can write it: see `isOwnMessage`. */
  readonly parley_kind?: string | undefined;
}

export interface MessageNewEvent extends EventOfChannel {
  readonly type: 'message.new';
  readonly message: StreamMessage;
}

export interface MessageUpdatedEvent extends EventOfChannel {
  readonly type: 'message.updated';
  readonly message: StreamMessage & { readonly updated_at: number };
}

export interface MessageDeletedEvent extends EventOfChannel {
  readonly type: 'message.deleted';
  readonly message: Omit<StreamMessage, 'sender'> & {
    readonly sender?: StreamUser | undefined;
    readonly deleted_at: number;
  };
  readonly hard_delete: boolean;
  readonly deleted_for_me: boolean;
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
