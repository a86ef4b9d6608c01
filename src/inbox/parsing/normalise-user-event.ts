import type { Deletion, StreamEvent } from '../../stream/domain/stream-event';
import { cidOf, streamUserOf } from './normalise-parts';
import type { RawStreamEvent, RawUserEvent } from './stream-event-schema';

const NO_CHANNEL = 'cid: is missing or no cid, though the event names a channel';

/** @returns the event, or the reason why there is none */
export function normaliseUserEvent(raw: RawUserEvent): StreamEvent | string {
  const common = { user: streamUserOf(raw.user), created_at: raw.created_at };
  switch (raw.type) {
    case 'user.updated': {
      const isDeleted = raw.user.deleted_at !== undefined && raw.user.deleted_at !== null;
      const event = { ...common, type: raw.type };
      return isDeleted ? { ...event, is_deleted: true } : event;
    }
    case 'user.deactivated':
    case 'user.reactivated':
      return { ...common, type: raw.type };
    case 'user.deleted':
      return {
        ...common,
        type: raw.type,
        deleted_at: raw.user.deleted_at ?? raw.created_at,
        account: saysWiped(raw.delete_user, raw.hard_delete) ? 'wiped' : 'soft',
        messages: deletionOfMessages(raw),
      };
    case 'user.messages.deleted':
      if (hasUnknownChannel(raw)) return NO_CHANNEL;
      return {
        ...common,
        type: raw.type,
        cid: cidOf(raw),
        messages: raw.hard_delete === true ? 'wiped' : 'soft',
      };
    case 'user.unbanned':
      if (hasUnknownChannel(raw)) return NO_CHANNEL;
      return { ...common, type: raw.type, cid: cidOf(raw) };
    case 'user.banned':
      if (hasUnknownChannel(raw)) return NO_CHANNEL;
      return {
        ...common,
        type: raw.type,
        cid: cidOf(raw),
        expires_at: raw.expiration ?? undefined,
        shadow: raw.shadow ?? false,
      };
    case 'user.muted':
    case 'user.unmuted': {
      const target_ids = [...new Set(namedBy(raw.target_user, raw.target_users).map((one) => one.id))];
      if (target_ids.length === 0) return 'target_user: is missing';
      return { ...common, type: raw.type, target_ids };
    }
    case 'channel.muted':
    case 'channel.unmuted': {
      const mutes = new Map(
        namedBy(raw.mute, raw.mutes).map(({ channel: { cid }, expires }) => [
          cid,
          { cid, expires_at: expires ?? undefined },
        ]),
      );
      if (mutes.size === 0) return 'mute.channel.cid: is missing';
      return { ...common, type: raw.type, mutes: [...mutes.values()] };
    }
  }
}

/** Whether a user's event has a channel that cannot be identified: taken for all channels, it would do far too much. */
function hasUnknownChannel(raw: RawStreamEvent): boolean {
  const channel = 'channel' in raw ? raw.channel : undefined;
  return cidOf(raw) === undefined && Boolean(raw.cid || raw.channel_id || raw.channel_type || channel);
}

/** Stream names one object in a field, or several in a list. */
function namedBy<T>(one: T | null | undefined, several: readonly (T | null)[] | null | undefined): T[] {
  return [one, ...(several ?? [])].filter((each): each is T & {} => each !== undefined && each !== null);
}

function deletionOfMessages(raw: Extract<RawStreamEvent, { type: 'user.deleted' }>): Deletion | undefined {
  const { hard_delete: hard, delete_messages: how, mark_messages_deleted: marked } = raw;
  if (saysWiped(how, hard)) return 'wiped';
  return how === 'soft' || (isAbsent(how) && marked === true) ? 'soft' : undefined;
}

/**
 * Older bodies have a flag where newer ones have the kind of deletion that was asked for, one for the account and one for
 * the messages: where that field exists, even empty, it alone decides. `pruning` leaves nothing that anybody could read.
 */
function saysWiped(how: string | null | undefined, hard: boolean | null | undefined): boolean {
  return isAbsent(how) ? hard === true : how === 'hard' || how === 'pruning';
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
