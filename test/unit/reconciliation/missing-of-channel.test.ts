import { contentId } from '../../../src/stream/domain/event-id';
import type { ChannelHistory } from '../../../src/reconciliation/domain/channel-history';
import { missingOfChannel } from '../../../src/reconciliation/domain/missing-of-channel';
import { missingReads } from '../../../src/reconciliation/domain/missing-reads';
import type { StoredChannel } from '../../../src/reconciliation/domain/stored-history';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { at, history, historyMessage, storedChannel } from './histories';

const window = { since: at(0), until: at(1_000) };

function idOf(body: object): string {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(JSON.stringify(parsed));
  return contentId(parsed.event);
}

function missing(channel: ChannelHistory, stored?: StoredChannel, isUsed = false): string[] {
  const comparison = { channel, stored, isUsed, parleyUserId: 'parley' };
  return missingOfChannel(comparison, window).map(({ body }) => idOf(body));
}

describe('what is missing of a channel', () => {
  const created = `channel.created/messaging:c1/${at(5)}`;

  test('that it was made, and changed since', () => {
    expect(missing(history({ createdAt: at(5) }))).toEqual([created]);
    expect(missing(history({ createdAt: at(5), updatedAt: at(9) }))).toEqual([
      created,
      `channel.updated/messaging:c1/${at(9)}`,
    ]);
    // Known by its messages only.
    expect(missing(history({ createdAt: at(5) }), storedChannel({ createdAt: undefined }))).toEqual([
      created,
    ]);
  });

  test('nothing of one from before that nothing happens in', () => {
    expect(missing(history({ createdAt: at(-9) }))).toEqual([]);
    expect(missing(history({ createdAt: at(-9) }), undefined, true)).toHaveLength(1);
  });

  test('that it was changed', () => {
    expect(missing(history(), storedChannel())).toEqual([]);
    expect(missing(history({ updatedAt: at(9) }), storedChannel())).toEqual([
      `channel.updated/messaging:c1/${at(9)}`,
    ]);
    expect(missing(history({ updatedAt: at(1_001) }), storedChannel())).toEqual([]);
  });

  test('what differs without a newer time gets a time of its own', () => {
    const now = `channel.updated/messaging:c1/${window.until}`;
    expect(missing(history({ listingId: 'listing-2' }), storedChannel())).toEqual([now]);
    expect(missing(history({ memberIds: ['ann'], memberCount: 1 }), storedChannel())).toEqual([now]);
    expect(missing(history(), storedChannel({ members: ['ann', 'cleo'] }))).toEqual([now]);
    const later = storedChannel({ updatedAt: at(2_000), members: [] });
    expect(missing(history(), later)).toEqual([`channel.updated/messaging:c1/${at(2_000) + 1}`]);
  });

  test('what Stream does not say is no difference', () => {
    expect(missing(history({ listingId: undefined }), storedChannel())).toEqual([]);
    const crowd = history({ memberCount: 200 });
    expect(missing(crowd, storedChannel({ members: ['cleo'] }))).toEqual([]);
    const withParley = history({ memberIds: ['ann', 'ben', 'parley'], memberCount: 3 });
    expect(missing(withParley, storedChannel())).toEqual([]);
  });

  test('one that was deleted here comes back only as a new one', () => {
    expect(missing(history({ updatedAt: at(9) }), storedChannel({ deletedAt: at(7) }))).toEqual([]);
    const anew = history({ createdAt: at(8) });
    expect(missing(anew, storedChannel({ deletedAt: at(7) }))).toEqual([
      `channel.created/messaging:c1/${at(8)}`,
    ]);
  });

  test('what comes is what Stream would have posted', () => {
    const comparison = { channel: history(), stored: undefined, isUsed: false, parleyUserId: 'parley' };
    const [first] = missingOfChannel(comparison, window);
    expect(parseEvent(first?.body)).toMatchObject({
      event: {
        channel: { listing_id: 'listing-1', custom: { colour: 'red' } },
        member_ids: ['ann', 'ben'],
        member_count: 2,
      },
    });
  });
});

describe('reads that are missing', () => {
  const read = (seconds: number, userId = 'ben') => ({
    userId,
    at: at(seconds),
    messageId: 'm1',
    user: { id: userId },
  });
  const ids = (channel: ChannelHistory, stored: StoredChannel | undefined): string[] =>
    missingReads(channel, stored, window).map(({ body }) => idOf(body));

  test('later ones than MongoDB knows', () => {
    const channel = history({ reads: [read(9), read(3, 'ann')] });
    const known = storedChannel({ reads: [{ userId: 'ann', at: at(3) }] });
    expect(ids(channel, known)).toEqual([`message.read/messaging:c1/ben/${at(9)}`]);
    expect(ids(history({ reads: [read(1_001)] }), known)).toEqual([]);
  });

  test('not what writing alone says', () => {
    const wrote = historyMessage('m1', { senderId: 'ben', createdAt: at(9) });
    expect(ids(history({ reads: [read(9)], messages: [wrote] }), storedChannel())).toEqual([]);
    expect(ids(history({ reads: [read(10.5)], messages: [wrote] }), storedChannel())).toEqual([]);
    expect(ids(history({ reads: [read(12)], messages: [wrote] }), storedChannel())).toHaveLength(1);
    const known = storedChannel({ reads: [{ userId: 'ben', sentAt: at(9) }] });
    expect(ids(history({ reads: [read(9)] }), known)).toEqual([]);
  });

  test('but the read of somebody who had the channel open when an answer came', () => {
    const messages = [
      historyMessage('m1', { senderId: 'ben', createdAt: at(9) }),
      historyMessage('m2', { senderId: 'ann', createdAt: at(9.5) }),
    ];
    expect(ids(history({ reads: [read(10)], messages }), storedChannel())).toHaveLength(1);
    const silent = messages.map((message) => ({ ...message, json: { ...message.json, silent: true } }));
    expect(ids(history({ reads: [read(10)], messages: silent }), storedChannel())).toEqual([]);
  });

  test('and of somebody who answered in a thread, where that covers what was unread', () => {
    const reply = { senderId: 'ben', createdAt: at(9), parentId: 'p' };
    const before = historyMessage('m0', { senderId: 'ann', createdAt: at(5) });
    const messages = [before, historyMessage('m1', reply)];
    expect(ids(history({ reads: [read(9)], messages }), storedChannel())).toHaveLength(1);
    const known = storedChannel({ reads: [{ userId: 'ben', at: at(6) }] });
    expect(ids(history({ reads: [read(9)], messages }), known)).toEqual([]);
  });
});
