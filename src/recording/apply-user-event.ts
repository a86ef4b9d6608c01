import { later } from '../chat/domain/message-state';
import { withSenderDeletion } from '../chat/domain/sender-deletions';
import type { Deletion, UserEvent } from '../stream/domain/stream-event';
import { withBan, withMutes, withoutProfile } from '../chat/domain/user-profile';
import type { UserState } from './load-documents';

/** A user's document with what one more event says of the person, whatever the order: each word by its time. */
export function applyUserEvent(user: UserState, event: UserEvent, at: Date): UserState {
  switch (event.type) {
    case 'user.updated':
      return event.is_deleted ? user : { ...user, stream_restored_at: later(user.stream_restored_at, at) };
    case 'user.banned': {
      const { expires_at: expires, shadow } = event;
      const ban = { cid: event.cid ?? '*', at, banned: true, shadow, ...expiry(expires) };
      return { ...user, bans: withBan(user.bans, ban) };
    }
    case 'user.unbanned':
      return { ...user, bans: withBan(user.bans, { cid: event.cid ?? '*', at, banned: false }) };
    case 'user.deleted': {
      const deletedAt = new Date(event.deleted_at);
      const profile = user.stream_profile;
      return {
        ...user,
        stream_deleted_at: later(user.stream_deleted_at, deletedAt),
        stream_profile: event.account === 'wiped' ? withoutProfile(profile, at) : profile,
        ...deletionOf(user, '*', deletedAt, event.messages),
      };
    }
    case 'user.messages.deleted':
      return { ...user, ...deletionOf(user, event.cid ?? '*', at, event.messages) };
    case 'user.deactivated':
      return { ...user, stream_deactivated_at: later(user.stream_deactivated_at, at) };
    case 'user.reactivated':
      return {
        ...user,
        stream_reactivated_at: later(user.stream_reactivated_at, at),
        stream_restored_at: later(user.stream_restored_at, at),
      };
    case 'user.muted':
    case 'user.unmuted': {
      const muted = event.type === 'user.muted';
      const words = event.target_ids.map((of) => ({ of, muted, at }));
      return { ...user, user_mutes: withMutes(user.user_mutes ?? [], words) };
    }
    case 'channel.muted':
    case 'channel.unmuted': {
      const muted = event.type === 'channel.muted';
      const words = event.mutes.map(({ cid, expires_at: expires }) => ({
        of: cid,
        muted,
        at,
        ...(muted && expiry(expires)),
      }));
      return { ...user, channel_mutes: withMutes(user.channel_mutes ?? [], words) };
    }
  }
}

function deletionOf(user: UserState, cid: string, at: Date, how: Deletion | undefined) {
  const { message_deletions: known } = user;
  return how === undefined
    ? {}
    : { message_deletions: withSenderDeletion(known, { cid, at, isHard: how === 'wiped' }) };
}

function expiry(ms: number | undefined): { expires_at?: Date } {
  return ms === undefined ? {} : { expires_at: new Date(ms) };
}
