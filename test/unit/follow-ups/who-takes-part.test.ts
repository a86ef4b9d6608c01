import { blankChannel, type ChannelState } from '../../../src/chat/domain/channel-state';
import { followedPeople, takesPart } from '../../../src/follow-ups/domain/who-takes-part';
import { isBanned } from '../../../src/chat/domain/user-profile';

const AT = new Date(1_000);
const channel = (state: Partial<ChannelState>): ChannelState => ({ ...blankChannel('m:1'), ...state });

describe('who is followed up', () => {
  test.each<[string, Partial<ChannelState>, string[]]>([
    ['members', { members: ['a', 'b'] }, ['a', 'b']],
    ['nobody of whom only custom data says so', { claimed_buyer_id: 'b', claimed_seller_id: 's' }, []],
    ['never Parley', { members: ['parley', 'a'] }, ['a']],
    [
      'not a seller who is not in the list of members',
      { claimed_buyer_id: 'b', claimed_seller_id: 's', members: ['b'] },
      ['b'],
    ],
    [
      'of many, buyer and seller only',
      {
        buyer_id: 'b',
        seller_id: 's',
        members: ['b', ...Array.from({ length: 10 }, (_, i) => `x${i}`), 's'],
      },
      ['b', 's'],
    ],
  ])('%s', (_, state, expected) => {
    expect(followedPeople(channel(state), 'parley')).toEqual(expected);
  });

  test('a stranger takes no part', () => {
    expect(takesPart(channel({ members: ['a'], seller_id: 's' }), 'x')).toBe(false);
  });
});

describe('isBanned', () => {
  const now = new Date(5_000);
  test.each<[string, Parameters<typeof isBanned>[0][number], boolean]>([
    ['everywhere', { cid: '*', banned: true, at: AT }, true],
    ['here', { cid: 'm:1', banned: true, at: AT }, true],
    ['elsewhere', { cid: 'm:2', banned: true, at: AT }, false],
    ['no more', { cid: '*', banned: false, at: AT }, false],
    ['until later', { cid: '*', banned: true, at: AT, expires_at: new Date(5_001) }, true],
    ['until now', { cid: '*', banned: true, at: AT, expires_at: now }, false],
  ])('%s', (_, ban, expected) => {
    expect(isBanned([ban], 'm:1', now)).toBe(expected);
  });
});
