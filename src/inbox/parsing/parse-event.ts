import type { z } from 'zod';
import {
  EVENT_TYPES,
  type MessageNewEvent,
  type Deletion,
  type StreamAttachment,
  type StreamChannel,
  type StreamEvent,
  type StreamMessage,
  type StreamUser,
  type UserEvent,
} from '../stream/domain/stream-event';
import { isSenderOnly } from '../chat/domain/visibility';
import { CHANNEL_FIELDS, customDataOf, MESSAGE_FIELDS } from './custom-data';
import { rawStreamEvent, type RawChannel, type RawMessage, type RawStreamEvent } from './stream-event-schema';
import { safeParse } from '../platform/values/safe-parse';

export type ParsedEvent =
  | { readonly kind: 'event'; readonly event: StreamEvent }
  | { readonly kind: 'ignored'; readonly type: string }
  | { readonly kind: 'quarantined'; readonly type: string; readonly reasons: readonly string[] };

const UNKNOWN_TYPE = 'unknown';

/**
 * Reads a verified body's JSON as an event. A type that Parley does not act on is `ignored`; a type that it
 * does act on, in a form that it does not understand, is `quarantined` with the reasons by field.
 */
export function parseEvent(json: unknown): ParsedEvent {
  const type = typeOf(json);
  if (type === UNKNOWN_TYPE) return { kind: 'quarantined', type, reasons: ['type: is missing'] };
  if (!(EVENT_TYPES as readonly string[]).includes(type)) return { kind: 'ignored', type };
  const parsed = safeParse(rawStreamEvent, json);
  if (!parsed.success) return { kind: 'quarantined', type, reasons: reasonsOf(parsed.error) };
  const event = normalise(parsed.data);
  if (typeof event === 'string') return { kind: 'quarantined', type, reasons: [event] };
  // Stream does not keep them: what is sent in the end, or let through, has an event of its own.
  if (event.type === 'message.new' && isSenderOnly(event.message.type)) return { kind: 'ignored', type };
  return { kind: 'event', event };
}

function typeOf(json: unknown): string {
  if (typeof json !== 'object' || json === null || !('type' in json)) return UNKNOWN_TYPE;
  return typeof json.type === 'string' && json.type !== '' ? json.type.slice(0, 100) : UNKNOWN_TYPE;
}

function reasonsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, 20).map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
}

/** @returns the event, or the reason why there is none */
function normalise(raw: RawStreamEvent): StreamEvent | string {
  switch (raw.type) {
    case 'user.updated': {
      const isDeleted = raw.user.deleted_at !== undefined && raw.user.deleted_at !== null;
      const event = { type: raw.type, user: userOf(raw.user), created_at: raw.created_at };
      return isDeleted ? { ...event, is_deleted: true } : event;
    }
    case 'user.deactivated':
    case 'user.reactivated':
      return { type: raw.type, user: userOf(raw.user), created_at: raw.created_at };
    case 'user.deleted':
      return {
        type: raw.type,
        user: userOf(raw.user),
        created_at: raw.created_at,
        deleted_at: raw.user.deleted_at ?? raw.created_at,
        account: saysWiped(raw.delete_user, raw.hard_delete) ? 'wiped' : 'soft',
        messages: deletionOfMessages(raw),
      };
    case 'user.messages.deleted':
      if (namesNoChannel(raw)) return NO_CHANNEL;
      return {
        type: raw.type,
        user: userOf(raw.user),
        created_at: raw.created_at,
        cid: cidOf(raw),
        messages: raw.hard_delete === true ? 'wiped' : 'soft',
      };
    case 'user.unbanned':
      if (namesNoChannel(raw)) return NO_CHANNEL;
      return { type: raw.type, user: userOf(raw.user), created_at: raw.created_at, cid: cidOf(raw) };
    case 'user.banned':
      if (namesNoChannel(raw)) return NO_CHANNEL;
      return {
        type: raw.type,
        user: userOf(raw.user),
        created_at: raw.created_at,
        cid: cidOf(raw),
        expires_at: raw.expiration ?? undefined,
        shadow: raw.shadow ?? false,
      };
    case 'user.muted':
    case 'user.unmuted': {
      const target_ids = [...new Set(namedBy(raw.target_user, raw.target_users).map((one) => one.id))];
      if (target_ids.length === 0) return 'target_user: is missing';
      return { type: raw.type, user: userOf(raw.user), created_at: raw.created_at, target_ids };
    }
    case 'channel.muted':
    case 'channel.unmuted': {
      const mutes = new Map(
        namedBy(raw.mute, raw.mutes).map(({ channel: { cid }, expires }) => [
          cid,
          { cid, expires_at: expires ?? undefined },
        ]),
      );
      if (mutes.size === 0) return 'mute.channel.cid: is missing';
      const user = userOf(raw.user);
      return { type: raw.type, user, created_at: raw.created_at, mutes: [...mutes.values()] };
    }
    case 'message.new':
    case 'message.updated':
    case 'message.deleted':
    case 'message.undeleted':
    case 'message.unblocked':
    case 'message.read':
    case 'channel.created':
    case 'channel.updated':
    case 'channel.deleted':
    case 'channel.hidden':
    case 'channel.truncated':
    case 'member.added':
    case 'member.updated':
    case 'member.removed':
      return eventOfChannel(raw);
  }
}

/** Stream names one, or several in a list. */
function namedBy<T>(one: T | null | undefined, several: readonly (T | null)[] | null | undefined): T[] {
  return [one, ...(several ?? [])].filter((each): each is T & {} => each !== undefined && each !== null);
}

type RawEventOfChannel = Exclude<RawStreamEvent, { type: UserEvent['type'] }>;

function deletionOfMessages(raw: Extract<RawStreamEvent, { type: 'user.deleted' }>): Deletion | undefined {
  const { hard_delete: hard, delete_messages: how, mark_messages_deleted: marked } = raw;
  if (saysWiped(how, hard)) return 'wiped';
  return how === 'soft' || (isAbsent(how) && marked === true) ? 'soft' : undefined;
}

/**
 * Older bodies say by a flag what newer ones say by the kind of deletion that was asked for, of the account and of the
 * messages apart: where that is there, also empty, it alone decides. `pruning` empties what is left, as far as anybody
 * can read it.
 */
function saysWiped(how: string | null | undefined, hard: boolean | null | undefined): boolean {
  return isAbsent(how) ? hard === true : how === 'hard' || how === 'pruning';
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function eventOfChannel(raw: RawEventOfChannel): StreamEvent | string {
  const cid = cidOf(raw);
  if (cid === undefined) return 'cid: is missing, and so are channel_type and channel_id';
  const common = {
    cid,
    created_at: raw.created_at ?? undefined,
    channel: channelOf(raw),
    ...membersOf(raw),
    member_count: raw.channel_member_count ?? raw.channel?.member_count ?? undefined,
  };
  switch (raw.type) {
    case 'message.new': {
      const sender = senderOf(raw.message, raw.user);
      if (sender === undefined) return 'message.user: is missing';
      return { ...common, type: raw.type, message: messageOf(raw.message, sender) };
    }
    case 'message.updated':
    case 'message.undeleted': {
      // The event's own `user` is who changed it, a moderator for example, not necessarily the sender.
      const sender = senderOf(raw.message, undefined);
      const updated_at = raw.message.updated_at;
      return { ...common, type: raw.type, message: { ...messageOf(raw.message, sender), updated_at } };
    }
    case 'message.unblocked': {
      const sender = senderOf(raw.message, undefined);
      const { created_at } = raw;
      // That it is let through is what the event says, whichever state the body has it in.
      const seen = {
        ...raw.message,
        shadowed: false,
        type: isSenderOnly(raw.message.type ?? '') ? 'regular' : raw.message.type,
      };
      const message = { ...messageOf(seen, sender), updated_at: raw.message.updated_at };
      return { ...common, type: raw.type, created_at, message };
    }
    case 'message.deleted': {
      const deleted_at = raw.message.deleted_at ?? raw.created_at;
      if (deleted_at === undefined || deleted_at === null) return 'message.deleted_at: is missing';
      const sender = senderOf(raw.message, undefined);
      return {
        ...common,
        type: raw.type,
        message: { ...messageOf(raw.message, sender), deleted_at },
        hard_delete: raw.hard_delete ?? false,
        deleted_for_me: raw.deleted_for_me ?? false,
      };
    }
    case 'message.read':
      return {
        ...common,
        type: raw.type,
        user: userOf(raw.user),
        created_at: raw.created_at,
        last_read_message_id: raw.last_read_message_id ?? undefined,
        thread_id: raw.thread?.parent_message_id ?? undefined,
      };
    case 'channel.created':
      return {
        ...common,
        type: raw.type,
        channel: { ...common.channel, created_at: raw.channel.created_at },
      };
    case 'channel.updated':
      return {
        ...common,
        type: raw.type,
        channel: { ...common.channel, updated_at: raw.channel.updated_at },
      };
    case 'channel.deleted':
      return {
        ...common,
        type: raw.type,
        channel: { ...common.channel, deleted_at: raw.channel.deleted_at },
      };
    case 'channel.hidden':
      return {
        ...common,
        type: raw.type,
        user: userOf(raw.user),
        created_at: raw.created_at,
        clear_history: raw.clear_history ?? false,
      };
    case 'channel.truncated': {
      const truncated_at = raw.channel?.truncated_at ?? raw.created_at;
      return {
        ...common,
        type: raw.type,
        created_at: raw.created_at,
        channel: { ...common.channel, truncated_at },
      };
    }
    case 'member.added':
    case 'member.updated':
    case 'member.removed': {
      const id = raw.member?.user_id ?? raw.member?.user?.id ?? raw.user?.id;
      if (id === undefined) return 'member.user_id: is missing';
      const event = { ...common, user: { id }, created_at: raw.created_at };
      if (raw.type !== 'member.updated') return { ...event, type: raw.type };
      return {
        ...event,
        type: raw.type,
        notifications_muted: raw.member?.notifications_muted ?? undefined,
      };
    }
  }
}

function cidOf(raw: RawStreamEvent): string | undefined {
  if (raw.cid !== undefined && raw.cid !== null && raw.cid.includes(':')) return raw.cid;
  if (!raw.channel_type || !raw.channel_id) return undefined;
  return `${raw.channel_type}:${raw.channel_id}`;
}

/** Whether an event of a person names a channel, but not which: taken for everywhere, it would do far too much. */
function namesNoChannel(raw: RawStreamEvent): boolean {
  const channel = 'channel' in raw ? raw.channel : undefined;
  return cidOf(raw) === undefined && Boolean(raw.cid || raw.channel_id || raw.channel_type || channel);
}

const NO_CHANNEL = 'cid: is missing or no cid, though the event names a channel';

function channelOf(raw: RawEventOfChannel): StreamChannel | undefined {
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

function membersOf(raw: RawEventOfChannel): Pick<MessageNewEvent, 'member_ids' | 'muted_ids'> {
  const lists: readonly RawChannel['members'][] = [raw.members, raw.channel?.members];
  const named = lists
    .flatMap((list) => list ?? [])
    .flatMap((member) => {
      const id = member?.user_id ?? member?.user?.id;
      return id === undefined ? [] : [{ id, muted: member?.notifications_muted ?? undefined }];
    });
  // Stream leaves the list out where there are none; that it is empty then only the number says.
  const isEmpty = (raw.channel_member_count ?? raw.channel?.member_count) === 0;
  if (named.length === 0) return { member_ids: isEmpty ? [] : undefined };
  const saysAll = named.every(({ muted }) => muted !== undefined);
  const muted = named.flatMap((member) => (member.muted === true ? member.id : []));
  return {
    member_ids: [...new Set(named.map(({ id }) => id))],
    ...(saysAll && { muted_ids: [...new Set(muted)] }),
  };
}

type RawUser = NonNullable<RawMessage['user']>;

function userOf(user: RawUser): StreamUser {
  return { id: user.id, name: user.name ?? undefined, image: user.image ?? undefined };
}

function senderOf(message: RawMessage, user: RawUser | null | undefined): StreamUser | undefined {
  const sender = message.user ?? user;
  return sender === undefined || sender === null ? undefined : userOf(sender);
}

function messageOf<Sender extends StreamUser | undefined>(
  message: RawMessage,
  sender: Sender,
): Omit<StreamMessage, 'sender'> & { sender: Sender } {
  return {
    id: message.id,
    text: message.text ?? '',
    type: message.type ?? 'regular',
    sender,
    attachments: (message.attachments ?? []).flatMap((attachment) =>
      attachment === null ? [] : [given(attachment) as StreamAttachment],
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
    // Stream sends an empty list of what everybody sees.
    visible_to: message.restricted_visibility?.length ? message.restricted_visibility : undefined,
    listing_id: message.listing_id ?? undefined,
    order_id: message.order_id ?? undefined,
    offer_id: message.offer_id ?? undefined,
    parley_kind: message.parley?.kind,
  };
}

/** The fields that are there. */
function given<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
