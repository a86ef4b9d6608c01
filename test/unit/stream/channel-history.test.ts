import { readChannelHistory, readMessages } from '../../../src/stream/history/channel-history';

const channel = {
  cid: 'messaging:c1',
  created_at: '2026-03-01T12:00:00.123456Z',
  updated_at: '2026-03-01T12:00:01Z',
  listing_id: 'listing-1',
  buyer_id: 7,
};
const message = { id: 'm1', created_at: '2026-03-01T12:00:02Z', user: { id: 'ann' } };

describe('reading a channel with its messages', () => {
  test('as the API answers and as exports have it', () => {
    const read = { user: { id: 'ann' }, last_read: '2026-03-01T12:00:03Z', last_read_message_id: 'm1' };
    const never = { user: { id: 'ben' }, last_read: '0001-01-01T00:00:00Z' };
    const members = [{ user_id: 'ann' }, { user: { id: 'ben' } }, {}, null];
    const expected = {
      faults: [],
      channel: {
        cid: 'messaging:c1',
        createdAt: Date.UTC(2026, 2, 1, 12, 0, 0, 123),
        listingId: 'listing-1',
        buyerId: undefined,
        memberIds: ['ann', 'ben'],
        messages: [{ id: 'm1', senderId: 'ann', type: 'regular' }],
        reads: [{ userId: 'ann', messageId: 'm1', at: Date.UTC(2026, 2, 1, 12, 0, 3) }],
        json: channel,
      },
    };
    expect(readChannelHistory({ channel, messages: [message], members, read: [read, never] })).toMatchObject(
      expected,
    );
    expect(readChannelHistory({ channel, messages: [message], members, reads: [read] })).toMatchObject(
      expected,
    );
  });

  test('a message keeps its own words, with a time of change', () => {
    const { messages } = readMessages([{ ...message, text: 'Hello', colour: 'red' }]);
    expect(messages[0]?.json).toEqual({
      ...message,
      text: 'Hello',
      colour: 'red',
      updated_at: message.created_at,
    });
  });

  test('messages come oldest first, and there may be more where as many came as were asked for', () => {
    const later = { ...message, id: 'm2', created_at: '2026-03-01T12:00:09Z' };
    const read = readChannelHistory({ channel, messages: [later, message] }, 2);
    expect(read).toMatchObject({ channel: { messages: [{ id: 'm1' }, { id: 'm2' }], hasOlder: true } });
  });

  test.each([
    [{ messages: [] }, ['channel: Invalid input: expected object, received undefined']],
    [{ channel: { ...channel, cid: 'c1' } }, ['channel.cid: is not a cid (type:id)']],
    [{ channel: { ...channel, created_at: 'yesterday' } }, ['channel.created_at: is not a time']],
    ['text', ['it: Invalid input: expected object, received string']],
  ])('what is no channel is named: %j', (json, faults) => {
    expect(readChannelHistory(json)).toEqual({ faults });
  });

  test('what cannot be read of a channel is named and left out', () => {
    const messages = [message, { ...message, id: undefined }, null, { ...message, id: 'm\u0000' }];
    const read = readChannelHistory({ channel, messages, read: [{ user: {} }] });
    expect(read).toMatchObject({
      channel: { messages: [{ id: 'm1' }], reads: [] },
      faults: [
        expect.stringMatching(/^messages\.1\.id: /u),
        expect.stringMatching(/^messages\.2: /u),
        'messages.3.id: has control characters',
        expect.stringMatching(/^read\.0\.user\.id: /u),
      ],
    });
  });
});
