import assert from 'node:assert';
import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import { isSubjectToRules } from '../../../src/chat/domain/message-kind';
import { createScreening } from '../../../src/moderation/domain/screen-message';
import type { EventToRecord } from '../../../src/recording/event-to-record';
import { foldEvents } from '../../../src/recording/fold-events';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { conversation, type Body } from '../../activities/recording/conversations';
import { propertyRuns } from '../../support/property-runs';

const PARLEY = 'parley';
const NOTHING_KNOWN = { messages: new Map(), channels: new Map(), users: new Map(), listings: new Map() };
/** A group commits in any order; more runs find what is drawn rarely. */
const RUNS = propertyRuns(250);
const screen = createScreening();

function eventOf(body: Body): EventToRecord {
  const parsed = parseEvent(body);
  if (parsed.kind !== 'event') throw new Error(`Not an event: ${JSON.stringify(parsed)}`);
  const { event } = parsed;
  const isScreened =
    'message' in event && event.type !== 'message.deleted' && isSubjectToRules(event.message, PARLEY);
  return {
    eventId: contentId(event),
    event,
    receivedAt: 0,
    screening: isScreened ? screen(event.message.text) : undefined,
  };
}

/**
 * The documents as the database has them: without fields that have no value. What depends on more than the events of a
 * group, the channels' sums, is proved with MongoDB: `test/activities/recording/convergence.test.ts`.
 */
function fold(events: readonly EventToRecord[]): unknown {
  const { messages, users } = foldEvents(NOTHING_KNOWN, events, PARLEY);
  return JSON.parse(JSON.stringify({ messages: sorted(messages), users: sorted(users) }));
}

function sorted(documents: ReadonlyMap<string, unknown>): unknown {
  return Object.fromEntries([...documents].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test('events of messages and users, repeated and in any order, end in the same documents', () => {
  const shuffled = conversation.chain((bodies) => {
    const events = bodies.map(eventOf);
    const again = fc.subarray(events);
    return fc.record({
      events: fc.constant(events),
      others: again.chain((some) =>
        fc.shuffledSubarray([...events, ...some], { minLength: events.length + some.length }),
      ),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ events, others }) => {
      assert.deepStrictEqual(fold(others), fold(events));
    }),
    { numRuns: RUNS },
  );
});
