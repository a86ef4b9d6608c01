import { z } from 'zod';
import { actingUser } from './actors';
import { check, userReference, type Operation } from './call';
import { notFound } from './errors';
import { eventUser, publishChannelEvent } from './events';
import { authorise, channelOf } from './permissions';
import { formatMicros } from './timestamps';
import { markReadUpTo } from './unread';

const readBody = z.object({
  user: userReference.nullish(),
  user_id: z.string().nullish(),
  message_id: z.string().nullish(),
});

/** A server may mark the channel as read for somebody who is no member: the event is posted, but nothing is counted. */
export const markRead: Operation = (call) => {
  const body = check(readBody, call.body);
  const channel = channelOf(call);
  authorise(call, 'ReadChannel', channel);
  const reader = actingUser(call, 'user', { user: body.user, userId: body.user_id });
  const { state, clock } = call.app;
  const now = clock.now();
  const upTo = body.message_id
    ? channel.messages.find((message) => message.id === body.message_id)
    : channel.messages.findLast((message) => message.deletedAt === null);
  if (body.message_id && upTo === undefined) throw notFound(`message with id ${body.message_id} not found`);
  const member = channel.members.get(reader.id);
  if (member !== undefined) {
    const at = body.message_id ? (upTo?.createdAt ?? now) : now;
    markReadUpTo(state, channel, member, { at, messageId: upTo?.id ?? null, readAt: now });
  }
  const fields = {
    created_at: formatMicros(now),
    user: eventUser(call, channel, reader.id),
    ...(upTo === undefined ? {} : { last_read_message_id: upTo.id }),
  };
  publishChannelEvent(call, 'message.read', channel, fields);
  return {
    event: {
      type: 'message.read',
      cid: channel.cid,
      channel_id: channel.id,
      channel_type: channel.type,
      ...fields,
    },
  };
};
