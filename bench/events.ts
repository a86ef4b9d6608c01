import { randomUUID } from 'node:crypto';
import { parseEvent } from '../src/inbox/parsing/parse-event';
import type { MessageNewEvent, StreamEvent } from '../src/stream/domain/stream-event';

/** The number of listings (and with them channels, sellers and buyers) that the messages are spread over. */
export const LISTINGS = 200;

export interface BenchEvent<Event extends StreamEvent = MessageNewEvent> {
  readonly body: string;
  readonly event: Event;
}

/** The order of 20 events of a real conversation: 12 new messages, 5 reads, 2 edits, 1 deletion. */
const MIX =
  'new new read new new read new edit new read new new new read new edit new read new deletion'.split(
    ' ',
  ) as readonly ('new' | 'read' | 'edit' | 'deletion')[];

/** Bodies of ordinary messages, as Stream posts them. `hot`: all about one listing, from many buyers. */
export function benchEvents(count: number, hot = false): BenchEvent[] {
  return Array.from({ length: count }, (_, index) => benchEvent(index, hot));
}

/** The body of one ordinary message. */
export function benchEvent(index: number, hot = false): BenchEvent {
  return readMessage(messageNew(index % LISTINGS, hot ? 0 : index % LISTINGS));
}

function readMessage(json: ReturnType<typeof messageNew>): BenchEvent {
  const body = JSON.stringify(json);
  const parsed = parseEvent(JSON.parse(body));
  if (parsed.kind !== 'event' || parsed.event.type !== 'message.new')
    throw new Error('A bench event is not one');
  return { body, event: parsed.event };
}

/**
 * The first message of as many conversations of their own, from `first` on, which nobody has answered since `at`.
 * The seller of each is `seller_<number>`.
 */
export function unansweredEvents(first: number, count: number, at: Date): BenchEvent[] {
  return Array.from({ length: count }, (_, index) =>
    readMessage(messageNew(first + index, first + index, at)),
  );
}

/** Events of conversations in the order of `MIX`: one after the other in each channel, the channels beside each other. */
export function benchConversations(count: number): BenchEvent<StreamEvent>[] {
  const latest = new Map<number, ReturnType<typeof messageNew>>();
  return Array.from({ length: count }, (_, index) => {
    const channel = Math.floor(index / MIX.length) % LISTINGS;
    const known = latest.get(channel) ?? messageNew(channel, channel);
    const what = MIX[index % MIX.length];
    const json =
      what === 'new' || what === undefined ? messageNew(channel, channel) : changeOf(what, known, index);
    if ('message' in json && json.type === 'message.new') latest.set(channel, json as typeof known);
    const body = JSON.stringify(json);
    const parsed = parseEvent(JSON.parse(body));
    if (parsed.kind !== 'event') throw new Error('A bench event is not one');
    return { body, event: parsed.event };
  });
}

function changeOf(
  what: 'read' | 'edit' | 'deletion',
  { message, user, ...channel }: ReturnType<typeof messageNew>,
  index: number,
) {
  // Every event has another time, as at Stream.
  const at = new Date(Date.now() + index).toISOString();
  const common = { ...channel, created_at: at };
  switch (what) {
    case 'read':
      return { ...common, type: 'message.read', user: { ...user, id: channel.members[1]?.user_id } };
    case 'edit':
      return {
        ...common,
        type: 'message.updated',
        user,
        message: { ...message, text: `${message.text} Thanks!`, updated_at: at },
      };
    case 'deletion':
      return {
        ...common,
        type: 'message.deleted',
        user,
        message: { ...message, type: 'deleted', updated_at: at, deleted_at: at },
        hard_delete: false,
      };
  }
}

function messageNew(buyer: number, listing: number, sentAt = new Date()) {
  const at = sentAt.toISOString();
  const user = {
    id: `buyer_${buyer}`,
    name: `Buyer ${buyer}`,
    role: 'user',
    created_at: at,
    updated_at: at,
    online: true,
  };
  const channelId = `listing_${listing}_${buyer}`;
  return {
    type: 'message.new',
    cid: `messaging:${channelId}`,
    channel_type: 'messaging',
    channel_id: channelId,
    channel_custom: { listing_id: `listing_${listing}`, buyer_id: user.id, seller_id: `seller_${listing}` },
    message: {
      id: randomUUID(),
      text: 'Hello! Does it come with the original box and papers, and could I pick it up on Saturday?',
      html: '<p>Hello! Does it come with the original box and papers, and could I pick it up on Saturday?</p>\n',
      type: 'regular',
      user,
      attachments: [],
      latest_reactions: [],
      own_reactions: [],
      reaction_counts: null,
      reply_count: 0,
      created_at: at,
      updated_at: at,
      mentioned_users: [],
    },
    user: { ...user, channel_unread_count: 0, total_unread_count: 0 },
    members: [user.id, `seller_${listing}`].map((id) => ({ user_id: id, user: { id, role: 'user' } })),
    created_at: at,
  };
}
