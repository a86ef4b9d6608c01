import { sampleEvent } from '../../../src/cli/sample-event';
import { contentId } from '../../../src/stream/domain/event-id';
import { EVENT_TYPES, isUserEvent, type StreamEvent } from '../../../src/stream/domain/stream-event';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';

function parsed(body: unknown): StreamEvent {
  const result = parseEvent(body);
  if (result.kind !== 'event') throw new Error(JSON.stringify(result));
  return result.event;
}

describe.each(EVENT_TYPES)('the sample of %s', (type) => {
  const now = new Date('2026-05-04T12:00:00Z');

  test('is one that Parley takes, of now, about a listing unless it is about a person', () => {
    const event = parsed(sampleEvent(type, now));
    expect(event).toMatchObject({
      type,
      created_at: now.getTime(),
      ...(!isUserEvent(event) && {
        channel: { listing_id: 'sample-listing' },
        member_ids: ['sample-buyer', 'sample-seller'],
      }),
    });
  });

  test('is another event each time', () => {
    const [one, other] = [sampleEvent(type, now), sampleEvent(type, now)].map((body) =>
      contentId(parsed(body)),
    );
    expect(one).not.toBe(other);
  });
});
