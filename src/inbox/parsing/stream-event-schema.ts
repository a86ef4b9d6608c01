import { z } from 'zod';
import { isPlainId } from '../platform/values/plain-id';
import { streamTimeMs } from '../stream/domain/stream-time';

// Only what Stream itself sets can send an event to quarantine. What users and front ends write (custom data,
// attachments) is taken where it has the form we know and left out where not: else a strange custom field
// would be a way around the screening.

const MAX_RESTRICTED_TO = 1_000;

function id(max: number) {
  return z.string().min(1).max(max).refine(isPlainId, 'has control characters');
}

const userId = id(255);
const messageId = id(255);
const customId = id(255).nullish().catch(undefined);

/** A time in ms since 1970. */
export const streamTime = z.unknown().transform((value, context) => {
  const ms = streamTimeMs(value);
  if (ms !== undefined) return ms;
  context.addIssue({ code: 'custom', message: 'is not a time' });
  return z.NEVER;
});
const optionalTime = streamTime.nullish();

const user = z.object({
  id: userId,
  name: z.string().max(256).nullish().catch(undefined),
  image: z.string().max(2_048).nullish().catch(undefined),
});

const short = z.string().max(2_048).nullish().catch(undefined);
const attachment = z.object({
  type: short,
  title: short,
  title_link: short,
  text: z.string().max(10_000).nullish().catch(undefined),
  image_url: short,
  thumb_url: short,
  asset_url: short,
  mime_type: short,
  file_size: z.number().nullish().catch(undefined),
  og_scrape_url: short,
});

/** As a set. Whoever is beyond the bound does not see the message: a list that is cut shows it to nobody more. */
const restrictedTo = z
  .array(userId)
  .transform((ids) => [...new Set(ids)].toSorted().slice(0, MAX_RESTRICTED_TO));

// Loose, for the custom data beside Stream's own fields.
const message = z.looseObject({
  id: messageId,
  text: z.string().nullish(),
  type: z.string().max(32).nullish(),
  user: user.nullish(),
  attachments: z.array(attachment.nullable().catch(null)).max(100).nullish().catch(undefined),
  created_at: optionalTime,
  updated_at: optionalTime,
  deleted_at: optionalTime,
  message_text_updated_at: optionalTime.catch(undefined),
  parent_id: customId,
  show_in_channel: z.boolean().nullish().catch(undefined),
  silent: z.boolean().nullish().catch(undefined),
  shadowed: z.boolean().nullish(),
  restricted_visibility: restrictedTo.nullish(),
  listing_id: customId,
  order_id: customId,
  offer_id: customId,
  parley: z
    .object({ kind: z.string().max(64) })
    .nullish()
    .catch(undefined),
});

const channelCustom = z
  .object({ listing_id: customId, order_id: customId, buyer_id: customId, seller_id: customId })
  .nullish()
  .catch(undefined);

const flag = z.boolean().nullish().catch(undefined);
const member = z.object({
  user_id: userId.nullish().catch(undefined),
  user: user.nullish().catch(undefined),
  notifications_muted: flag,
});
const members = z.array(member.nullable().catch(null)).max(1_000).nullish().catch(undefined);
const count = z.number().int().min(0).nullish().catch(undefined);

const channel = z.looseObject({
  created_at: optionalTime,
  updated_at: optionalTime,
  deleted_at: optionalTime,
  truncated_at: optionalTime,
  members,
  member_count: count,
  listing_id: customId,
  order_id: customId,
  buyer_id: customId,
  seller_id: customId,
});

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

const target = z.object({ id: userId });
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
export type RawMessage = z.infer<typeof message>;
export type RawChannel = z.infer<typeof channel>;
