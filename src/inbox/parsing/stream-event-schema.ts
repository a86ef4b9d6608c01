import { z } from 'zod';
import type { UserEvent } from '../../stream/domain/stream-event';
import {
  channel,
  channelCustom,
  count,
  customId,
  flag,
  id,
  member,
  members,
  message,
  optionalTime,
  streamTime,
  user,
  streamUserId,
} from './stream-object-schemas';

const common = z.object({
  cid: id(129).nullish(),
  channel_id: id(64).nullish(),
  channel_type: id(64).nullish(),
  created_at: optionalTime,
  channel_custom: channelCustom,
  channel_member_count: count,
  members,
});

const memberChange = {
  member: member.nullish(),
  user: user.nullish(),
  created_at: streamTime,
  channel: channel.nullish().catch(undefined),
};

const target = z.object({ id: streamUserId });
const mutedUsers = {
  user,
  created_at: streamTime,
  target_user: target.nullish().catch(undefined),
  target_users: z.array(target.nullable().catch(null)).max(1_000).nullish().catch(undefined),
};
const mute = z.object({ channel: z.object({ cid: id(129) }), expires: optionalTime.catch(undefined) });
const mutedChannels = {
  user,
  created_at: streamTime,
  mute: mute.nullish().catch(undefined),
  mutes: z.array(mute.nullable().catch(null)).max(1_000).nullish().catch(undefined),
};
/** Empty where that was not asked for. */
const deletion = z.enum(['soft', 'pruning', 'hard', '']).nullish();

/** The event types that Parley acts on, as Stream posts them; unknown fields are let through unread. */
export const rawStreamEvent = z.discriminatedUnion('type', [
  common.extend({
    type: z.literal('message.new'),
    message,
    user: user.nullish(),
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('message.updated'),
    message: message.extend({ updated_at: streamTime }),
    user: user.nullish(),
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('message.undeleted'),
    message: message.extend({ updated_at: streamTime }),
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('message.unblocked'),
    message: message.extend({ updated_at: streamTime }),
    created_at: streamTime,
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('message.deleted'),
    message,
    user: user.nullish(),
    hard_delete: z.boolean().nullish(),
    deleted_for_me: z.boolean().nullish(),
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('message.read'),
    user,
    created_at: streamTime,
    last_read_message_id: customId,
    thread: z.object({ parent_message_id: customId }).nullish().catch(undefined),
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({ type: z.literal('channel.created'), channel: channel.extend({ created_at: streamTime }) }),
  common.extend({ type: z.literal('channel.updated'), channel: channel.extend({ updated_at: streamTime }) }),
  common.extend({ type: z.literal('channel.deleted'), channel: channel.extend({ deleted_at: streamTime }) }),
  common.extend({
    type: z.literal('channel.hidden'),
    user,
    created_at: streamTime,
    clear_history: flag,
    channel: channel.nullish().catch(undefined),
  }),
  common.extend({
    type: z.literal('channel.truncated'),
    created_at: streamTime,
    channel: channel.nullish(),
  }),
  common.extend({ type: z.literal('member.added'), ...memberChange }),
  common.extend({ type: z.literal('member.updated'), ...memberChange }),
  common.extend({ type: z.literal('member.removed'), ...memberChange }),
  common.extend({
    type: z.literal('user.updated'),
    user: user.extend({ deleted_at: optionalTime.catch(undefined) }),
    created_at: streamTime,
  }),
  common.extend({
    type: z.literal('user.banned'),
    user,
    channel: z.unknown().optional(),
    created_at: streamTime,
    expiration: optionalTime,
    shadow: flag,
  }),
  common.extend({
    type: z.literal('user.unbanned'),
    user,
    channel: z.unknown().optional(),
    created_at: streamTime,
  }),
  common.extend({ type: z.literal('user.deactivated'), user, created_at: streamTime }),
  common.extend({ type: z.literal('user.reactivated'), user, created_at: streamTime }),
  common.extend({ type: z.literal('user.muted'), ...mutedUsers }),
  common.extend({ type: z.literal('user.unmuted'), ...mutedUsers }),
  common.extend({ type: z.literal('channel.muted'), ...mutedChannels }),
  common.extend({ type: z.literal('channel.unmuted'), ...mutedChannels }),
  common.extend({
    type: z.literal('user.deleted'),
    user: user.extend({ deleted_at: optionalTime }),
    created_at: streamTime,
    delete_user: deletion,
    delete_messages: deletion,
    mark_messages_deleted: z.boolean().nullish(),
    hard_delete: z.boolean().nullish(),
  }),
  common.extend({
    type: z.literal('user.messages.deleted'),
    user,
    channel: z.unknown().optional(),
    created_at: streamTime,
    hard_delete: z.boolean().nullish(),
  }),
]);

export type RawStreamEvent = z.infer<typeof rawStreamEvent>;
export type RawUserEvent = Extract<RawStreamEvent, { type: UserEvent['type'] }>;
/** An event of one channel, or of a message in it. */
export type RawChannelEvent = Exclude<RawStreamEvent, RawUserEvent>;
