import type {
  MessageNewEvent,
  StreamAttachment,
  StreamChannel,
  StreamMessage,
  StreamUser,
} from '../../stream/domain/stream-event';
import { CHANNEL_FIELDS, customDataOf, MESSAGE_FIELDS } from './custom-data';
import type { RawChannelEvent, RawStreamEvent } from './stream-event-schema';
import type { RawChannel, RawMessage } from './stream-object-schemas';

type RawUser = NonNullable<RawMessage['user']>;

export function cidOf(raw: RawStreamEvent): string | undefined {
  if (raw.cid !== undefined && raw.cid !== null && raw.cid.includes(':')) return raw.cid;
  if (!raw.channel_type || !raw.channel_id) return undefined;
  return `${raw.channel_type}:${raw.channel_id}`;
}

export function channelOf(raw: RawChannelEvent): StreamChannel | undefined {
  const { channel, channel_custom: custom } = raw;
  if (!channel && !custom) return undefined;
  return {
    created_at: channel?.created_at ?? undefined,
    updated_at: channel?.updated_at ?? undefined,
    truncated_at: channel?.truncated_at ?? undefined,
    listing_id: channel?.listing_id ?? custom?.listing_id ?? undefined,
    order_id: channel?.order_id ?? custom?.order_id ?? undefined,
    buyer_id: channel?.buyer_id ?? custom?.buyer_id ?? undefined,
    seller_id: channel?.seller_id ?? custom?.seller_id ?? undefined,
    custom: channel ? (customDataOf(channel, CHANNEL_FIELDS) ?? {}) : undefined,
  };
}

export function membersOf(raw: RawChannelEvent): Pick<MessageNewEvent, 'member_ids' | 'muted_ids'> {
  const lists: readonly RawChannel['members'][] = [raw.members, raw.channel?.members];
  const named = lists
    .flatMap((list) => list ?? [])
    .flatMap((member) => {
      const id = member?.user_id ?? member?.user?.id;
      return id === undefined ? [] : [{ id, muted: member?.notifications_muted ?? undefined }];
    });
  // Stream leaves the list out where there are no members; only the number says then that it is empty.
  const isEmpty = (raw.channel_member_count ?? raw.channel?.member_count) === 0;
  if (named.length === 0) return { member_ids: isEmpty ? [] : undefined };
  const saysAll = named.every(({ muted }) => muted !== undefined);
  const muted = named.flatMap((member) => (member.muted === true ? member.id : []));
  return {
    member_ids: [...new Set(named.map(({ id }) => id))],
    ...(saysAll && { muted_ids: [...new Set(muted)] }),
  };
}

export function streamUserOf(user: RawUser): StreamUser {
  return { id: user.id, name: user.name ?? undefined, image: user.image ?? undefined };
}

export function senderOf(message: RawMessage, user: RawUser | null | undefined): StreamUser | undefined {
  const sender = message.user ?? user;
  return sender === undefined || sender === null ? undefined : streamUserOf(sender);
}

export function messageOf<Sender extends StreamUser | undefined>(
  message: RawMessage,
  sender: Sender,
): Omit<StreamMessage, 'sender'> & { sender: Sender } {
  return {
    id: message.id,
    text: message.text ?? '',
    type: message.type ?? 'regular',
    sender,
    attachments: (message.attachments ?? []).flatMap((attachment) =>
      attachment === null ? [] : [withoutAbsent(attachment) as StreamAttachment],
    ),
    created_at: message.created_at ?? undefined,
    updated_at: message.updated_at ?? undefined,
    deleted_at: message.deleted_at ?? undefined,
    text_updated_at: message.message_text_updated_at ?? undefined,
    parent_id: message.parent_id ?? undefined,
    show_in_channel: message.show_in_channel ?? undefined,
    silent: message.silent ?? undefined,
    custom: customDataOf(message, MESSAGE_FIELDS),
    shadowed: message.shadowed ?? false,
    // Stream sends an empty list where everybody sees the message.
    visible_to: message.restricted_visibility?.length ? message.restricted_visibility : undefined,
    listing_id: message.listing_id ?? undefined,
    order_id: message.order_id ?? undefined,
    offer_id: message.offer_id ?? undefined,
    parley_kind: message.parley?.kind,
  };
}

function withoutAbsent<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
