import { later } from './message-state';
import { sameData } from './same-data';
import type { ChannelEvent } from '../../stream/domain/stream-event';
import { PLACE_FIELDS, type ChannelState, type MemberFact, type PlaceField } from './channel-state';
import { withMemberFacts, withRoster } from './membership';
import { withMuteFacts, withMuteList } from './mutes';
import { withHide } from './reads';

/**
 * The state of a channel after one more event: the claims about its listing and parties, its custom data, its members.
 * @param at the time of the event, ms since 1970
 * @param parleyUserId Parley's own user, who writes in channels without being a member
 */
export function applyChannelFacts(
  before: ChannelState,
  event: ChannelEvent,
  at: number,
  parleyUserId: string,
): ChannelState {
  const eventTime = new Date(at);
  const channel = withTimes(withCustom(withClaims(before, event, eventTime), event, eventTime), event);
  return withMutesAndHides(withPeople(channel, event, eventTime, parleyUserId), event, eventTime);
}

/** Applies mutes and hides of the channel, by which members say that they do not want to hear of it. */
function withMutesAndHides(channel: ChannelState, event: ChannelEvent, eventTime: Date): ChannelState {
  const { member_ids: ids = [], muted_ids: muted } = event;
  const after =
    muted === undefined
      ? channel
      : ids.length === event.member_count
        ? withMuteList(channel, { at: eventTime, ids: muted })
        : withMuteFacts(
            channel,
            ids.map((id) => ({ user_id: id, at: eventTime, muted: muted.includes(id) })),
          );
  if (event.type === 'channel.hidden')
    return withHide(after, { user_id: event.user.id, at: eventTime, cleared: event.clear_history });
  if (event.type === 'member.updated' && event.notifications_muted !== undefined)
    return withMuteFacts(after, [
      { user_id: event.user.id, at: eventTime, muted: event.notifications_muted },
    ]);
  return after;
}

/** Applies each claimed field by itself. Stream does not send all of them each time, so an absent field keeps its value. */
function withClaims(channel: ChannelState, event: ChannelEvent, eventTime: Date): ChannelState {
  let after = channel;
  for (const field of PLACE_FIELDS) {
    const value = event.channel?.[field];
    if (value === undefined || !isNewer(after, field, value, eventTime)) continue;
    after = { ...after, [`claimed_${field}`]: value, said_at: { ...after.said_at, [field]: eventTime } };
  }
  return after;
}

function isNewer(channel: ChannelState, field: PlaceField, value: string, eventTime: Date): boolean {
  const known = channel.said_at[field];
  if (known === undefined || eventTime > known) return true;
  return eventTime.getTime() === known.getTime() && value > (channel[`claimed_${field}`] ?? '');
}

/** Custom data is replaced as a whole: a key that is missing was removed. */
function withCustom(channel: ChannelState, event: ChannelEvent, eventTime: Date): ChannelState {
  const custom = event.channel?.custom;
  if (custom === undefined) return channel;
  const known = channel.custom_at;
  const isNews =
    known === undefined ||
    eventTime > known ||
    (eventTime.getTime() === known.getTime() && JSON.stringify(custom) > JSON.stringify(channel.custom));
  if (!isNews) return channel;
  return {
    ...channel,
    custom: sameData(custom, channel.custom) ? channel.custom : custom,
    custom_at: eventTime,
  };
}

function withTimes(channel: ChannelState, event: ChannelEvent): ChannelState {
  const stated = event.channel;
  const created = later(channel.stream_created_at, dateOf(stated?.created_at));
  const deletion = event.type === 'channel.deleted' ? new Date(event.channel.deleted_at) : undefined;
  const deleted = later(channel.last_deleted_at, deletion);
  return {
    ...channel,
    stream_created_at: created,
    stream_updated_at: later(channel.stream_updated_at, dateOf(stated?.updated_at)),
    last_deleted_at: deleted,
    truncated_at: later(channel.truncated_at, dateOf(stated?.truncated_at)),
    // A channel that was created after the deletion is another one under the same id.
    deleted_at: deleted !== undefined && (created === undefined || created <= deleted) ? deleted : undefined,
  };
}

function withPeople(
  channel: ChannelState,
  event: ChannelEvent,
  eventTime: Date,
  parleyUserId: string,
): ChannelState {
  const ids = (event.member_ids ?? []).filter((id) => id !== parleyUserId);
  const isAll =
    event.member_ids !== undefined &&
    event.member_count !== undefined &&
    event.member_ids.length === event.member_count;
  // A list of members describes the moment of the event; the event's message may be older.
  if (isAll) {
    const removed = event.type === 'member.removed' ? event.user.id : undefined;
    return withRoster(channel, { at: eventTime, ids: ids.filter((id) => id !== removed) });
  }
  const facts = ids.map((id): MemberFact => ({ user_id: id, at: eventTime, present: true }));
  return withMemberFacts(channel, [...facts, ...factsOfType(event, eventTime, parleyUserId)]);
}

function factsOfType(event: ChannelEvent, eventTime: Date, parleyUserId: string): MemberFact[] {
  switch (event.type) {
    case 'member.added':
    case 'member.updated':
      return [{ user_id: event.user.id, at: eventTime, present: true }];
    case 'member.removed':
      return [{ user_id: event.user.id, at: eventTime, present: false }];
    case 'message.new':
    case 'message.updated':
    case 'message.undeleted':
    case 'message.unblocked':
    case 'message.deleted': {
      const { sender, created_at: at } = event.message;
      if (sender === undefined || sender.id === parleyUserId) return [];
      // Whoever writes is a member at the time of writing, which an edit does not move.
      return at === undefined && event.type !== 'message.new'
        ? []
        : [{ user_id: sender.id, at: at === undefined ? eventTime : new Date(at), present: true }];
    }
    case 'message.read':
    case 'channel.created':
    case 'channel.updated':
    case 'channel.deleted':
    case 'channel.hidden':
    case 'channel.truncated':
      return [];
  }
}

function dateOf(ms: number | undefined): Date | undefined {
  return ms === undefined ? undefined : new Date(ms);
}
