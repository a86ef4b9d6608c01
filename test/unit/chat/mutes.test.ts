import fc from 'fast-check';
import { blankChannel, type ChannelState } from '../../../src/chat/domain/channel-state';
import { latestMuteFact, withMuteFacts, withMuteList } from '../../../src/chat/domain/mutes';
import { isMuted } from '../../../src/follow-ups/domain/is-muted';
import { isGone, mutedPeople, withMutes, type Mute } from '../../../src/chat/domain/user-profile';

const at = (seconds: number): Date => new Date(seconds * 1_000);
const NOW = at(100);
const channel = blankChannel('messaging:c1');
const own = (muted: boolean, seconds: number, until?: number): Mute[] => [
  { of: channel._id, muted, at: at(seconds), ...(until !== undefined && { expires_at: at(until) }) },
];
const says = (muted: boolean, seconds: number): ChannelState =>
  withMuteFacts(channel, [{ user_id: 'ann', at: at(seconds), muted }]);

describe('whether somebody has muted a channel', () => {
  test.each<[string, ChannelState, Mute[], boolean]>([
    ['nobody has said so', channel, [], false],
    ['they have muted it', channel, own(true, 1), true],
    ['they have, and no longer', channel, own(false, 1), false],
    ['until a time that is past', channel, own(true, 1, 99), false],
    ['until a time to come', channel, own(true, 1, 101), true],
    ['they are named as one who has', says(true, 1), [], true],
    ['they are named as one who has not', says(false, 2), own(true, 1), false],
    ['they were named so before they muted it', says(false, 1), own(true, 2), true],
    ['they are named in the time of a mute that is past', says(true, 50), own(true, 1, 99), false],
    ['they are named after the end of a mute', says(true, 99), own(true, 1, 99), true],
    ['somebody else is', withMuteList(channel, { at: at(1), ids: ['bob'] }), [], false],
    ['a later list does not name them', withMuteList(says(true, 1), { at: at(2), ids: [] }), [], false],
    ['an earlier list does not', withMuteList(says(true, 2), { at: at(1), ids: [] }), [], true],
  ])('%s', (_, state, mutes, expected) => {
    expect(isMuted(state, 'ann', mutes, NOW)).toBe(expected);
  });

  type Word = (state: ChannelState) => ChannelState;
  const people = ['ann', 'bob', 'cid'];
  const time = fc.integer({ min: 0, max: 4 });
  const list = fc.record({ ids: fc.subarray(people), time }).map(
    ({ ids, time: when }): Word =>
      (state) =>
        withMuteList(state, { at: at(when), ids }),
  );
  const fact = fc.record({ who: fc.constantFrom(...people), muted: fc.boolean(), time }).map(
    ({ who, muted, time: when }): Word =>
      (state) =>
        withMuteFacts(state, [{ user_id: who, at: at(when), muted }]),
  );

  test('is the same whatever the order and repetition of the words', () => {
    const words = fc
      .array(fc.oneof(list, fact), { minLength: 1, maxLength: 8 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
      );
    fc.assert(
      fc.property(words, ([inOrder, shuffled]) => {
        const end = (all: readonly Word[]) => all.reduce((state, word) => word(state), channel);
        expect(end(shuffled)).toEqual(end(inOrder));
        for (const who of people)
          expect(latestMuteFact(end(shuffled), who)).toEqual(latestMuteFact(end(inOrder), who));
      }),
    );
  });
});

describe('mutes of people', () => {
  test('are bounded: the latest stay, whatever the order', () => {
    const words = Array.from({ length: 1_500 }, (_, n) => ({ of: `user-${n}`, muted: true, at: at(n) }));
    const mutes = withMutes(withMutes([], words.slice(700)), words.slice(0, 700));
    expect(mutes).toEqual(withMutes([], words));
    expect(mutes).toHaveLength(1_000);
    expect(
      mutedPeople(withMutes(mutes, [{ of: 'user-1499', muted: false, at: at(2_000) }]), NOW),
    ).toHaveLength(999);
  });
});

describe('who is gone', () => {
  test.each([
    [{}, false],
    [{ stream_deleted_at: at(1) }, true],
    [{ stream_deleted_at: at(1), stream_restored_at: at(1) }, true],
    [{ stream_deleted_at: at(1), stream_restored_at: at(2) }, false],
    [{ stream_deactivated_at: at(1) }, true],
    [{ stream_deactivated_at: at(1), stream_reactivated_at: at(2) }, false],
    // Stream tells of a profile's change also of those who may not chat.
    [{ stream_deactivated_at: at(1), stream_restored_at: at(2) }, true],
    [{ stream_deactivated_at: at(3), stream_reactivated_at: at(2) }, true],
  ])('%j: %s', (standing, expected) => {
    expect(isGone(standing)).toBe(expected);
  });
});
