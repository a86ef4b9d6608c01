import { z } from 'zod';
import { check, type Call, type Operation } from './call';
import { badInput, notAllowed } from './errors';
import { eventUser, publishChannelEvent } from './events';
import { messageView } from './message-views';
import { authoriseMessage, requireChannel, requireMessage } from './permissions';
import type { MessageRecord } from './records';
import { uncountDeleted } from './unread';

/** The user who deletes. A server need not name one, and then the event has no `user`, as in the published body. */
function deleter(call: Call): string | undefined {
  if (call.caller.kind === 'user') return call.caller.userId;
  const named = call.query['deleted_by'];
  if (typeof named !== 'string') return undefined;
  if (!call.app.state.users.has(named)) throw badInput(`user with id "${named}" does not exist`);
  return named;
}

function countReply(call: Call, message: MessageRecord, change: 1 | -1): void {
  const parent = message.parentId === null ? undefined : call.app.state.messages.get(message.parentId);
  if (parent === undefined) return;
  parent.replyCount += change;
  parent.deletedReplyCount -= change;
}

/** A soft deletion keeps the message, stripped. A hard one keeps nothing but its id, which cannot be used again. */
export const deleteMessage: Operation = (call) => {
  const message = requireMessage(call, call.params['id'] ?? '');
  authoriseMessage(call, 'DeleteMessage', message);
  const hard = call.query['hard'] === 'true';
  if (hard && call.caller.kind === 'user') {
    throw badInput('hard delete messages is only allowed with server side auth');
  }
  const { state, clock } = call.app;
  const wasDeleted = message.deletedAt !== null;
  // The docs do not say how Stream answers a second deletion: here it succeeds and changes nothing.
  if (wasDeleted && !hard) return { message: messageView(call, message) };
  const channel = requireChannel(call, message.cid);
  const by = deleter(call);
  if (!wasDeleted) {
    uncountDeleted(state, channel, message);
    countReply(call, message, -1);
  }
  const now = clock.now();
  message.deletedAt ??= now;
  message.updatedAt = now;
  message.pin = null;
  const view = messageView(call, message, true);
  if (hard) {
    channel.messages.splice(channel.messages.indexOf(message), 1);
    state.messages.delete(message.id);
    state.spentMessageIds.add(message.id);
  }
  publishChannelEvent(call, 'message.deleted', channel, {
    message: view,
    message_id: message.id,
    hard_delete: hard,
    ...(by === undefined ? {} : { user: eventUser(call, channel, by) }),
  });
  return { message: view };
};

const undeleteBody = z.object({ undeleted_by: z.string().min(1) });

export const undeleteMessage: Operation = (call) => {
  const { undeleted_by } = check(undeleteBody, call.body);
  if (call.caller.kind === 'user') throw notAllowed('messages can only be undeleted with server side auth');
  const message = requireMessage(call, call.params['id'] ?? '');
  if (message.deletedAt === null) throw badInput(`message with id ${message.id} is not deleted`);
  if (!call.app.state.users.has(undeleted_by))
    throw badInput(`user with id "${undeleted_by}" does not exist`);
  message.deletedAt = null;
  message.updatedAt = call.app.clock.now();
  countReply(call, message, 1);
  const channel = requireChannel(call, message.cid);
  const view = messageView(call, message);
  publishChannelEvent(call, 'message.undeleted', channel, {
    message: view,
    message_id: message.id,
    user: eventUser(call, channel, undeleted_by),
  });
  return { message: view };
};
