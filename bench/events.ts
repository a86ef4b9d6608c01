import { randomUUID } from 'node:crypto';
import { parseEvent } from '../src/webhooks/parse-event';
import type { MessageNewEvent } from '../src/domain/stream-event';

/** How many listings (and with them channels, sellers and buyers) the messages are spread over. */
const LISTINGS = 200;

export interface BenchEvent {
  readonly body: string;
  readonly event: MessageNewEvent;
}

/** Bodies of ordinary messages, as Stream posts them. `hot`: all about one listing, from many buyers. */
export function benchEvents(count: number, hot = false): BenchEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const body = JSON.stringify(messageNew(index % LISTINGS, hot ? 0 : index % LISTINGS));
    const parsed = parseEvent(JSON.parse(body));
    if (parsed.kind !== 'event' || parsed.event.type !== 'message.new')
      throw new Error('A bench event is not one');
    return { body, event: parsed.event };
  });
}

function messageNew(buyer: number, listing: number) {
  const at = new Date().toISOString();
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
