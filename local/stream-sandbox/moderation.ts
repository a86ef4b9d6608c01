import { z } from 'zod';
import { actingUser } from './actors';
import { check, userReference, type Call, type Operation } from './call';
import { deleteMessagesOf } from './bulk-deletion';
import { badInput } from './errors';
import { publishChannelEvent, publishUserEvent } from './events';
import { messageView } from './message-views';
import { authorise, requireChannel, requireMessage } from './permissions';
import type { BanRecord, ChannelRecord, JsonObject } from './records';
import { banKey } from './state';
import { formatMicros } from './timestamps';
import { userViewById } from './user-records';

const flagBody = z.object({
  target_message_id: z.string().min(1),
  reason: z.string().nullish(),
  user: userReference.nullish(),
  user_id: z.string().nullish(),
});

/** A second flag of the same user is accepted and not counted. */
export const flagMessage: Operation = (call) => {
  const body = check(flagBody, call.body);
  const message = requireMessage(call, body.target_message_id);
  const channel = requireChannel(call, message.cid);
  authorise(call, 'FlagMessage', channel);
  const flagger = actingUser(call, 'user', { user: body.user, userId: body.user_id });
  if (!message.flaggedBy.includes(flagger.id)) message.flaggedBy.push(flagger.id);
  const now = formatMicros(call.app.clock.now());
  const user = userViewById(call.app.state, flagger.id);
  const flag: JsonObject = {
    created_at: now,
    updated_at: now,
    created_by_automod: false,
    target_message_id: message.id,
    message_user_id: message.userId,
    channel_cid: channel.cid,
    user,
    ...(body.reason ? { reason: body.reason } : {}),
  };
  publishChannelEvent(call, 'message.flagged', channel, {
    message: messageView(call, message),
    message_id: message.id,
    user,
    flag,
    ...(body.reason ? { reason: body.reason } : {}),
    details: { action: 'flag' },
    total_flags: message.flaggedBy.length,
  });
  return { flag };
};

/** Accepted without effect, as at Stream, where flags are resolved in the review queue. */
export const unflag: Operation = () => ({});

const banBody = z.object({
  target_user_id: z.string().min(1),
  banned_by: userReference.nullish(),
  banned_by_id: z.string().nullish(),
  user_id: z.string().nullish(),
  timeout: z.number().int().min(0).nullish(),
  reason: z.string().nullish(),
  shadow: z.boolean().nullish(),
  type: z.string().nullish(),
  id: z.string().nullish(),
  /** Also deletes all messages that the user wrote there. */
  delete_messages: z.enum(['soft', 'pruning', 'hard']).nullish(),
});

const scopeOf = (call: Call, type?: string | null, id?: string | null): ChannelRecord | undefined =>
  type && id ? requireChannel(call, `${type}:${id}`) : undefined;

export const banUser: Operation = (call) => {
  const body = check(banBody, call.body);
  const channel = scopeOf(call, body.type, body.id);
  authorise(call, channel === undefined ? 'BanUser' : 'BanChannelMember', channel);
  const by = actingUser(call, 'user', { user: body.banned_by, userId: body.banned_by_id ?? body.user_id });
  const { state, clock } = call.app;
  if (!state.users.has(body.target_user_id))
    throw badInput(`user with id "${body.target_user_id}" does not exist`);
  const now = clock.now();
  const ban: BanRecord = {
    targetId: body.target_user_id,
    cid: channel?.cid ?? null,
    createdById: by.id,
    reason: body.reason ?? null,
    shadow: body.shadow ?? false,
    createdAt: now,
    // Minutes.
    expires: body.timeout ? now + body.timeout * 60_000_000 : null,
  };
  state.bans.set(banKey(ban.targetId, ban.cid), ban);
  announce(call, 'user.banned', channel, {
    user: userViewById(state, ban.targetId),
    created_by: userViewById(state, by.id),
    ...(ban.reason === null ? {} : { reason: ban.reason }),
    ...(ban.expires === null ? {} : { expiration: formatMicros(ban.expires) }),
    shadow: ban.shadow,
    total_bans: [...state.bans.values()].filter((other) => other.targetId === ban.targetId).length,
  });
  const how = body.delete_messages;
  if (how) {
    deleteMessagesOf(call, ban.targetId, how, channel);
    const fields = { user: userViewById(state, ban.targetId) };
    announce(call, 'user.messages.deleted', channel, {
      ...fields,
      soft_delete: how !== 'hard',
      hard_delete: how === 'hard',
    });
  }
  return {};
};

const unbanQuery = z.object({
  target_user_id: z.string().min(1),
  type: z.string().optional(),
  id: z.string().optional(),
});

/** Unbanning somebody who is not banned is no error. */
export const unbanUser: Operation = (call) => {
  const query = check(unbanQuery, call.query);
  const channel = scopeOf(call, query.type, query.id);
  authorise(call, channel === undefined ? 'BanUser' : 'BanChannelMember', channel);
  const { state } = call.app;
  const ban = state.bans.get(banKey(query.target_user_id, channel?.cid ?? null));
  if (ban === undefined) return {};
  state.bans.delete(banKey(ban.targetId, ban.cid));
  announce(call, 'user.unbanned', channel, { user: userViewById(state, ban.targetId), shadow: ban.shadow });
  return {};
};

function announce(
  call: Call,
  type: 'user.banned' | 'user.unbanned' | 'user.messages.deleted',
  channel: ChannelRecord | undefined,
  fields: JsonObject,
): void {
  if (channel === undefined) publishUserEvent(call, type, fields);
  else publishChannelEvent(call, type, channel, fields);
}
