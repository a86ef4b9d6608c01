import type { Call } from './call';
import { memberView } from './channel-views';
import type { ChannelRecord, JsonObject } from './records';
import { formatMicros } from './timestamps';
import { unreadView } from './unread';
import { userViewById } from './user-records';

/** The webhook types the sandbox posts. */
export type EventType =
  | 'message.new'
  | 'message.updated'
  | 'message.deleted'
  | 'message.undeleted'
  | 'message.read'
  | 'message.flagged'
  | 'channel.created'
  | 'channel.updated'
  | 'channel.deleted'
  | 'channel.truncated'
  | 'member.added'
  | 'member.removed'
  | 'member.updated'
  | 'user.updated'
  | 'user.banned'
  | 'user.unbanned'
  | 'user.deleted'
  | 'user.messages.deleted';

/** A webhook lists no more members than this (chat docs, webhooks overview). */
const MAX_MEMBERS = 50;

/** A user as the author of an event: with the unread counts. */
export const eventUser = (call: Call, channel: ChannelRecord, userId: string): JsonObject => ({
  ...userViewById(call.app.state, userId),
  ...unreadView(call.app.state, channel, userId),
});

function eventMembers(call: Call, channel: ChannelRecord): JsonObject[] {
  const { state } = call.app;
  return [...channel.members.values()].slice(0, MAX_MEMBERS).map((member) => {
    const view = memberView(state, channel, member);
    return {
      ...view,
      user: { ...(view['user'] as JsonObject), ...unreadView(state, channel, member.userId) },
    };
  });
}

/** @param fields The fields of the type beyond the common ones; `created_at` among them if the time matters. */
export function publishChannelEvent(
  call: Call,
  type: EventType,
  channel: ChannelRecord,
  fields: JsonObject,
): void {
  const members = eventMembers(call, channel);
  call.app.publish({
    type,
    cid: channel.cid,
    channel_id: channel.id,
    channel_type: channel.type,
    channel_custom: channel.custom,
    channel_member_count: channel.members.size,
    created_at: formatMicros(call.app.clock.now()),
    ...fields,
    // The key was missing in captures of channels without members.
    ...(members.length === 0 ? {} : { members }),
    request_info: call.requestInfo,
  });
}

/** Publishes an event that concerns no channel. */
export function publishUserEvent(call: Call, type: EventType, fields: JsonObject): void {
  call.app.publish({
    type,
    created_at: formatMicros(call.app.clock.now()),
    ...fields,
    request_info: call.requestInfo,
  });
}
