import { contentId } from '../../../src/stream/domain/event-id';
import type { MessageUpdatedEvent } from '../../../src/stream/domain/stream-event';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { eventOf } from './parsed';

const AT = '2026-03-01T12:00:00Z';
const MS = Date.parse(AT);
const message = { id: 'm1', text: 'Hello', user: { id: 'ann' }, created_at: AT, updated_at: AT };
const updated = (more: object, created_at = AT) => ({
  type: 'message.updated',
  cid: 'messaging:c1',
  message: { ...message, ...more },
  created_at,
});

describe('what moderation does, as events', () => {
  test('hiding is another event than the edit of the same time, and each time again', () => {
    const later = '2026-03-01T12:00:05Z';
    expect(contentId(eventOf(updated({})))).toBe(`message.updated/m1/${MS}`);
    expect(contentId(eventOf(updated({ shadowed: true })))).toBe(`message.updated/m1/${MS}/hidden/${MS}`);
    expect(contentId(eventOf(updated({ type: 'error' }, later)))).toBe(
      `message.updated/m1/${MS}/hidden/${MS + 5_000}`,
    );
  });

  test('what is let through is not hidden, whichever state the body has it in', () => {
    const event = eventOf({
      ...updated({ type: 'error', shadowed: true }, '2026-03-01T12:00:07Z'),
      type: 'message.unblocked',
    });
    expect(event).toMatchObject({ message: { type: 'regular', shadowed: false } });
    expect(contentId(event)).toBe(`message.unblocked/m1/${MS + 7_000}`);
  });

  test.each([
    [undefined, undefined],
    [null, undefined],
    [[], undefined],
    [
      ['bob', 'ann', 'bob'],
      ['ann', 'bob'],
    ],
  ])('who alone sees a message, of %j', (restricted_visibility, visible_to) => {
    expect(eventOf(updated({ restricted_visibility }))).toHaveProperty('message.visible_to', visible_to);
  });

  test('a list of those who see a message that is too long is cut, and one that is none shows it to nobody', () => {
    const ids = Array.from({ length: 1_200 }, (_, index) => `user-${index}`);
    const { message: cut } = eventOf(updated({ restricted_visibility: ids })) as MessageUpdatedEvent;
    expect(cut.visible_to).toHaveLength(1_000);
    expect(ids).toEqual(expect.arrayContaining([...(cut.visible_to ?? [])]));
    for (const restricted_visibility of ['bob', { id: 'bob' }, [1], ['a\0b']])
      expect(parseEvent(updated({ restricted_visibility }))).toMatchObject({ kind: 'quarantined' });
  });

  test.each([
    [{ target_user: { id: 'bob' } }, ['bob']],
    [{ target_users: [{ id: 'bob' }, null, { id: 'cid' }, { id: 'bob' }] }, ['bob', 'cid']],
  ])('who is muted: %j', (who, target_ids) => {
    const body = { type: 'user.muted', user: { id: 'ann' }, created_at: AT, ...who };
    expect(eventOf(body)).toMatchObject({ target_ids });
  });

  test.each([
    [
      { mute: { channel: { cid: 'messaging:c1' }, expires: '2026-03-02T12:00:00Z' } },
      [{ cid: 'messaging:c1', expires_at: MS + 86_400_000 }],
    ],
    [
      { mutes: [{ channel: { cid: 'messaging:c1' } }, { channel: { cid: 'messaging:c2' } }] },
      [{ cid: 'messaging:c1' }, { cid: 'messaging:c2' }],
    ],
  ])('which channels are: %j', (which, mutes) => {
    const body = { type: 'channel.muted', user: { id: 'ann' }, created_at: AT, ...which };
    expect(eventOf(body)).toMatchObject({ mutes });
  });

  test.each(['user.muted', 'user.unmuted', 'channel.muted', 'channel.unmuted'])(
    '%s of nobody and nothing is put aside',
    (type) => {
      expect(parseEvent({ type, user: { id: 'ann' }, created_at: AT })).toMatchObject({
        kind: 'quarantined',
      });
    },
  );

  test('who of the members wants no notifications, if the body says so of all', () => {
    const members = [
      { user_id: 'ann', notifications_muted: true },
      { user: { id: 'bob' }, notifications_muted: false },
    ];
    expect(eventOf({ ...updated({}), members })).toMatchObject({
      member_ids: ['ann', 'bob'],
      muted_ids: ['ann'],
    });
    expect(eventOf({ ...updated({}), members: [...members, { user_id: 'cid' }] })).not.toHaveProperty(
      'muted_ids',
    );
  });
});
