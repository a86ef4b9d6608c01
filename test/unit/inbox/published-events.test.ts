import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import channelCreated from '../../support/payloads/channel.created.json';
import channelUpdated from '../../support/payloads/channel.updated.json';
import messageDeleted from '../../support/payloads/message.deleted.json';
import messageNewBody from '../../support/payloads/message.new.json';
import messageRead from '../../support/payloads/message.read.json';
import messageUpdated from '../../support/payloads/message.updated.json';
import { eventOf, messageNew } from './parsed';

const ms = (time: string): number => Date.parse(time);

/** Stream's published samples, reduced, and what each is to us. */
const PUBLISHED = [
  [
    messageNewBody,
    'message.new/8bffc454-e1da-4d91-8b88-a87853dfb41c',
    {
      cid: 'messaging:fun-d5f396e3-fbaf-469c-9b45-8837b4f75baa',
      created_at: ms('2020-03-30T07:54:46.295Z'),
      member_ids: ['thierry-735d0d44-8bf1-40df-81db-fa83363ac790'],
      message: {
        type: 'regular',
        sender: { id: 'tommaso-52ec3a5f-e916-469f-bf54-b53b5247a4b0' },
        created_at: ms('2020-03-30T07:54:46.277Z'),
      },
    },
  ],
  [
    messageUpdated,
    `message.updated/93163f53-4174-4be8-90cd-e59bef78da00/${ms('2019-04-24T08:51:28.138Z')}`,
    // The sample's own date has an offset: +02:00.
    { created_at: ms('2019-04-24T08:51:28.142Z'), message: { text: 'new stuff' } },
  ],
  [
    messageDeleted,
    `message.deleted/268d121f-82e0-4de1-8c8b-ef1201efd7a3/${ms('2019-04-24T09:44:22.730Z')}`,
    { hard_delete: false, message: { deleted_at: ms('2019-04-24T09:44:22.730Z') } },
  ],
  [
    messageRead,
    `message.read/messaging:fun/a6e21b36-798b-408a-9cd1-0cf6c372fc7f/${ms('2019-04-24T08:49:59.365Z')}`,
    { user: { id: 'a6e21b36-798b-408a-9cd1-0cf6c372fc7f' } },
  ],
  [
    channelCreated,
    `channel.created/messaging:custom-channel-7-channel-chat-1/${ms('2024-10-15T10:12:00.378Z')}`,
    { member_ids: ['harshini-demo'] },
  ],
  [
    channelUpdated,
    `channel.updated/messaging:fun/${ms('2019-04-24T09:49:48.180Z')}`,
    { channel: { updated_at: ms('2019-04-24T09:49:48.180Z') } },
  ],
  [
    {
      type: 'channel.truncated',
      cid: 'messaging:fun',
      channel: { id: 'fun', cid: 'messaging:fun', truncated_at: '2026-06-24T11:44:51.518193Z' },
      created_at: '2026-06-24T11:44:51.520Z',
    },
    `channel.truncated/messaging:fun/${ms('2026-06-24T11:44:51.520Z')}`,
    { channel: { truncated_at: ms('2026-06-24T11:44:51.518Z') } },
  ],
  [
    {
      type: 'user.deleted',
      user: {
        id: 'bfdf5075-fe36-4b84-9732-39c09843dfd8',
        role: 'user',
        deleted_at: '2020-06-23T10:48:37.394938Z',
        banned: false,
      },
      created_at: '2020-06-23T10:48:37.396179Z',
    },
    `user.deleted/bfdf5075-fe36-4b84-9732-39c09843dfd8/${ms('2020-06-23T10:48:37.396Z')}`,
    { deleted_at: ms('2020-06-23T10:48:37.394Z'), account: 'soft', messages: undefined },
  ],
  [
    {
      type: 'user.messages.deleted',
      created_at: '2025-05-22T15:04:28.288564946Z',
      cid: 'messaging:055e05e7-d0ed-4563-962e-db6b21ce2a5c',
      channel_type: 'messaging',
      channel_id: '055e05e7-d0ed-4563-962e-db6b21ce2a5c',
      user: { id: 'myuserid', language: '', channel_last_read_at: '0001-01-01T00:00:00Z' },
      soft_delete: true,
      hard_delete: false,
    },
    `user.messages.deleted/myuserid/messaging:055e05e7-d0ed-4563-962e-db6b21ce2a5c/${ms('2025-05-22T15:04:28.288Z')}`,
    { user: { id: 'myuserid' }, messages: 'soft' },
  ],
  [
    {
      type: 'user.messages.deleted',
      created_at: '2025-05-22T15:11:49.761354607Z',
      user: { id: 'myuserid', banned: true },
      soft_delete: true,
      hard_delete: false,
    },
    `user.messages.deleted/myuserid/*/${ms('2025-05-22T15:11:49.761Z')}`,
    { user: { id: 'myuserid' }, cid: undefined, messages: 'soft' },
  ],
] as const;

describe("Stream's published bodies", () => {
  test.each(PUBLISHED)('$type is read, with an id of its content', (body, id, expected) => {
    const event = eventOf(body);
    expect(event).toMatchObject({ type: body.type, ...expected });
    expect(contentId(event)).toBe(id);
  });

  test.each(PUBLISHED)('$type has the same id whatever else differs', (body, id) => {
    expect(contentId(eventOf({ ...body, received_at: 'now', watcher_count: 3, request_info: null }))).toBe(
      id,
    );
  });
});

test.each([
  [{}, 'soft', undefined],
  [{ mark_messages_deleted: true }, 'soft', 'soft'],
  [{ hard_delete: true }, 'wiped', 'wiped'],
  [{ delete_user: 'soft', delete_messages: '', hard_delete: false }, 'soft', undefined],
  [{ delete_user: 'soft', delete_messages: 'soft', hard_delete: false }, 'soft', 'soft'],
  [{ delete_user: 'pruning', delete_messages: 'pruning' }, 'wiped', 'wiped'],
  [{ delete_user: 'soft', delete_messages: 'hard' }, 'soft', 'wiped'],
  // What was asked for decides, of each by itself; the older flags only where nothing says it.
  [{ hard_delete: true, delete_messages: '' }, 'wiped', undefined],
  [{ hard_delete: true, delete_messages: 'soft' }, 'wiped', 'soft'],
  [{ hard_delete: true, delete_user: 'hard', delete_messages: '' }, 'wiped', undefined],
  [{ hard_delete: true, delete_user: 'soft', delete_messages: 'soft' }, 'soft', 'soft'],
  [{ hard_delete: true, delete_user: '', delete_messages: null }, 'soft', 'wiped'],
  [{ mark_messages_deleted: true, delete_messages: '' }, 'soft', undefined],
  [{ hard_delete: true, mark_messages_deleted: true, delete_messages: 'soft' }, 'wiped', 'soft'],
])('user.deleted with %j leaves of the account and the messages what it says', (flags, account, messages) => {
  const body = { type: 'user.deleted', user: { id: 'a' }, created_at: '2026-03-01T12:00:00Z', ...flags };
  expect(eventOf(body)).toMatchObject({ account, messages, deleted_at: ms('2026-03-01T12:00:00Z') });
});

describe('a time', () => {
  const createdAt = (created_at: unknown): number | undefined =>
    eventOf({ ...messageNew(), created_at }).created_at;

  test.each([
    ['2026-03-01T12:00:00Z', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T12:00:00.123456789Z', '2026-03-01T12:00:00.123Z'],
    ['2026-03-01T12:00:00.999999999Z', '2026-03-01T12:00:00.999Z'],
    ['2026-03-01T13:30:00.5+01:30', '2026-03-01T12:00:00.500Z'],
    ['2026-03-01T07:00:00-05:00', '2026-03-01T12:00:00.000Z'],
    [1_772_366_400_000_000_000, '2026-03-01T12:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
  ])('%j is %s', (given, expected) => {
    expect(new Date(createdAt(given) ?? Number.NaN).toISOString()).toBe(expected);
  });

  const moment = fc.integer({ min: ms('2015-01-01T00:00:00Z'), max: ms('2060-01-01T00:00:00Z') });

  /** Nanoseconds as JSON has them: written out, read back as a double. */
  const inNanoseconds = (milliseconds: number, nanoseconds: number): unknown =>
    JSON.parse(`${milliseconds}${String(nanoseconds).padStart(6, '0')}`);

  test('in integer nanoseconds is the same moment as in RFC 3339, for all that Stream stores (microseconds)', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 999 }), (milliseconds, microseconds) => {
        const asText = new Date(milliseconds)
          .toISOString()
          .replace('Z', `${String(microseconds).padStart(3, '0')}Z`);
        expect(createdAt(asText)).toBe(milliseconds);
        expect(createdAt(inNanoseconds(milliseconds, microseconds * 1_000))).toBe(milliseconds);
      }),
      { numRuns: 2_000, examples: [[ms('2026-03-01T12:00:00.001Z'), 0]] },
    );
  });

  test('in integer nanoseconds is never off by more than a millisecond', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 999_999 }), (milliseconds, nanoseconds) => {
        const read = createdAt(inNanoseconds(milliseconds, nanoseconds)) ?? Number.NaN;
        expect(Math.abs(read - milliseconds)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('without an offset does not depend on where Parley runs', () => {
    expect(createdAt('2026-03-01T12:00:00')).toBe(ms('2026-03-01T12:00:00Z'));
  });
});
