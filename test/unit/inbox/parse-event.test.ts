import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { eventOf, messageNew } from './parsed';

describe('parseEvent', () => {
  test('reads a body as small as can be', () => {
    const event = eventOf({
      type: 'message.new',
      message: { id: 'test_msg_123', text: 'Test message', user: { id: 'user_123' } },
      channel_id: 'test_channel',
      channel_type: 'messaging',
    });
    expect(event).toMatchObject({
      cid: 'messaging:test_channel',
      message: {
        id: 'test_msg_123',
        text: 'Test message',
        type: 'regular',
        sender: { id: 'user_123' },
        attachments: [],
        shadowed: false,
      },
    });
    expect(contentId(event)).toBe('message.new/test_msg_123');
  });

  test.each([
    ['user.presence.changed'],
    ['reaction.new'],
    ['message.flagged'],
    ['message.New'],
    ['x'.repeat(500)],
  ])('ignores the type %s whatever the rest is', (type) => {
    expect(parseEvent({ type, message: 7 })).toEqual({ kind: 'ignored', type: type.slice(0, 100) });
  });

  test.each([
    null,
    undefined,
    0,
    '',
    'message.new',
    true,
    [],
    [messageNew()],
    {},
    { type: '' },
    { type: ['message.new'] },
  ])('quarantines what has no type: %j', (json) => {
    expect(parseEvent(json)).toEqual({ kind: 'quarantined', type: 'unknown', reasons: ['type: is missing'] });
  });

  test.each(['ephemeral', 'error'])('ignores %s messages, which Stream does not keep', (type) => {
    expect(parseEvent(messageNew({ type }))).toMatchObject({ kind: 'ignored' });
  });

  test.each([
    ['message', { message: undefined }],
    ['message.id', { message: { ...messageNew().message, id: '' } }],
    ['message.id', { message: { ...messageNew().message, id: { $gt: '' } } }],
    ['message.id', { message: { ...messageNew().message, id: 'a\u0000b' } }],
    ['message.id', { message: { ...messageNew().message, id: 'a\ud800' } }],
    ['message.id', { message: { ...messageNew().message, id: 'x'.repeat(256) } }],
    ['message.user.id', { message: { ...messageNew().message, user: { id: ['buyer-1'] } } }],
    ['message.text', { message: { ...messageNew().message, text: { $ne: null } } }],
    ['cid', { cid: { $regex: '.' } }],
    ['cid', { cid: undefined, channel_id: undefined }],
    ['created_at', { created_at: 'yesterday' }],
    ['created_at', { created_at: '2026-13-45T99:99:99Z' }],
    ['created_at', { created_at: -1 }],
    ['created_at', { created_at: true }],
  ])('quarantines a %s that is none, and says so', (field, change) => {
    const parsed = parseEvent({ ...messageNew(), ...change });
    expect(parsed).toMatchObject({ kind: 'quarantined', type: 'message.new' });
    expect(parsed.kind === 'quarantined' && parsed.reasons.join('\n')).toMatch(new RegExp(`^${field}: `));
  });

  test("takes the event's user where the message has none, and quarantines where both are missing", () => {
    const { user: _, ...message } = messageNew().message;
    const sender = { id: 'buyer-2', name: 'Ada' };
    expect(eventOf({ ...messageNew(), message, user: sender })).toMatchObject({ message: { sender } });
    expect(parseEvent({ ...messageNew(), message })).toMatchObject({ reasons: ['message.user: is missing'] });
  });

  test('does not take who changed a message for who sent it', () => {
    const { user: _, ...message } = messageNew({ updated_at: '2026-03-01T12:00:00Z' }).message;
    const parsed = parseEvent({
      ...messageNew(),
      type: 'message.updated',
      message,
      user: { id: 'moderator' },
    });
    expect(parsed).toMatchObject({ kind: 'event', event: { message: { sender: undefined } } });
  });

  test('takes a deletion without a user', () => {
    const { user: _, ...message } = messageNew({ deleted_at: '2026-03-01T12:00:00Z' }).message;
    const event = eventOf({ ...messageNew(), type: 'message.deleted', message });
    expect(event).toMatchObject({ hard_delete: false, deleted_for_me: false });
    expect(contentId(event)).toBe(`message.deleted/m1/${Date.parse('2026-03-01T12:00:00Z')}`);
  });

  test('tells a deletion for good, and one for oneself, from the one before, whose time the message keeps', () => {
    const message = { ...messageNew().message, deleted_at: '2026-03-01T12:00:00Z' };
    const ids = [{}, { hard_delete: true }, { deleted_for_me: true }].map((how) =>
      contentId(eventOf({ ...messageNew(), type: 'message.deleted', message, ...how })),
    );
    const soft = `message.deleted/m1/${Date.parse('2026-03-01T12:00:00Z')}`;
    expect(ids).toEqual([soft, `${soft}/hard`, `${soft}/for-me`]);
  });

  test.each([
    ['user.banned', {}, { shadow: true }],
    ['user.messages.deleted', {}, { hard_delete: true }],
    ['user.deleted', {}, { delete_user: 'hard' }],
    ['message.read', {}, { thread: { parent_message_id: 'm0' } }],
  ])('tells two of %s of one moment apart', (type, one, other) => {
    const body = { type, cid: 'messaging:c1', user: { id: 'ann' }, created_at: '2026-03-01T12:00:00Z' };
    expect(contentId(eventOf({ ...body, ...one }))).not.toBe(contentId(eventOf({ ...body, ...other })));
  });

  test.each([
    { channel_id: 'c1' },
    { channel_type: 'messaging' },
    { cid: 'c1' },
    { channel: { cid: 'messaging:c1' } },
  ])('takes nothing of a person that names a channel badly for everywhere: %j', (place) => {
    for (const type of ['user.banned', 'user.unbanned', 'user.messages.deleted']) {
      const body = {
        type,
        user: { id: 'ann' },
        created_at: '2026-03-01T12:00:00Z',
        hard_delete: true,
        ...place,
      };
      expect(parseEvent(body)).toMatchObject({ kind: 'quarantined' });
    }
  });

  test('reads custom data where it has the known form and leaves it out where not', () => {
    const kept = { listing_id: 'l1', order_id: 'o1', offer_id: 'f1', parley: { kind: 'offer' } };
    expect(eventOf(messageNew(kept))).toMatchObject({
      message: { listing_id: 'l1', order_id: 'o1', offer_id: 'f1', parley_kind: 'offer' },
    });
    const hostile = {
      listing_id: { $gt: '' },
      order_id: ['o1'],
      offer_id: 'x'.repeat(1_000),
      parley: { kind: { $ne: 1 } },
      attachments: 'many',
      parent_id: '\u0000',
    };
    const event = eventOf({
      ...messageNew(hostile),
      channel: 'none',
      channel_custom: 7,
      members: { $set: 1 },
    });
    expect(event).toMatchObject({ channel: undefined, member_ids: undefined });
    expect(event).toMatchObject({
      message: {
        listing_id: undefined,
        order_id: undefined,
        offer_id: undefined,
        parent_id: undefined,
        parley_kind: undefined,
        attachments: [],
      },
    });
  });

  test('reduces attachments to the fields it knows', () => {
    const attachments = [
      { type: 'image', image_url: 'https://example.com/a.png', $set: 1, actions: [{}], title: { $ne: 1 } },
      'not an attachment',
      null,
    ];
    expect(eventOf(messageNew({ attachments }))).toMatchObject({
      message: { attachments: [{ type: 'image', image_url: 'https://example.com/a.png' }] },
    });
  });

  test('takes the members once each, by their id or their user', () => {
    const members = [
      { user_id: 'a' },
      { user: { id: 'b' } },
      { user_id: 'a', user: { id: 'c' } },
      null,
      7,
      {},
    ];
    expect(eventOf({ ...messageNew(), members })).toMatchObject({ member_ids: ['a', 'b'] });
  });

  test('has an answer to any JSON, and an id for every event', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.constantFrom<unknown>('2026-03-01T12:00:00Z', 1_772_366_400_123_456_768, 'a:b', null),
    );
    const message = fc.record(
      {
        id: value,
        text: value,
        user: fc.oneof(value, fc.record({ id: value })),
        created_at: value,
        parley: value,
      },
      { requiredKeys: [] },
    );
    const type = fc.constantFrom(
      'message.new',
      'message.updated',
      'message.deleted',
      'message.read',
      'channel.created',
      'channel.truncated',
      'user.deleted',
      'user.messages.deleted',
    );
    const nearly = fc.record(
      {
        type: fc.oneof(type, value),
        cid: value,
        channel_id: value,
        channel_type: value,
        message: fc.oneof(message, value),
        user: value,
        members: fc.oneof(fc.array(value), value),
        channel: fc.oneof(fc.record({ created_at: value, listing_id: value }, { requiredKeys: [] }), value),
        created_at: value,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.oneof(value, nearly), (json) => {
        const parsed = parseEvent(json);
        if (parsed.kind !== 'event') return;
        expect(contentId(parsed.event)).toMatch(/^[a-z.]+\/[^\p{Cc}\p{Cs}]+$/u);
        expect(contentId(parsed.event)).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 1_000 },
    );
  });
});
