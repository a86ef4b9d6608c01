import { randomUUID } from 'node:crypto';
import type { EventType } from '../stream/domain/stream-event';

const SELLER = { id: 'sample-seller', name: 'Sam Seller' };
const BUYER = { id: 'sample-buyer', name: 'Bea Buyer' };
const LISTING = 'sample-listing';
const TYPE = 'messaging';
const MINUTE_MS = 60_000;

/**
 * A body as Stream would post it, with new ids at each call, so that none is a duplicate. A buyer asks a seller about a
 * listing.
 */
export function sampleEvent(type: EventType, now: Date): Record<string, unknown> {
  const at = now.toISOString();
  const before = new Date(now.getTime() - MINUTE_MS).toISOString();
  const id = `sample-${randomUUID()}`;
  const cid = `${TYPE}:${id}`;
  const message = {
    id: randomUUID(),
    text: 'Is the watch still available?',
    html: '<p>Is the watch still available?</p>\n',
    type: 'regular',
    user: streamUser(BUYER, before),
    attachments: [],
    latest_reactions: [],
    own_reactions: [],
    reaction_counts: {},
    reply_count: 0,
    mentioned_users: [],
    created_at: before,
    updated_at: before,
  };
  const channel = {
    id,
    type: TYPE,
    cid,
    created_at: before,
    updated_at: before,
    created_by: streamUser(BUYER, before),
    frozen: false,
    disabled: false,
    member_count: 2,
    listing_id: LISTING,
    buyer_id: BUYER.id,
    seller_id: SELLER.id,
  };
  const common = {
    type,
    created_at: at,
    cid,
    channel_type: TYPE,
    channel_id: id,
    members: [BUYER, SELLER].map((user) => ({ user_id: user.id, user: streamUser(user, before) })),
  };
  switch (type) {
    case 'message.new':
      return {
        ...common,
        channel,
        user: streamUser(BUYER, before),
        message: { ...message, created_at: at, updated_at: at },
      };
    case 'message.updated':
      return {
        ...common,
        channel,
        user: streamUser(BUYER, before),
        message: {
          ...message,
          text: 'Is the watch still for sale?',
          updated_at: at,
          message_text_updated_at: at,
        },
        message_update: {
          old_text: message.text,
          change_set: { text: true, html: true, attachments: false },
        },
      };
    case 'message.deleted':
      return {
        ...common,
        channel,
        user: streamUser(BUYER, before),
        message: { ...message, type: 'deleted', updated_at: at, deleted_at: at },
        hard_delete: false,
      };
    case 'message.read':
      return {
        ...common,
        channel,
        user: { ...streamUser(SELLER, before), total_unread_count: 0, unread_channels: 0, unread_count: 0 },
        last_read_message_id: message.id,
      };
    case 'channel.created':
      return {
        ...common,
        user: streamUser(BUYER, before),
        channel: { ...channel, created_at: at, updated_at: at },
      };
    case 'channel.updated':
      return { ...common, user: streamUser(SELLER, before), channel: { ...channel, updated_at: at } };
    case 'channel.deleted':
      return { ...common, channel: { ...channel, deleted_at: at } };
    case 'channel.truncated':
      return { ...common, user: streamUser(SELLER, before), channel: { ...channel, truncated_at: at } };
    case 'message.undeleted':
    case 'message.unblocked':
      return {
        ...common,
        channel,
        user: streamUser(SELLER, before),
        message: { ...message, updated_at: at },
      };
    case 'channel.hidden':
      return { ...common, channel, user: streamUser(SELLER, before), clear_history: false };
    case 'member.added':
    case 'member.removed':
      return { ...common, channel, user: streamUser(BUYER, before), member: { user_id: BUYER.id } };
    case 'member.updated':
      return {
        ...common,
        channel,
        user: streamUser(BUYER, before),
        member: { user_id: BUYER.id, notifications_muted: true },
      };
    case 'user.updated':
    case 'user.banned':
    case 'user.unbanned':
    case 'user.deactivated':
    case 'user.reactivated':
    case 'user.deleted':
    case 'user.messages.deleted':
      return {
        type,
        created_at: at,
        user: {
          ...streamUser({ ...BUYER, id }, before),
          ...(type === 'user.deleted' && { deleted_at: at }),
        },
        ...(type.endsWith('banned') && { created_by: streamUser(SELLER, before) }),
        ...(type === 'user.deleted' && { mark_messages_deleted: true, hard_delete: false }),
        ...(type === 'user.messages.deleted' && { soft_delete: true, hard_delete: false }),
      };
    case 'user.muted':
    case 'user.unmuted':
      return {
        type,
        created_at: at,
        user: streamUser({ ...BUYER, id }, before),
        target_user: streamUser(SELLER, before),
      };
    case 'channel.muted':
    case 'channel.unmuted':
      return {
        type,
        created_at: at,
        user: streamUser({ ...BUYER, id }, before),
        mute: { user: streamUser({ ...BUYER, id }, before), channel, created_at: at, updated_at: at },
      };
  }
}

function streamUser(user: { readonly id: string; readonly name: string }, createdAt: string) {
  return { ...user, role: 'user', created_at: createdAt, updated_at: createdAt, banned: false, online: true };
}
