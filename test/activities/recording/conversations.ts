import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';

/** An event's body as Stream posts it. */
export type Body = Readonly<Record<string, unknown>> & { readonly created_at: string };

const START = Date.parse('2026-03-01T12:00:00Z');
const USERS = ['buyer-1', 'buyer-2', 'seller-1', 'seller-2'];
const CHANNELS = ['channel-1', 'channel-2'];
const TEXTS = ['Hello', 'Is it still available?', 'buy now, click here', 'https://a.test', ''];
const LISTINGS = ['listing-1', 'listing-2'];
const SELLERS = ['seller-1', 'seller-2'];

const time = fc.integer({ min: 0, max: 20 });
const at = (seconds: number): string => new Date(START + seconds * 1_000).toISOString();
const cidOf = (channel: string): string => `messaging:${channel}`;

const content = fc.record({
  text: fc.constantFrom(...TEXTS),
  claim: fc.option(fc.constantFrom(...LISTINGS, 'made-up'), { nil: undefined }),
  offer: fc.option(fc.constant('offer-1'), { nil: undefined, freq: 5 }),
  order: fc.option(fc.constantFrom('order-1', 'order-2'), { nil: undefined, freq: 5 }),
  colour: fc.option(fc.constantFrom('red', 'green'), { nil: undefined }),
  preview: fc.boolean(),
  restricted: fc.option(fc.subarray(USERS, { minLength: 1 }), { nil: undefined, freq: 4 }),
  quotes: fc.option(fc.constantFrom('m1', 'm2', 'm3'), { nil: undefined, freq: 4 }),
});
type Content = typeof content extends fc.Arbitrary<infer T> ? T : never;

/** What stays the same of a message in all its events. */
const message = fc.record({
  id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
  sender: fc.constantFrom(...USERS, 'parley'),
  channel: fc.constantFrom(...CHANNELS),
  written: fc.integer({ min: 0, max: 10 }),
  kind: fc.constantFrom('regular', 'regular', 'reply', 'system'),
  silent: fc.boolean(),
  /** As it was sent. */
  content,
});
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

/** What an event says of its channel, as strangers may write it: whoever is named need not be in it. */
const place = fc.record({
  listing: fc.option(fc.constantFrom(...LISTINGS, ...LISTINGS, 'made-up'), { nil: undefined }),
  seller: fc.option(fc.constantFrom(...SELLERS, 'buyer-1'), { nil: undefined }),
  buyer: fc.option(fc.constantFrom('buyer-1', 'seller-1'), { nil: undefined }),
  order: fc.option(fc.constantFrom('order-1', 'order-2'), { nil: undefined, freq: 5 }),
  members: fc.option(
    fc.oneof({ weight: 2, arbitrary: fc.constant(['buyer-1', 'seller-1']) }, fc.subarray(USERS)),
    { nil: undefined },
  ),
  countsMembers: fc.boolean(),
  muted: fc.option(fc.subarray(USERS), { nil: undefined }),
});
type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

function claimsOf({ listing, seller, buyer, order }: Place) {
  return {
    ...(listing !== undefined && { listing_id: listing }),
    ...(seller !== undefined && { seller_id: seller }),
    ...(buyer !== undefined && { buyer_id: buyer }),
    ...(order !== undefined && { order_id: order }),
  };
}

function eventOf(type: string, channel: string, when: number, said: Place): Body {
  return {
    type,
    cid: cidOf(channel),
    created_at: at(when),
    channel_custom: claimsOf(said),
    ...(said.members !== undefined && {
      members: said.members.map((user_id) => ({
        user_id,
        ...(said.muted !== undefined && { notifications_muted: said.muted.includes(user_id) }),
      })),
    }),
    ...(said.members !== undefined && said.countsMembers && { channel_member_count: said.members.length }),
  };
}

function messageBody(
  one: Message,
  { text, claim, offer, order, colour, preview, restricted, quotes }: Content,
) {
  return {
    id: one.id,
    text,
    type: one.kind,
    user: { id: one.sender },
    created_at: at(one.written),
    ...(one.kind === 'reply' && { parent_id: 'parent' }),
    ...(one.silent && { silent: true }),
    ...(one.sender === 'parley' && { parley: { kind: 'auto_response' } }),
    ...(claim !== undefined && { listing_id: claim }),
    ...(offer !== undefined && { offer_id: offer }),
    ...(order !== undefined && { order_id: order }),
    ...(colour !== undefined && { colour }),
    ...(restricted !== undefined && { restricted_visibility: restricted }),
    ...(quotes !== undefined && { quoted_message: { id: quotes, text: 'Hello' } }),
    ...(preview && { attachments: [{ og_scrape_url: 'https://a.test', title: 'A' }] }),
  };
}

/** Everything that can happen to one message, each at a time of its own. */
function eventsOfMessage(one: Message): fc.Arbitrary<Body[]> {
  // Message ids are unique in a Stream app; an event that says otherwise must not hold up the others.
  const channel = fc.constantFrom(...CHANNELS, ...Array.from({ length: 5 }, () => one.channel));
  const after = time.map((seconds) => one.written + seconds);
  const whole = messageBody(one, one.content);
  const shadowed = fc.constantFrom(false, false, false, true);
  const sent = fc.record({ place, shadowed }).map((parts) => ({
    ...eventOf('message.new', one.channel, one.written, parts.place),
    message: { ...whole, shadowed: parts.shadowed, updated_at: at(one.written) },
  }));
  const changed = fc
    .record({
      type: fc.constantFrom('message.updated', 'message.undeleted'),
      when: after,
      content,
      place,
      shadowed,
      channel,
      named: fc.boolean(),
    })
    .map((parts) => {
      // What is hidden as of the time of writing is no edit.
      const isUnedited = parts.shadowed && parts.when === one.written;
      const { user, ...rest } = messageBody(one, isUnedited ? one.content : parts.content);
      return {
        ...eventOf(parts.type, parts.channel, parts.when, parts.place),
        // Some bodies do not say whose message it is.
        message: {
          ...rest,
          user: parts.named ? user : null,
          shadowed: parts.shadowed,
          updated_at: at(parts.when),
        },
      };
    });
  // Stream's moderation does not edit: the message keeps the time of its last change. It does not look at the system's.
  const moderated = fc
    .record({ what: fc.constantFrom('shadowed', 'error', 'unblocked'), when: after, place })
    .map(({ what, when, place: said }) => ({
      ...eventOf(what === 'unblocked' ? 'message.unblocked' : 'message.updated', one.channel, when, said),
      message: {
        ...whole,
        updated_at: at(one.written),
        ...(what === 'shadowed' && { shadowed: true }),
        ...(what === 'error' && one.kind !== 'system' && { type: 'error' }),
        ...(what === 'error' && one.kind === 'system' && { shadowed: true }),
      },
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
  const moderation = fc.array(moderated, { maxLength: 3 });
  const all = fc.record({ sent: fc.option(sent, { freq: 8, nil: undefined }), lives, moderation });
  return all.map((parts): Body[] => {
    // Stream gives each change of a message a time of its own.
    const lives = new Map(
      parts.lives.map((body) => [
        `${'hard_delete' in body ? String(body['hard_delete']) : ''} ${body.created_at}`,
        body,
      ]),
    );
    return [...(parts.sent === undefined ? [] : [parts.sent]), ...lives.values(), ...parts.moderation];
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
      type: fc.constantFrom(
        'channel.created',
        'channel.updated',
        'channel.updated',
        'channel.deleted',
        'channel.truncated',
      ),
      when: time,
      place,
      name: fc.constantFrom('A', 'B'),
    })
    .map(({ type, when, place: said, name }) => ({
      ...eventOf(type, channel, when, said),
      channel: {
        name,
        ...claimsOf(said),
        ...(type === 'channel.created' && { created_at: at(when) }),
        updated_at: at(when),
        ...(type === 'channel.deleted' && { deleted_at: at(when) }),
        // One may say up to when.
        ...(type === 'channel.truncated' && name === 'A' && { truncated_at: at(when - 3) }),
      },
    }));
  const moved = fc
    .record({
      type: fc.constantFrom('member.added', 'member.removed', 'member.updated'),
      user,
      when: time,
      muted: fc.boolean(),
    })
    .map((parts) => ({
      type: parts.type,
      cid: cidOf(channel),
      created_at: at(parts.when),
      member: { user_id: parts.user, notifications_muted: parts.muted },
    }));
  const hidden = fc.record({ user, when: time, place, clear: fc.boolean() }).map((parts) => ({
    ...eventOf('channel.hidden', channel, parts.when, parts.place),
    user: { id: parts.user },
    clear_history: parts.clear,
  }));
  return fc.oneof(
    { weight: 3, arbitrary: read },
    { weight: 2, arbitrary: changed },
    moved,
    hidden,
  ) as fc.Arbitrary<Body>;
});

const ofUser = fc
  .record({
    type: fc.constantFrom(
      'user.updated',
      'user.banned',
      'user.unbanned',
      'user.deactivated',
      'user.reactivated',
      'user.muted',
      'user.unmuted',
      'channel.muted',
      'channel.unmuted',
    ),
    user: fc.constantFrom(...USERS),
    name: fc.option(fc.constantFrom('Ada', 'Bob'), { nil: undefined }),
    when: time,
    targets: fc.subarray(USERS, { minLength: 1 }),
    channels: fc.subarray(CHANNELS, { minLength: 1 }),
    until: fc.option(time, { nil: undefined }),
  })
  .map(({ type, user, name, when, targets, channels, until }): Body => ({
    type,
    created_at: at(when),
    user: { id: user, ...(name !== undefined && { name }) },
    ...(type.startsWith('user.') &&
      type.endsWith('muted') && { target_users: targets.map((id) => ({ id })) }),
    ...(type.startsWith('channel.') && {
      mutes: channels.map((channel) => ({
        channel: { cid: cidOf(channel) },
        ...(until !== undefined && { expires: at(until) }),
      })),
    }),
  }));

const ofDeletedUser = fc
  .record({
    user: fc.constantFrom(...USERS),
    when: time,
    how: fc.constantFrom(
      { type: 'user.deleted' },
      { type: 'user.deleted', mark_messages_deleted: true, hard_delete: false },
      { type: 'user.deleted', delete_user: 'pruning', delete_messages: 'soft' },
      { type: 'user.deleted', delete_user: 'hard', delete_messages: 'hard', hard_delete: true },
      { type: 'user.messages.deleted', hard_delete: true },
      { type: 'user.messages.deleted', hard_delete: false, cid: null },
      { type: 'user.messages.deleted', hard_delete: true, cid: cidOf('channel-1') },
      { type: 'user.messages.deleted', hard_delete: false, cid: cidOf('channel-2') },
    ),
  })
  .map(({ user, when, how }): Body => ({
    ...how,
    created_at: at(when),
    user: { id: user, ...(how.type === 'user.deleted' && { deleted_at: at(when) }) },
  }));

/** The events of a few conversations in the order in which they happened, each once. */
export const conversation: fc.Arbitrary<Body[]> = fc
  .record({
    messages: fc
      .uniqueArray(message, { selector: (one) => one.id, minLength: 1, maxLength: 5 })
      .chain((messages) => fc.tuple(...messages.map(eventsOfMessage))),
    others: fc.array(
      fc.oneof({ weight: 4, arbitrary: ofChannel }, { weight: 2, arbitrary: ofUser }, ofDeletedUser),
      {
        maxLength: 10,
      },
    ),
  })
  .map(({ messages, others }) => {
    const events = new Map([...messages.flat(), ...others].map((body) => [idOf(body), body]));
    return [...events.values()].toSorted((a, b) => (a.created_at < b.created_at ? -1 : 1));
  });

/** What the marketplace says of its listings, in this order; a seller may change. */
const sales = fc.array(
  fc.record({
    listing: fc.constantFrom(...LISTINGS),
    seller: fc.constantFrom(...SELLERS, ...SELLERS, null),
    /** After so many parts of a hundred of all deliveries. */
    after: fc.integer({ min: 0, max: 100 }),
  }),
  { maxLength: 4 },
);

/** Deliveries: every event at least once, some again, in any order, so many at once; and the marketplace's word between. */
export const deliveries = conversation.chain((events) => {
  const index = fc.nat({ max: Math.max(0, events.length - 1) });
  const repeated = fc.array(index, { maxLength: events.length === 0 ? 0 : 8 });
  return fc.record({
    sales: sales.map((all) => all.toSorted((a, b) => a.after - b.after)),
    events: fc.constant(events),
    order: repeated.chain((again) => {
      const all = [...events.keys(), ...again];
      return fc.shuffledSubarray(all, { minLength: all.length });
    }),
    atOnce: fc.integer({ min: 1, max: 12 }),
    batches: fc.integer({ min: 0, max: 2 }),
  });
});

/** Stream's events have one body each: of two with the same id the second is a repetition. */
function idOf(body: Body): string {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`Not an event: ${JSON.stringify(parsed)}`);
  return contentId(parsed.event);
}
