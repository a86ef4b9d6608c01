import { analyseMessage } from '../../../src/chat/domain/message-analytics';
import { isOwnMessage, isSubjectToRules, messageType } from '../../../src/chat/domain/message-kind';
import type { StreamMessage } from '../../../src/stream/domain/stream-event';

const PARLEY = 'parley';

function messageOf(parts: Partial<StreamMessage> & { from?: string }): StreamMessage {
  const { from = 'buyer-1', ...rest } = parts;
  return {
    id: 'm1',
    text: '',
    type: 'regular',
    sender: { id: from },
    attachments: [],
    shadowed: false,
    ...rest,
  };
}

describe('the kind of a message', () => {
  test.each([
    ['regular', {}],
    ['reply', { type: 'reply' }],
    ['reply', { parent_id: 'm0' }],
    ['system', { type: 'system' }],
    ['auto_response', { from: PARLEY, type: 'system', parley_kind: 'auto_response' }],
    ['offer', { from: PARLEY, parley_kind: 'offer' }],
    ['regular', { from: PARLEY }],
    ['regular', { from: PARLEY, parley_kind: 'something' }],
    ['regular', { parley_kind: 'offer' }],
    ['regular', { parley_kind: 'auto_response' }],
  ] as const)('is %s: %j', (type, parts) => {
    expect(messageType(messageOf(parts), PARLEY)).toBe(type);
  });

  test('is our own only by kind and sender together', () => {
    expect(isOwnMessage(messageOf({ from: PARLEY, parley_kind: 'offer' }), PARLEY)).toBe(true);
    expect(isOwnMessage(messageOf({ from: 'Parley', parley_kind: 'offer' }), PARLEY)).toBe(false);
    expect(isOwnMessage(messageOf({ from: PARLEY }), PARLEY)).toBe(false);
  });

  test.each([
    [true, {}],
    [true, { type: 'reply' }],
    [true, { parley_kind: 'auto_response' }],
    [true, { from: PARLEY }],
    [false, { from: PARLEY, parley_kind: 'auto_response' }],
    [false, { type: 'system' }],
    [false, { type: 'deleted' }],
    [false, { type: 'ephemeral' }],
    [false, { type: 'error' }],
    [true, { type: 'weird' }],
    [true, { type: '' }],
    [false, { type: 'weird', shadowed: true }],
    [false, { type: 'weird', from: PARLEY, parley_kind: 'offer' }],
    [false, { shadowed: true }],
  ] as const)('decides whether rules look at it: %s for %j', (expected, parts) => {
    expect(isSubjectToRules(messageOf(parts), PARLEY)).toBe(expected);
  });
});

describe('analyseMessage', () => {
  test.each([
    ['', 0],
    ['   ', 0],
    ['one', 1],
    ["don't stop-gap 3 times", 4],
    ['Schöne Grüße', 2],
    ['👍', 0],
  ])('counts the words of %j', (text, words) => {
    expect(analyseMessage(text, 0).word_count).toBe(words);
  });

  test('sees links, and the hour in UTC', () => {
    expect(analyseMessage('see https://example.com', Date.parse('2026-03-01T23:30:00+02:00'))).toMatchObject({
      has_link: true,
      hour: 21,
    });
    expect(analyseMessage('www.example.com', 0)).toMatchObject({ has_link: true, hour: 0 });
    expect(analyseMessage('no http here', 0).has_link).toBe(false);
  });
});
