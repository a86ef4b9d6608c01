import { later } from './message-state';
import { sameData } from './same-data';
import type { ChannelEvent } from '../../stream/domain/stream-event';
import { PLACE_FIELDS, type ChannelState, type MemberFact, type PlaceField } from './channel-state';
import { withMemberFacts, withRoster } from './membership';
import { withMuteFacts, withMuteList } from './mutes';
import { withHide } from './reads';

/**
 * What is known of a channel after one more event of it: what it claims to be about, its custom data, its members.
 * @param at when the event says so, ms since 1970
 * @param parleyUserId who writes in channels without being a member
 */
export function applyChannelFacts(
  before: ChannelState,
  event: ChannelEvent,
  at: number,
  parleyUserId: string,
): ChannelState {
  const said = new Date(at);
  const channel = withTimes(withCustom(withClaims(before, event, said), event, said), event);
  return withWishes(withPeople(channel, event, said, parleyUserId), event, said);
}

/** Who does not want to hear of the channel. */
function withWishes(channel: ChannelState, event: ChannelEvent, said: Date): ChannelState {
  const { member_ids: ids = [], muted_ids: muted } = event;
  const after =
    muted === undefined
      ? channel
      : ids.length === event.member_count
        ? withMuteList(channel, { at: said, ids: muted })
        : withMuteFacts(
            channel,
            ids.map((id) => ({ user_id: id, at: said, muted: muted.includes(id) })),
          );
  if (event.type === 'channel.hidden')
    return withHide(after, { user_id: event.user.id, at: said, cleared: event.clear_history });
  if (event.type === 'member.updated' && event.notifications_muted !== undefined)
    return withMuteFacts(after, [{ user_id: event.user.id, at: said, muted: event.notifications_muted }]);
  return after;
}

/** Each field by itself: Stream does not send all of them each time, so one that is missing says nothing. */
function withClaims(channel: ChannelState, event: ChannelEvent, said: Date): ChannelState {
  let after = channel;
  for (const field of PLACE_FIELDS) {
    const value = event.channel?.[field];
    if (value === undefined || !isNewer(after, field, value, said)) continue;
    after = { ...after, [`claimed_${field}`]: value, said_at: { ...after.said_at, [field]: said } };
  }
  return after;
}

function isNewer(channel: ChannelState, field: PlaceField, value: string, said: Date): boolean {
  const known = channel.said_at[field];
  if (known === undefined || said > known) return true;
  return said.getTime() === known.getTime() && value > (channel[`claimed_${field}`] ?? '');
}

/** Custom data is one whole: a key that is gone was taken away. */
function withCustom(channel: ChannelState, event: ChannelEvent, said: Date): ChannelState {
  const custom = event.channel?.custom;
  if (custom === undefined) return channel;
  const known = channel.custom_at;
  const isNews =
    known === undefined ||
    said > known ||
    (said.getTime() === known.getTime() && JSON.stringify(custom) > JSON.stringify(channel.custom));
  if (!isNews) return channel;
  return { ...channel, custom: sameData(custom, channel.custom) ? channel.custom : custom, custom_at: said };
}

function withTimes(channel: ChannelState, event: ChannelEvent): ChannelState {
  const said = event.channel;
  const created = later(channel.stream_created_at, dateOf(said?.created_at));
  const deletion = event.type === 'channel.deleted' ? new Date(event.channel.deleted_at) : undefined;
  const deleted = later(channel.last_deleted_at, deletion);
  return {
    ...channel,
    stream_created_at: created,
    stream_updated_at: later(channel.stream_updated_at, dateOf(said?.updated_at)),
    last_deleted_at: deleted,
    truncated_at: later(channel.truncated_at, dateOf(said?.truncated_at)),
    // One that was made anew after it is another channel with the same id.
    deleted_at: deleted !== undefined && (created === undefined || created <= deleted) ? deleted : undefined,
  };
}

function withPeople(
  channel: ChannelState,
  event: ChannelEvent,
  said: Date,
  parleyUserId: string,
): ChannelState {
  const ids = (event.member_ids ?? []).filter((id) => id !== parleyUserId);
  const isAll =
    event.member_ids !== undefined &&
    event.member_count !== undefined &&
    event.member_ids.length === event.member_count;
  // A list of members is of the moment of the event; the message of it may be older.
  if (isAll) {
    const left = event.type === 'member.removed' ? event.user.id : undefined;
    return withRoster(channel, { at: said, ids: ids.filter((id) => id !== left) });
  }
  const facts = ids.map((id): MemberFact => ({ user_id: id, at: said, present: true }));
  return withMemberFacts(channel, [...facts, ...factsOfType(event, said, parleyUserId)]);
}

function factsOfType(event: ChannelEvent, said: Date, parleyUserId: string): MemberFact[] {
  switch (event.type) {
    case 'member.added':
    case 'member.updated':
      return [{ user_id: event.user.id, at: said, present: true }];
    case 'member.removed':
      return [{ user_id: event.user.id, at: said, present: false }];
    case 'message.new':
    case 'message.updated':
    case 'message.undeleted':
    case 'message.unblocked':
    case 'message.deleted': {
      const { sender, created_at: at } = event.message;
      if (sender === undefined || sender.id === parleyUserId) return [];
      // Who writes takes part; for the time when it was written, not when it was edited.
      return at === undefined && event.type !== 'message.new'
        ? []
        : [{ user_id: sender.id, at: at === undefined ? said : new Date(at), present: true }];
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
