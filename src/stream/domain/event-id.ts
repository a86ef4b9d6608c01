import { createHash } from 'node:crypto';
import { isHiddenFromOthers } from '../../chat/domain/visibility';
import type { StreamEvent } from './stream-event';

/** The longest id that is used unchanged, in bytes: Temporal on PostgreSQL keeps workflow ids in 255 characters. */
const MAX_BYTES = 200;

/** An id or, where it is too long to be part of a workflow id, its SHA-256. */
export function boundedId(id: string): string {
  return Buffer.byteLength(id) <= MAX_BYTES ? id : createHash('sha256').update(id).digest('hex');
}

/**
 * The event's id, which is also the id of its inbox row and of its workflow. It is made of the content: the type, the
 * object and the time, in ms since 1970. Stream puts no event id into the body, and its `X-Webhook-Id` header is not
 * signed, so a replayed body under a new header would pass a check of that.
 */
export function contentId(event: StreamEvent): string {
  return `${event.type}/${boundedId(objectAndTime(event))}`;
}

function objectAndTime(event: StreamEvent): string {
  switch (event.type) {
    case 'message.new':
      return event.message.id;
    case 'message.updated': {
      const { id, updated_at } = event.message;
      // Stream's moderation hides a message without an edit, so the time of the last edit may stay the same.
      return isHiddenFromOthers(event.message)
        ? `${id}/${updated_at}/hidden/${event.created_at ?? ''}`
        : `${id}/${updated_at}`;
    }
    case 'message.undeleted':
      return `${event.message.id}/${event.message.updated_at}`;
    case 'message.unblocked':
      return `${event.message.id}/${event.created_at}`;
    case 'message.deleted': {
      // A deleted message keeps the time of its deletion when it is erased later.
      const how = event.hard_delete ? '/hard' : event.deleted_for_me ? '/for-me' : '';
      return `${event.message.id}/${event.message.deleted_at}${how}`;
    }
    case 'message.read': {
      const place = event.thread_id === undefined ? '' : `/thread/${event.thread_id}`;
      return `${event.cid}/${event.user.id}/${event.created_at}${place}`;
    }
    case 'channel.hidden':
    case 'member.updated':
      return `${event.cid}/${event.user.id}/${event.created_at}`;
    case 'channel.created':
      return `${event.cid}/${event.channel.created_at}`;
    case 'channel.updated':
      return `${event.cid}/${event.channel.updated_at}`;
    case 'channel.deleted':
      return `${event.cid}/${event.channel.deleted_at}`;
    case 'channel.truncated':
      return `${event.cid}/${event.created_at}`;
    case 'member.added':
    case 'member.removed':
      return `${event.cid}/${event.user.id}/${event.created_at}`;
    case 'user.updated':
    case 'user.deactivated':
    case 'user.reactivated':
      return `${event.user.id}/${event.created_at}`;
    // The event's time tells deletions apart: a user who is marked as deleted can be erased later, or at the same moment.
    case 'user.deleted': {
      const isWiped = event.account === 'wiped' || event.messages === 'wiped';
      return `${event.user.id}/${event.created_at}${isWiped ? '/hard' : ''}`;
    }
    case 'user.muted':
    case 'user.unmuted':
      return `${event.user.id}/${event.target_ids.join(',')}/${event.created_at}`;
    case 'channel.muted':
    case 'channel.unmuted':
      return `${event.user.id}/${event.mutes.map(({ cid }) => cid).join(',')}/${event.created_at}`;
    case 'user.banned':
      return `${placeOf(event)}${event.shadow ? '/shadow' : ''}`;
    case 'user.unbanned':
      return placeOf(event);
    case 'user.messages.deleted':
      return `${placeOf(event)}${event.messages === 'wiped' ? '/hard' : ''}`;
  }
}

/** The user, the channel or `*` for everywhere, and the time. */
function placeOf(
  event: Extract<StreamEvent, { type: 'user.banned' | 'user.unbanned' | 'user.messages.deleted' }>,
): string {
  return `${event.user.id}/${event.cid ?? '*'}/${event.created_at}`;
}
