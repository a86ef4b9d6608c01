import { isSenderOnly } from '../../chat/domain/visibility';
import type { StreamEvent } from '../../stream/domain/stream-event';
import { channelOf, cidOf, membersOf, messageOf, senderOf, streamUserOf } from './normalise-parts';
import type { RawChannelEvent } from './stream-event-schema';

/** @returns the event, or the reason why there is none */
export function normaliseChannelEvent(raw: RawChannelEvent): StreamEvent | string {
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
      // The event's own `user` is whoever changed the message, a moderator for example, and not necessarily its sender.
      const sender = senderOf(raw.message, undefined);
      const updated_at = raw.message.updated_at;
      return { ...common, type: raw.type, message: { ...messageOf(raw.message, sender), updated_at } };
    }
    case 'message.unblocked': {
      const sender = senderOf(raw.message, undefined);
      const { created_at } = raw;
      // The event means that the message is let through, whatever state its body shows.
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
        user: streamUserOf(raw.user),
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
        user: streamUserOf(raw.user),
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
