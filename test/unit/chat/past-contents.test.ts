import fc from 'fast-check';
import { applyMessageEvent, type MessageEvent } from '../../../src/chat/domain/apply-message-event';
import { pastContentsFor } from '../../../src/chat/domain/message-versions';
import type { MessageState } from '../../../src/chat/domain/message-state';
import { eventOf } from '../inbox/parsed';

const iso = (seconds: number): string =>
  new Date(Date.parse('2026-03-01T12:00:00Z') + seconds * 1_000).toISOString();

/** Of a message that was written at 0; `at` is when it was last changed, `said` when Stream says so, in seconds. */
function event(type: string, at: number, message: Record<string, unknown>, said = at): MessageEvent {
  return eventOf({
    type: `message.${type}`,
    cid: 'messaging:c1',
    created_at: iso(said),
    message: { id: 'm1', user: { id: 'ann' }, created_at: iso(0), updated_at: iso(at), ...message },
  }) as MessageEvent;
}

const HATE = { text: 'HATE', type: 'error' };
const SENT = event('new', 0, { text: 'Hello' });
const CLEAN = event('updated', 20, { text: 'Clean again' });

const facts = { caseId: 'm1', parleyUserId: 'parley', receivedAt: 0 };
const after = (events: readonly MessageEvent[]): MessageState =>
  events.reduce<MessageState | undefined>(
    (message, one) => applyMessageEvent(message, one, facts),
    undefined,
  ) as MessageState;

describe('the past contents that others may read', () => {
  test.each<[string, MessageEvent[], string[]]>([
    ['an edit that was hidden', [SENT, event('updated', 10, HATE), CLEAN], ['Hello']],
    [
      'an edit that was hidden a while later, without a new time',
      [SENT, event('updated', 10, { text: 'HATE' }), event('updated', 10, HATE, 15), CLEAN],
      ['Hello'],
    ],
    [
      'an edit that was hidden a while later, with one',
      [SENT, event('updated', 10, { text: 'HATE' }), event('updated', 15, HATE), CLEAN],
      ['Hello'],
    ],
    ['what was hidden as it was sent', [event('new', 0, { text: 'HATE', shadowed: true }), CLEAN], []],
    [
      'what was hidden and let through before it was edited',
      [SENT, event('updated', 10, HATE), event('unblocked', 10, HATE, 15), CLEAN],
      ['Hello', 'HATE'],
    ],
    [
      'what was let through and hidden again',
      [
        SENT,
        event('updated', 10, HATE),
        event('unblocked', 10, HATE, 12),
        event('updated', 10, HATE, 15),
        CLEAN,
      ],
      ['Hello'],
    ],
    [
      'what was for somebody else',
      [event('new', 0, { text: 'For Ben', restricted_visibility: ['ben'] }), CLEAN],
      [],
    ],
    [
      'what was for them, too',
      [event('new', 0, { text: 'For Cleo', restricted_visibility: ['ben', 'cleo'] }), CLEAN],
      ['For Cleo'],
    ],
  ])('%s, in any order and repetition', (_, events, texts) => {
    const orders = fc.subarray(events).chain((again) => {
      const all = [...events, ...again];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });
    fc.assert(
      fc.property(orders, (order) => {
        const message = after(order);
        expect(message).toMatchObject({ text: 'Clean again', edited: true });
        expect(pastContentsFor(message.edit_history, 'cleo').map(({ text }) => text)).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });
});
