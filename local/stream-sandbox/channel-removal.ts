import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { check, type Call, type Operation } from './call';
import { channelView, memberViews } from './channel-views';
import { notAllowed } from './errors';
import { publishChannelEvent } from './events';
import { authorise, channelOf, requireChannel } from './permissions';
import type { ChannelRecord, JsonObject } from './records';
import { formatMicros } from './timestamps';
import { forgetUnread } from './unread';

/**
 * After a soft as after a hard deletion the channel is gone for every caller, and a new one under its id is empty (chat
 * docs, deleting channels), so the sandbox does not distinguish them. Neither does the event.
 */
export function removeChannel(call: Call, channel: ChannelRecord): JsonObject {
  const { state, clock } = call.app;
  const deleted_at = formatMicros(clock.now());
  const channelFields = { ...channelView(state, channel), deleted_at };
  const answer = { channel: { ...channelFields, members: memberViews(state, channel) } };
  publishChannelEvent(call, 'channel.deleted', channel, { channel: channelFields });
  for (const member of channel.members.values()) forgetUnread(state, member);
  for (const message of channel.messages) {
    state.messages.delete(message.id);
    state.spentMessageIds.add(message.id);
  }
  state.channels.delete(channel.cid);
  return answer;
}

export const deleteChannel: Operation = (call) => {
  const channel = channelOf(call);
  authorise(call, 'DeleteChannel', channel);
  return removeChannel(call, channel);
};

const batchBody = z.object({
  cids: z.array(z.string()).min(1).max(100),
  hard_delete: z.boolean().optional(),
});

/** Stream does this in the background; here the task is done when the request is answered. */
export const deleteChannels: Operation = (call) => {
  if (call.caller.kind === 'user') throw notAllowed('channels can only be deleted in batches server-side');
  const { cids } = check(batchBody, call.body);
  const channels = cids.map((cid) => requireChannel(call, cid));
  const result = Object.fromEntries(cids.map((cid) => [cid, { status: 'ok' }]));
  for (const channel of channels) removeChannel(call, channel);
  return { result, task_id: randomUUID() };
};

export const getTask: Operation = (call) => {
  const now = formatMicros(call.app.clock.now());
  return { task_id: call.params['id'], status: 'completed', created_at: now, updated_at: now, result: {} };
};
