import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { actingUser } from './actors';
import { check, type Call, type Operation } from './call';
import { refuseReserved } from './custom-data';
import { badInput, notAllowed, notFound } from './errors';
import { eventUser, publishChannelEvent } from './events';
import { checkContent, customMessageFields, reservedMessageFields, sendSchema } from './message-fields';
import { messageView } from './message-views';
import { bansOf, authorise, channelOf } from './permissions';
import type { ChannelRecord, JsonObject, MessageRecord } from './records';
import { parseMicros } from './timestamps';
import { countNew } from './unread';
import { userViewById } from './user-records';

const sendBody = z.object({ message: z.looseObject({}) });

export const sendMessage: Operation = (call) => {
  const { message } = check(sendBody, call.body);
  const channel = channelOf(call);
  authorise(call, 'CreateMessage', channel);
  return { message: messageView(call, storeMessage(call, channel, message)) };
};

/** Checks and stores a message and posts its event. A server may write in the name of users who are not members. */
export function storeMessage(call: Call, channel: ChannelRecord, source: JsonObject): MessageRecord {
  const { state, clock } = call.app;
  const fields = check(z.object({ message: sendSchema }), { message: source }).message;
  refuseReserved(source, reservedMessageFields, 'message.');
  const author = actingUser(call, 'message.user', { user: fields.user, userId: fields.user_id });
  if (fields.type === 'system' && call.caller.kind === 'user' && call.operation === 'SendMessage') {
    throw notAllowed(`User '${author.id}' is not allowed to perform action CreateSystemMessage`);
  }
  if (channel.frozen && call.caller.kind === 'user') throw notAllowed('channel is frozen');
  const content = {
    text: fields.text ?? '',
    attachments: fields.attachments ?? [],
    mentionedUserIds: [...new Set(fields.mentioned_users)],
    custom: customMessageFields(source),
  };
  checkContent(call, content);
  if (content.text === '' && content.attachments.length === 0 && Object.keys(content.custom).length === 0) {
    throw badInput('message.text or message.attachments is a required field');
  }
  const id = fields.id || randomUUID();
  if (state.messages.has(id) || state.spentMessageIds.has(id)) {
    throw badInput(`a message with ID ${id} already exists`);
  }
  const parent = fields.parent_id ? parentOf(call, channel, fields.parent_id) : undefined;
  const now = clock.now();
  const message: MessageRecord = {
    ...content,
    id,
    cid: channel.cid,
    userId: author.id,
    type: fields.type === 'system' ? 'system' : parent === undefined ? 'regular' : 'reply',
    silent: fields.silent ?? false,
    ...(bansOf(call, author.id, channel).some((ban) => ban.shadow) && { shadowed: true as const }),
    ...(fields.restricted_visibility?.length && { restrictedTo: [...new Set(fields.restricted_visibility)] }),
    parentId: parent?.id ?? null,
    showInChannel: fields.show_in_channel ?? false,
    quotedMessageId: fields.quoted_message_id || null,
    pin: fields.pinned ? { at: now, by: author.id, expires: parseMicros(fields.pin_expires) ?? null } : null,
    replyCount: 0,
    deletedReplyCount: 0,
    threadParticipantIds: [],
    flaggedBy: [],
    createdAt: now,
    updatedAt: now,
    textUpdatedAt: null,
    deletedAt: null,
  };
  channel.messages.push(message);
  state.messages.set(id, message);
  if (parent !== undefined) {
    parent.replyCount += 1;
    parent.threadParticipantIds = [...new Set([...parent.threadParticipantIds, parent.userId, author.id])];
  }
  if (parent === undefined || message.showInChannel) channel.lastMessageAt = now;
  countNew(state, channel, message);
  publishNew(call, channel, message, parent);
  return message;
}

function parentOf(call: Call, channel: ChannelRecord, id: string): MessageRecord {
  const parent = call.app.state.messages.get(id);
  if (parent === undefined || parent.cid !== channel.cid)
    throw notFound(`parent message with id ${id} not found`);
  if (parent.parentId !== null) throw badInput('replies cannot have replies');
  return parent;
}

function publishNew(
  call: Call,
  channel: ChannelRecord,
  message: MessageRecord,
  parent?: MessageRecord,
): void {
  const user = eventUser(call, channel, message.userId);
  const { unread_channels, unread_count, total_unread_count } = user;
  const participants = parent?.threadParticipantIds.map((id) => userViewById(call.app.state, id));
  publishChannelEvent(call, 'message.new', channel, {
    message: messageView(call, message),
    message_id: message.id,
    user,
    watcher_count: 0,
    ...(participants === undefined ? {} : { thread_participants: participants }),
    unread_channels,
    unread_count,
    total_unread_count,
  });
}
