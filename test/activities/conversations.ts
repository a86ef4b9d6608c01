import fc from 'fast-check';
import { contentId } from '../../src/content-id';
import { parseEvent } from '../../src/webhooks/parse-event';

/** An event's body as Stream posts it. */
export type Body = Readonly<Record<string, unknown>> & { readonly created_at: string };

const START = Date.parse('2026-03-01T12:00:00Z');
const USERS = ['buyer-1', 'buyer-2', 'seller-1'];
const CHANNELS = ['channel-1', 'channel-2'];
const TEXTS = ['Hello', 'Is it still available?', 'buy now', 'https://a.test', ''];
const LISTINGS = ['listing-1', 'listing-2'];

const time = fc.integer({ min: 0, max: 20 });
const at = (seconds: number): string => new Date(START + seconds * 1_000).toISOString();
const cidOf = (channel: string): string => `messaging:${channel}`;

/** What stays the same of a message in all its events. */
const message = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
  sender: fc.constantFrom(...USERS, 'parley'),
  channel: fc.constantFrom(...CHANNELS),
  written: fc.integer({ min: 0, max: 10 }),
  thread: fc.boolean(),
  silent: fc.boolean(),
});
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

const content = fc.record({
  text: fc.constantFrom(...TEXTS),
  claim: fc.option(fc.constantFrom(...LISTINGS), { nil: undefined }),
  colour: fc.option(fc.constantFrom('red', 'green'), { nil: undefined }),
  preview: fc.boolean(),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** What an event says of its channel. */
const place = fc.record({
  listing: fc.option(fc.constantFrom(...LISTINGS), { nil: undefined }),
  seller: fc.option(fc.constant('seller-1'), { nil: undefined }),
  members: fc.option(fc.subarray(USERS), { nil: undefined }),
  countsMembers: fc.boolean(),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function eventOf(type: string, channel: string, when: number, said: Place): Body {
  return {
    type,
    cid: cidOf(channel),
    created_at: at(when),
    ...(said.listing !== undefined && { channel_custom: { listing_id: said.listing } }),
    ...(said.members !== undefined && { members: said.members.map((user_id) => ({ user_id })) }),
    ...(said.members !== undefined && said.countsMembers && { channel_member_count: said.members.length }),
  };
}

function messageBody(one: Message, { text, claim, colour, preview }: Content) {
  return {
    id: one.id,
    text,
    type: one.thread ? 'reply' : 'regular',
    user: { id: one.sender },
    created_at: at(one.written),
    ...(one.thread && { parent_id: 'parent' }),
    ...(one.silent && { silent: true }),
    ...(one.sender === 'parley' && { parley: { kind: 'auto_response' } }),
    ...(claim !== undefined && { listing_id: claim }),
    ...(colour !== undefined && { colour }),
    ...(preview && { attachments: [{ og_scrape_url: 'https://a.test', title: 'A' }] }),
  };
}

/** Everything that can happen to one message, each at a time of its own. */
function eventsOfMessage(one: Message): fc.Arbitrary<Body[]> {
  const after = time.map((seconds) => one.written + seconds);
  const sent = fc.record({ content, place }).map((parts) => ({
    ...eventOf('message.new', one.channel, one.written, parts.place),
    message: { ...messageBody(one, parts.content), updated_at: at(one.written) },
  }));
  const changed = fc
    .record({ type: fc.constantFrom('message.updated', 'message.undeleted'), when: after, content, place })
    .map((parts) => ({
      ...eventOf(parts.type, one.channel, parts.when, parts.place),
      message: { ...messageBody(one, parts.content), updated_at: at(parts.when) },
    }));
  const deleted = fc
    .record({
      when: after,
      content,
      place,
      hard: fc.constantFrom(false, false, true),
      forMe: fc.constantFrom(false, false, true),
      named: fc.boolean(),
    })
    .map((parts) => {
      const { user, ...rest } = messageBody(one, parts.content);
      return {
        ...eventOf('message.deleted', one.channel, parts.when, parts.place),
        // Some bodies do not say whose message it was.
        message: { ...rest, ...(parts.named && { user }), deleted_at: at(parts.when) },
        hard_delete: parts.hard,
        deleted_for_me: parts.forMe,
      };
    });
  const lives = fc.array(fc.oneof({ weight: 3, arbitrary: changed }, { weight: 2, arbitrary: deleted }), {
    maxLength: 4,
  });
  return fc.record({ sent: fc.option(sent, { freq: 8, nil: undefined }), lives }).map((parts): Body[] => {
    // Stream gives each change of a message a time of its own.
    const lives = new Map(parts.lives.map((body) => [`${'hard_delete' in body} ${body.created_at}`, body]));
    return [...(parts.sent === undefined ? [] : [parts.sent]), ...lives.values()];
  });
}

const ofChannel = fc.constantFrom(...CHANNELS).chain((channel) => {
  const user = fc.constantFrom(...USERS);
  const read = fc
    .record({
      user,
      when: time,
      place,
      upTo: fc.option(fc.constantFrom('m1', 'm2', 'm3'), { nil: undefined }),
      thread: fc.option(fc.constant('parent'), { nil: undefined, freq: 4 }),
    })
    .map((parts) => ({
      ...eventOf('message.read', channel, parts.when, parts.place),
      user: { id: parts.user },
      ...(parts.upTo !== undefined && { last_read_message_id: parts.upTo }),
      ...(parts.thread !== undefined && { thread: { parent_message_id: parts.thread } }),
    }));
  const changed = fc
    .record({
      type: fc.constantFrom('channel.created', 'channel.updated', 'channel.updated', 'channel.deleted'),
      when: time,
      place,
      name: fc.constantFrom('A', 'B'),
    })
    .map(({ type, when, place: said, name }) => ({
      ...eventOf(type, channel, when, said),
      channel: {
        name,
        ...(said.listing !== undefined && { listing_id: said.listing }),
        ...(said.seller !== undefined && { seller_id: said.seller }),
        ...(type === 'channel.created' && { created_at: at(when) }),
        updated_at: at(when),
        ...(type === 'channel.deleted' && { deleted_at: at(when) }),
      },
    }));
  const moved = fc
    .record({ type: fc.constantFrom('member.added', 'member.removed'), user, when: time })
    .map((parts) => ({
      type: parts.type,
      cid: cidOf(channel),
      created_at: at(parts.when),
      member: { user_id: parts.user },
    }));
  return fc.oneof(
    { weight: 3, arbitrary: read },
    { weight: 2, arbitrary: changed },
    moved,
  ) as fc.Arbitrary<Body>;
});

const ofUser = fc
  .record({
    type: fc.constantFrom('user.updated', 'user.banned', 'user.unbanned'),
    user: fc.constantFrom(...USERS),
    name: fc.option(fc.constantFrom('Ada', 'Bob'), { nil: undefined }),
    when: time,
  })
  .map(({ type, user, name, when }): Body => ({
    type,
    created_at: at(when),
    user: { id: user, ...(name !== undefined && { name }) },
  }));

/** The events of a few conversations in the order in which they happened, each once. */
export const conversation: fc.Arbitrary<Body[]> = fc
  .record({
    messages: fc
      .uniqueArray(message, { selector: (one) => one.id, minLength: 1, maxLength: 5 })
      .chain((messages) => fc.tuple(...messages.map(eventsOfMessage))),
    others: fc.array(fc.oneof({ weight: 5, arbitrary: ofChannel }, ofUser), { maxLength: 8 }),
  })
  .map(({ messages, others }) => {
    const events = new Map([...messages.flat(), ...others].map((body) => [idOf(body), body]));
    return [...events.values()].toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1));
  });

/** Deliveries: every event at least once, some again, in any order, so many at once. */
export const deliveries = conversation.chain((events) => {
  const index = fc.nat({ max: Math.max(0, events.length - 1) });
  const repeated = fc.array(index, { maxLength: events.length === 0 ? 0 : 8 });
  return fc.record({
    events: fc.constant(events),
    order: repeated.chain((again) => {
      const all = [...events.keys(), ...again];
      return fc.shuffledSubarray(all, { minLength: all.length });
    }),
    atOnce: fc.integer({ min: 1, max: 12 }),
  });
});

/** Stream's events have one body each: of two with the same id the second is a repetition. */
function idOf(body: Body): string {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`Not an event: ${JSON.stringify(parsed)}`);
  return contentId(parsed.event);
}
