import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { check, type Call, type Operation } from './call';
import { removeChannel } from './channel-removal';
import { channelView, memberViews } from './channel-views';
import { badInput, notAllowed } from './errors';
import { eventUser, publishChannelEvent, publishUserEvent } from './events';
import { authorise, channelOf } from './permissions';
import type { ChannelRecord, JsonObject, MessageRecord } from './records';
import { formatMicros, parseMicros } from './timestamps';
import { userView } from './user-records';
import { uncountDeleted } from './unread';

/** How a message is deleted: `hard` leaves nothing, `pruning` the empty message, `soft` all of it, marked as deleted. */
export type HowDeleted = 'soft' | 'pruning' | 'hard';

/** Deletes messages without an event for each. */
function deleteMessages(
  call: Call,
  channel: ChannelRecord,
  messages: readonly MessageRecord[],
  how: HowDeleted,
): void {
  const { state, clock } = call.app;
  const now = clock.now();
  for (const message of messages) {
    if (message.deletedAt === null) uncountDeleted(state, channel, message);
    message.deletedAt ??= now;
    message.updatedAt = now;
    message.pin = null;
    if (how === 'soft') continue;
    Object.assign(message, { text: '', attachments: [], custom: {} });
    if (how === 'pruning') continue;
    state.messages.delete(message.id);
    state.spentMessageIds.add(message.id);
  }
  if (how === 'hard') channel.messages = channel.messages.filter((one) => state.messages.has(one.id));
}

/** Deletes all messages of a user, in one channel or everywhere. */
export function deleteMessagesOf(
  call: Call,
  userId: string,
  how: HowDeleted,
  channel: ChannelRecord | undefined,
): void {
  const channels = channel === undefined ? [...call.app.state.channels.values()] : [channel];
  for (const one of channels)
    deleteMessages(
      call,
      one,
      one.messages.filter((message) => message.userId === userId),
      how,
    );
}

const truncateBody = z.object({
  truncated_at: z.string().nullish(),
  hard_delete: z.boolean().nullish(),
  user_id: z.string().nullish(),
  message: z.undefined('the sandbox empties channels without a message').optional(),
});

/** Callers cannot tell a soft truncation from a hard one, and neither does the event. */
export const truncateChannel: Operation = (call) => {
  const body = check(truncateBody, call.body);
  const channel = channelOf(call);
  authorise(call, 'DeleteChannel', channel);
  const { state, clock } = call.app;
  const until = body.truncated_at ? parseMicros(body.truncated_at) : clock.now();
  if (until === undefined) throw badInput('truncated_at is not a time');
  const by = call.caller.kind === 'user' ? call.caller.userId : (body.user_id ?? undefined);
  deleteMessages(
    call,
    channel,
    channel.messages.filter((message) => message.createdAt < until),
    'hard',
  );
  channel.truncatedAt = until;
  channel.updatedAt = clock.now();
  const view = { ...channelView(state, channel), members: memberViews(state, channel) };
  publishChannelEvent(call, 'channel.truncated', channel, {
    channel: view,
    ...(by === undefined ? {} : { user: eventUser(call, channel, by) }),
  });
  return { channel: view };
};

interface UserDeletion {
  readonly user: HowDeleted;
  readonly messages?: HowDeleted | undefined;
  readonly conversations?: 'soft' | 'hard' | undefined;
}

function removeUser(call: Call, id: string, how: UserDeletion): JsonObject {
  const { state, clock } = call.app;
  const user = state.users.get(id);
  if (user === undefined) throw badInput(`user with id "${id}" does not exist`);
  user.deletedAt ??= clock.now();
  user.updatedAt = clock.now();
  const view = { ...userView(state, user), deleted_at: formatMicros(user.deletedAt) };
  if (how.messages !== undefined) deleteMessagesOf(call, id, how.messages, undefined);
  const conversations = [...state.channels.values()].filter(
    ({ members }) => members.has(id) && members.size <= 2,
  );
  if (how.conversations !== undefined) for (const channel of conversations) removeChannel(call, channel);
  if (how.user === 'pruning') user.custom = {};
  if (how.user === 'hard') state.users.delete(id);
  publishUserEvent(call, 'user.deleted', {
    user: view,
    delete_user: how.user,
    delete_messages: how.messages ?? '',
    delete_conversation: how.conversations ?? '',
    mark_messages_deleted: how.messages !== undefined,
    delete_conversation_channels: how.conversations !== undefined,
    hard_delete: how.user === 'hard',
  });
  return view;
}

/** @throws StreamError for anybody but a server */
function requireServer(call: Call): void {
  if (call.caller.kind === 'user') throw notAllowed('users can only be deleted server-side');
}

export const deleteUser: Operation = (call) => {
  requireServer(call);
  const asked = (name: string): boolean => call.query[name] === 'true';
  const how = asked('hard_delete') ? 'hard' : 'soft';
  const user = removeUser(call, call.params['id'] ?? '', {
    user: how,
    // A hard deletion of the user deletes the messages, too.
    ...((asked('mark_messages_deleted') || how === 'hard') && { messages: how }),
    ...(asked('delete_conversation_channels') && { conversations: how }),
  });
  return { user };
};

const how = z.enum(['soft', 'pruning', 'hard']);
const deleteUsersBody = z.object({
  user_ids: z.array(z.string()).min(1).max(100),
  user: how.default('soft'),
  messages: how.optional(),
  conversations: z.enum(['soft', 'hard']).optional(),
});

/** Stream does this in the background; here the task is done when the request is answered. */
export const deleteUsers: Operation = (call) => {
  requireServer(call);
  const { user_ids: ids, ...asked } = check(deleteUsersBody, call.body);
  if (asked.user === 'hard' && asked.messages !== 'hard')
    throw badInput('to delete a user for good the messages have to go as well');
  const unknown = ids.find((id) => !call.app.state.users.has(id));
  if (unknown !== undefined) throw badInput(`user with id "${unknown}" does not exist`);
  for (const id of ids) removeUser(call, id, asked);
  return { task_id: randomUUID() };
};
