import {
  missingOfMessage,
  notMet,
  type PassWindow,
} from '../../../src/reconciliation/domain/missing-messages';
import { contentId } from '../../../src/stream/domain/event-id';
import type { HistoryMessage } from '../../../src/reconciliation/domain/channel-history';
import type { StoredMessage } from '../../../src/reconciliation/domain/stored-history';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { at, history, historyMessage, storedMessage } from './histories';

const channel = history();
const window: PassWindow = { since: at(0), until: at(1_000) };

/** The content ids of what is missing, as the webhooks would have had them. */
function missing(message: HistoryMessage, stored?: StoredMessage, within = window): string[] {
  return missingOfMessage(channel, message, stored, within).map(({ body }) => idOf(body));
}

function idOf(body: object): string {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(JSON.stringify(parsed));
  return contentId(parsed.event);
}

describe('what is missing of a message', () => {
  test('one that MongoDB does not have, written since the pass begins', () => {
    expect(missing(historyMessage('m1', { createdAt: at(5), updatedAt: at(9) }))).toEqual(['message.new/m1']);
    expect(missing(historyMessage('m1', { createdAt: at(-5) }))).toEqual([]);
    expect(missing(historyMessage('m1', { createdAt: at(1_001) }))).toEqual([]);
  });

  test('one of which only a deletion is known', () => {
    const stub = storedMessage('m1', { createdAt: undefined, updatedAt: undefined, lastDeletedAt: at(1) });
    expect(missing(historyMessage('m1', { createdAt: at(-50) }), stub)).toEqual(['message.new/m1']);
  });

  test('a newer version', () => {
    const newer = historyMessage('m1', { updatedAt: at(7) });
    expect(missing(newer, storedMessage('m1'))).toEqual([`message.updated/m1/${at(7)}`]);
    expect(missing(newer, storedMessage('m1', { updatedAt: at(7) }))).toEqual([]);
    expect(missing(newer, storedMessage('m1', { updatedAt: at(8) }))).toEqual([]);
    expect(missing(newer, storedMessage('m1'), { since: at(0), until: at(6) })).toEqual([]);
  });

  test('a deletion, also of a message that is not known', () => {
    const deleted = historyMessage('m1', { deletedAt: at(7) });
    expect(missing(deleted, storedMessage('m1'))).toEqual([`message.deleted/m1/${at(7)}`]);
    expect(missing(deleted, storedMessage('m1', { deletedAt: at(7), lastDeletedAt: at(7) }))).toEqual([]);
    expect(missing(deleted, storedMessage('m1'), { since: at(0), until: at(6) })).toEqual([]);
    const [ofKnown] = missingOfMessage(channel, deleted, storedMessage('m1'), window);
    expect(ofKnown).not.toHaveProperty('contentOf');
    expect(missingOfMessage(channel, deleted, undefined, window)).toMatchObject([
      {
        contentOf: 'm1',
        body: { message: { type: 'regular', deleted_at: new Date(at(7)).toISOString() }, hard_delete: false },
      },
    ]);
  });

  test.each([{ type: 'error' }, { type: 'regular', shadowed: true }])(
    'that it is hidden from others: %j, though it was not edited',
    (json) => {
      const hidden = historyMessage('m1', {
        type: json.type,
        json: { ...historyMessage('m1').json, ...json },
      });
      expect(missing(hidden, storedMessage('m1'))).toEqual([`message.updated/m1/${at(0)}/hidden/${at(0)}`]);
      // After it was let through, by a word of a later time.
      expect(missing(hidden, storedMessage('m1', { moderatedAt: at(5) }))).toEqual([
        `message.updated/m1/${at(0)}/hidden/${at(5) + 1}`,
      ]);
      expect(missing(hidden, storedMessage('m1', { isHidden: true, moderatedAt: at(5) }))).toEqual([]);
      // The answer may be older than what has come meanwhile.
      expect(missing(hidden, storedMessage('m1', { moderatedAt: at(1_001) }))).toEqual([]);
      // The edit says it, too.
      expect(missing({ ...hidden, updatedAt: at(7) }, storedMessage('m1'))).toHaveLength(1);
    },
  );

  test('that others see it again, later than that they did not', () => {
    const stored = storedMessage('m1', { isHidden: true, moderatedAt: at(5) });
    expect(missing(historyMessage('m1'), stored)).toEqual([`message.unblocked/m1/${at(5) + 1}`]);
  });

  test('nothing of one that was refused at once', () => {
    expect(missing(historyMessage('m1', { type: 'error' }))).toEqual([]);
  });

  test('a restoration, if it is later than the deletion', () => {
    const deleted = storedMessage('m1', { deletedAt: at(7), lastDeletedAt: at(7) });
    expect(missing(historyMessage('m1', { updatedAt: at(9) }), deleted)).toEqual([
      `message.undeleted/m1/${at(9)}`,
    ]);
    // Parley has noted its own removal, and Stream has not done it yet.
    expect(missing(historyMessage('m1', { updatedAt: at(3) }), deleted)).toEqual([]);
    const withChannel = storedMessage('m1', { deletedAt: at(7) });
    expect(missing(historyMessage('m1', { updatedAt: at(9) }), withChannel)).toEqual([]);
  });

  test('a restoration of one of which only the deletion is known', () => {
    const unseen = { createdAt: undefined, updatedAt: undefined };
    const stub = storedMessage('m1', { ...unseen, deletedAt: at(7), lastDeletedAt: at(7) });
    const restored = historyMessage('m1', { updatedAt: at(9) });
    expect(missing(restored, stub)).toEqual([`message.undeleted/m1/${at(9)}`, 'message.new/m1']);
    expect(missing(restored, stub, { since: at(0), until: at(8) })).toEqual(['message.new/m1']);
    // Parley's own removal, as above.
    expect(missing(historyMessage('m1', { updatedAt: at(3) }), stub)).toEqual(['message.new/m1']);
  });

  test('nothing of what is gone for good, nor of what Stream does not keep', () => {
    const gone = storedMessage('m1', { deletedAt: at(7), lastDeletedAt: at(7), isHardDeleted: true });
    expect(missing(historyMessage('m1', { updatedAt: at(9) }), gone)).toEqual([]);
    expect(missing(historyMessage('m1', { type: 'ephemeral' }))).toEqual([]);
    expect(missing(historyMessage('m1', { type: 'error' }))).toEqual([]);
  });
});

describe('messages that the walk did not meet', () => {
  const covered = { from: at(10), threads: new Set(['parent']) };
  let concludesFrom: number | undefined = at(0);
  const ids = (...stored: StoredMessage[]): string[] =>
    notMet(stored, new Set(['met']), covered, { ...window, concludesFrom }).map(({ id }) => id);

  test('those of the time it covered, and those of the threads it read', () => {
    const thread = { createdAt: at(20), threadId: 'parent' };
    expect(
      ids(
        storedMessage('met', { createdAt: at(20) }),
        storedMessage('absent', { createdAt: at(10) }),
        storedMessage('deleted softly', { createdAt: at(20), deletedAt: at(30), lastDeletedAt: at(30) }),
        storedMessage('reply', thread),
      ),
    ).toEqual(['absent', 'deleted softly', 'reply']);
    expect(
      ids(
        storedMessage('older', { createdAt: at(9) }),
        storedMessage('on its way', { createdAt: at(1_001) }),
        storedMessage('gone already', { createdAt: at(20), isHardDeleted: true }),
        storedMessage('of no known time', { createdAt: undefined }),
        storedMessage('in another thread', { createdAt: at(20), threadId: 'other' }),
      ),
    ).toEqual([]);
  });

  test('replies of a first message that is absent itself, whichever comes first', () => {
    const first = storedMessage('first', { createdAt: at(20) });
    const reply = storedMessage('reply', { createdAt: at(21), threadId: 'first' });
    const answer = storedMessage('other', { createdAt: at(22), threadId: 'older' });
    expect(ids(reply, answer, first)).toEqual(['first', 'reply']);
  });

  test('none that is older than what the pass may conclude upon, nor any where that is not known', () => {
    const messages = [
      storedMessage('ten days old', { createdAt: at(29) }),
      storedMessage('of today', { createdAt: at(30) }),
      storedMessage('old reply', { createdAt: at(29), threadId: 'parent' }),
    ];
    concludesFrom = at(30);
    expect(ids(...messages)).toEqual(['of today']);
    concludesFrom = undefined;
    expect(ids(...messages)).toEqual([]);
    concludesFrom = at(0);
  });

  test('none that an earlier pass has missed', () => {
    expect(ids(storedMessage('missed', { createdAt: at(20), isMissing: true }))).toEqual([]);
  });
});

describe('a deletion at Stream', () => {
  const deleted = historyMessage('m1', { deletedAt: at(5), updatedAt: at(5) });
  const eventsOf = (stored: StoredMessage | undefined) => missingOfMessage(channel, deleted, stored, window);

  test('of a message that is live here takes something away, and repeats nothing of it', () => {
    const [event] = eventsOf(storedMessage('m1'));
    expect(event?.takesAway).toBe(true);
    expect(idOf(event?.body ?? {})).toBe(`message.deleted/m1/${at(5)}`);
    expect(JSON.stringify(event?.body)).not.toContain('Hello');
  });

  test('of one that is deleted or not known here takes nothing away', () => {
    for (const stored of [undefined, storedMessage('m1', { deletedAt: at(1), lastDeletedAt: at(1) })]) {
      expect(eventsOf(stored).map(({ takesAway }) => takesAway)).toEqual([undefined]);
    }
  });
});
