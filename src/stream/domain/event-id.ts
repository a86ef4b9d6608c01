import { createHash } from 'node:crypto';
import { isHiddenFromOthers } from '../../chat/domain/visibility';
import type { StreamEvent } from './stream-event';

/** The longest id taken as it is, in bytes: Temporal on PostgreSQL keeps workflow ids in 255 characters. */
const MAX_BYTES = 200;

/** An id as it is or, where it is too long for a workflow id, its SHA-256. */
export function boundedId(id: string): string {
  return Buffer.byteLength(id) <= MAX_BYTES ? id : createHash('sha256').update(id).digest('hex');
}

/**
 * The event's identity by its content, which is also its inbox id and its workflow's id. Stream puts no event
 * id into the body, and its `X-Webhook-Id` header is not signed: a replayed body under a new header would
 * pass a check of that. Hence what happened to what, when. Times in ms since 1970.
 */
export function contentId(event: StreamEvent): string {
  return `${event.type}/${boundedId(whatHappened(event))}`;
}

function whatHappened(event: StreamEvent): string {
  switch (event.type) {
    case 'message.new':
      return event.message.id;
    case 'message.updated': {
      const { id, updated_at } = event.message;
      // Stream's moderation hides a message without an edit, which may leave the time of the last edit as it was.
      return isHiddenFromOthers(event.message)
        ? `${id}/${updated_at}/hidden/${event.created_at ?? ''}`
        : `${id}/${updated_at}`;
    }
    case 'message.undeleted':
      return `${event.message.id}/${event.message.updated_at}`;
    case 'message.unblocked':
      return `${event.message.id}/${event.created_at}`;
    case 'message.deleted': {
      // A message that was deleted keeps that time when it is deleted for good.
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
    // By the event's time: what was marked as deleted can be deleted for good later, or in the same moment.
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

/** Somebody, in a channel or everywhere, and when. */
function placeOf(
  event: Extract<StreamEvent, { type: 'user.banned' | 'user.unbanned' | 'user.messages.deleted' }>,
): string {
  return `${event.user.id}/${event.cid ?? '*'}/${event.created_at}`;
}
