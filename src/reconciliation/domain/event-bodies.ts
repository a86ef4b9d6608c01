import type { ChannelHistory, HistoryMessage, HistoryRead, StreamJson } from './channel-history';
import { splitCid } from '../../stream/domain/cid';

/** Fields of channels in answers of the API that a webhook does not need. */
const OMITTED_FIELDS: ReadonlySet<string> = new Set(['config', 'own_capabilities', 'created_by', 'members']);

function rfc3339(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * The fields that all events of a channel have. What an event states about its channel counts for the time of the event,
 * so an old message does not carry the present channel: only the fields that rules need, and the members.
 */
function commonFields(channel: ChannelHistory) {
  const { type, id } = splitCid(channel.cid);
  const { listingId, orderId, buyerId, sellerId } = channel;
  const place = {
    ...(listingId !== undefined && { listing_id: listingId }),
    ...(orderId !== undefined && { order_id: orderId }),
    ...(buyerId !== undefined && { buyer_id: buyerId }),
    ...(sellerId !== undefined && { seller_id: sellerId }),
  };
  const members = channel.memberIds.map((userId) => ({ user_id: userId }));
  return {
    cid: channel.cid,
    channel_type: type,
    channel_id: id,
    ...(Object.keys(place).length > 0 && { channel_custom: place }),
    ...(channel.memberCount !== undefined && { channel_member_count: channel.memberCount }),
    ...(members.length > 0 && { members }),
  };
}

/** The body of a message's event as Stream would have posted it, with the present state of the message. */
export function messageBody(
  type: 'message.new' | 'message.updated' | 'message.undeleted',
  channel: ChannelHistory,
  message: HistoryMessage,
): StreamJson {
  const at = type === 'message.new' ? message.createdAt : message.updatedAt;
  const { json } = message;
  return { type, ...commonFields(channel), created_at: rfc3339(at), message: json, user: json['user'] };
}

/** The body for a message that Stream's moderation has hidden from all but its sender. @param at time of the event, ms */
export function hiddenBody(channel: ChannelHistory, message: HistoryMessage, at: number): StreamJson {
  return { ...messageBody('message.updated', channel, message), created_at: rfc3339(at) };
}

/** The body for a message that Stream's moderation shows to others again. @param at time of the event, ms */
export function unblockedBody(channel: ChannelHistory, message: HistoryMessage, at: number): StreamJson {
  return {
    ...messageBody('message.updated', channel, message),
    type: 'message.unblocked',
    created_at: rfc3339(at),
  };
}

/** The body for a soft-deleted message, whose type Stream replaces by `deleted`. */
export function deletedBody(
  channel: ChannelHistory,
  message: HistoryMessage & { deletedAt: number },
): StreamJson {
  const type = message.parentId === undefined ? 'regular' : 'reply';
  return {
    type: 'message.deleted',
    ...commonFields(channel),
    created_at: rfc3339(message.deletedAt),
    message: { ...message.json, type },
    hard_delete: false,
  };
}

export function messageReadBody(channel: ChannelHistory, read: HistoryRead): StreamJson {
  return {
    type: 'message.read',
    ...commonFields(channel),
    created_at: rfc3339(read.at),
    user: read.user,
    ...(read.messageId !== undefined && { last_read_message_id: read.messageId }),
  };
}

/** @param at of the change, ms; other than the channel's own `updated_at` where Stream did not move that */
export function channelBody(
  type: 'channel.created' | 'channel.updated',
  channel: ChannelHistory,
  at?: number,
): StreamJson {
  const whole = Object.fromEntries(Object.entries(channel.json).filter(([key]) => !OMITTED_FIELDS.has(key)));
  const when = at ?? (type === 'channel.created' ? channel.createdAt : channel.updatedAt);
  return {
    type,
    ...commonFields(channel),
    channel: { ...whole, ...(at !== undefined && { updated_at: rfc3339(at) }) },
    created_at: rfc3339(when),
  };
}
