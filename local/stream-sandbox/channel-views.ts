import type { Call } from './call';
import { channelConfig } from './channel-types';
import type { ChannelRecord, JsonObject, MemberRecord } from './records';
import type { State } from './state';
import { formatMicros } from './timestamps';
import { activeBan, userViewById } from './user-records';

export function memberView(state: State, channel: ChannelRecord, member: MemberRecord): JsonObject {
  const ban = activeBan(state, member.userId, channel.cid, Date.now() * 1000);
  const user = userViewById(state, member.userId);
  return {
    user_id: member.userId,
    user,
    status: 'member',
    created_at: formatMicros(member.createdAt),
    updated_at: formatMicros(member.updatedAt),
    banned: ban !== undefined && !ban.shadow,
    shadow_banned: ban?.shadow ?? false,
    role: channel.createdById === member.userId ? 'owner' : user['role'] === 'admin' ? 'admin' : 'member',
    channel_role: member.channelRole,
    notifications_muted: false,
  };
}

export const memberViews = (state: State, channel: ChannelRecord, limit = 100): JsonObject[] =>
  [...channel.members.values()].slice(0, limit).map((member) => memberView(state, channel, member));

/** What a member of a `messaging` channel may do; the SDK asks for `read-events` before it marks a channel read. */
const memberCapabilities = (
  'connect-events create-attachment delete-own-message flag-message join-channel leave-channel mute-channel ' +
  'pin-message quote-message read-events search-messages send-custom-events send-links send-message ' +
  'send-reaction send-reply send-typing-events typing-events update-own-message upload-file'
).split(' ');
const ownerCapabilities = ['delete-channel', 'update-channel', 'update-channel-members'];

/** The channel in the form of events. */
export function channelView(state: State, channel: ChannelRecord): JsonObject {
  return {
    ...channel.custom,
    id: channel.id,
    type: channel.type,
    cid: channel.cid,
    ...(channel.lastMessageAt === null ? {} : { last_message_at: formatMicros(channel.lastMessageAt) }),
    ...(channel.truncatedAt === undefined ? {} : { truncated_at: formatMicros(channel.truncatedAt) }),
    created_at: formatMicros(channel.createdAt),
    updated_at: formatMicros(channel.updatedAt),
    created_by: userViewById(state, channel.createdById),
    frozen: channel.frozen,
    disabled: false,
    member_count: channel.members.size,
    config: channelConfig(channel.type),
  };
}

/** The channel in the form of answers, which includes the caller's capabilities. */
export function ownChannelView(call: Call, channel: ChannelRecord): JsonObject {
  const { caller } = call;
  const capabilities =
    caller.kind === 'server'
      ? []
      : [...memberCapabilities, ...(caller.userId === channel.createdById ? ownerCapabilities : [])];
  return {
    ...channelView(call.app.state, channel),
    own_capabilities: capabilities,
    hidden: false,
    blocked: false,
  };
}

/** Stream answers with the year 1 for a member who has read nothing. */
const NEVER = '0001-01-01T00:00:00Z';

export const readViews = (state: State, channel: ChannelRecord): JsonObject[] =>
  [...channel.members.values()].map((member) => ({
    user: userViewById(state, member.userId),
    last_read: member.lastRead === null ? NEVER : formatMicros(member.lastRead),
    ...(member.lastReadMessageId === null ? {} : { last_read_message_id: member.lastReadMessageId }),
    unread_messages: member.unread,
  }));
