import { boundedId } from '../stream/domain/event-id';
import { agreedPlace } from '../chat/domain/agreed-place';
import { applyChannelFacts } from '../chat/domain/apply-channel-facts';
import { blankChannel, type ChannelState } from '../chat/domain/channel-state';
import { withMessageRead, withRead, withThreadRead } from '../chat/domain/reads';
import { applyMessageEvent, type MessageEvent } from '../chat/domain/apply-message-event';
import { isComplete, later, type MessageState } from '../chat/domain/message-state';
import { isUserEvent, type MessageReadEvent } from '../stream/domain/stream-event';
import { withProfile } from '../chat/domain/user-profile';
import { applyUserEvent } from './apply-user-event';
import { timeOf, type EventToRecord } from './event-to-record';
import { blankUser, affectedUser, type Documents, type UserState } from './load-documents';

/** The documents after a group of events. */
export interface Folded {
  readonly messages: Map<string, MessageState>;
  readonly channels: Map<string, ChannelState>;
  readonly users: Map<string, UserState>;
  /** Messages that turned out to belong to another channel, by the channel that they left. */
  readonly left: Map<string, MessageState[]>;
  /** The time of a user's latest activity in this group. */
  readonly activity: Map<string, Date>;
}

/** Applies events to documents in memory. Counters, and fields that messages take from their channels, follow later. */
export function foldEvents(
  documents: Documents,
  events: readonly EventToRecord[],
  parleyUserId: string,
): Folded {
  const folded: Folded = {
    messages: new Map(),
    channels: new Map(),
    users: new Map(),
    left: new Map(),
    activity: new Map(),
  };
  for (const one of events) {
    foldUser(documents, folded, one);
    const { event } = one;
    if (isUserEvent(event)) continue;
    const known = channelOf(documents, folded, event.cid);
    const channel = applyChannelFacts(known, event, timeOf(one), parleyUserId);
    if (event.type === 'message.read')
      folded.channels.set(event.cid, foldRead(documents, folded, channel, event));
    else if ('message' in event)
      folded.channels.set(event.cid, foldMessage(documents, folded, channel, one, event, parleyUserId));
    else folded.channels.set(event.cid, channel);
  }
  for (const [cid, channel] of folded.channels)
    folded.channels.set(cid, { ...channel, ...agreedPlace(channel, documents.listings) });
  return folded;
}

function channelOf(documents: Documents, folded: Folded, cid: string): ChannelState {
  return folded.channels.get(cid) ?? documents.channels.get(cid) ?? blankChannel(cid);
}

function foldMessage(
  documents: Documents,
  folded: Folded,
  channel: ChannelState,
  one: EventToRecord,
  event: MessageEvent,
  parleyUserId: string,
): ChannelState {
  // Only the user who deleted it for themselves does not see it any more.
  if (event.type === 'message.deleted' && event.deleted_for_me) return channel;
  const { id } = event.message;
  const before = folded.messages.get(id) ?? documents.messages.get(id);
  const message = applyMessageEvent(before, event, {
    screening: one.screening,
    caseId: boundedId(id),
    parleyUserId,
    receivedAt: one.receivedAt,
  });
  folded.messages.set(id, message);
  if (message.cid === event.cid && (before?.cid ?? event.cid) === event.cid)
    return withMessage(channel, message, folded, parleyUserId);
  // Events contradict each other. Every channel that has, had or gets the message is written.
  folded.channels.set(event.cid, channel);
  if (before !== undefined && before.cid !== message.cid) {
    folded.channels.set(before.cid, channelOf(documents, folded, before.cid));
    folded.left.set(before.cid, [...(folded.left.get(before.cid) ?? []), before]);
  }
  const own = withMessage(channelOf(documents, folded, message.cid), message, folded, parleyUserId);
  folded.channels.set(message.cid, own);
  return channelOf(documents, folded, event.cid);
}

/** The channel after a message: what its sender has read, and when somebody last wrote in it. */
function withMessage(
  channel: ChannelState,
  message: MessageState,
  folded: Folded,
  parleyUserId: string,
): ChannelState {
  if (!isComplete(message)) return channel;
  const { stream_message_id: id, stream_created_at: at, sender_id } = message;
  folded.activity.set(sender_id, later(folded.activity.get(sender_id), at) as Date);
  const counts = sender_id !== parleyUserId && !message.in_thread && !message.silent;
  return withMessageRead(
    { ...channel, last_message_at: later(channel.last_message_at, at) },
    { id, at, sender_id, counts },
  );
}

function foldRead(
  documents: Documents,
  folded: Folded,
  channel: ChannelState,
  event: MessageReadEvent,
): ChannelState {
  const at = new Date(event.created_at);
  const { id: user_id } = event.user;
  folded.activity.set(user_id, later(folded.activity.get(user_id), at) as Date);
  if (event.thread_id !== undefined)
    return withThreadRead(channel, { user_id, thread_id: event.thread_id, at });
  const message_id = event.last_read_message_id;
  const message =
    message_id === undefined
      ? undefined
      : (folded.messages.get(message_id) ?? documents.messages.get(message_id));
  return withRead(channel, {
    user_id,
    at,
    message_id,
    message_at: isComplete(message) && message.cid === event.cid ? message.stream_created_at : undefined,
  });
}

function foldUser(documents: Documents, folded: Folded, one: EventToRecord): void {
  const { event } = one;
  const user = affectedUser(event);
  if (user === undefined) return;
  const known = folded.users.get(user.id) ?? documents.users.get(user.id) ?? blankUser(user.id);
  const at = new Date(timeOf(one));
  const named = { ...known, stream_profile: withProfile(known.stream_profile, user, at) };
  folded.users.set(user.id, isUserEvent(event) ? applyUserEvent(named, event, at) : named);
}
