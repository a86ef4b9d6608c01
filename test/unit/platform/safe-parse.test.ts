import { z } from 'zod';
import { parseEvent } from '../../../src/inbox/parsing/parse-event';
import { validate } from '../../../src/platform/http/validate';
import { safeParse } from '../../../src/platform/values/safe-parse';
import { messageNew } from '../../support/webhook-bodies';

/** JSON that no comparison and no template takes. */
const NO_PRIMITIVE = { valueOf: 1, toString: 1 };
const WITHOUT_LENGTH = { length: NO_PRIMITIVE };

test.each([
  ['a text', z.string().max(5)],
  ['a list', z.array(z.string()).max(5)],
  ['within an object', z.object({ a: z.string().min(1) })],
])('%s that has no length is refused', (_, schema) => {
  for (const value of [WITHOUT_LENGTH, NO_PRIMITIVE, { a: WITHOUT_LENGTH }, [WITHOUT_LENGTH]])
    expect(safeParse(schema as z.ZodType, value).success).toBe(false);
});

test('an event with it is read as without it, wherever it is', () => {
  const event = messageNew() as Record<string, any>;
  for (const [what, than] of [
    [WITHOUT_LENGTH, {}],
    [NO_PRIMITIVE, NO_PRIMITIVE],
  ]) {
    for (const key of Object.keys(event['message']))
      expect(parseEvent({ ...event, message: { ...event['message'], [key]: what } })).toEqual(
        parseEvent({ ...event, message: { ...event['message'], [key]: than } }),
      );
    for (const key of Object.keys(event))
      expect(parseEvent({ ...event, [key]: what })).toEqual(parseEvent({ ...event, [key]: than }));
  }
});

test('custom data with it keeps no message from being read', () => {
  const event = messageNew() as Record<string, any>;
  const claims = { listing_id: WITHOUT_LENGTH, offer_id: WITHOUT_LENGTH, note: [{ deep: WITHOUT_LENGTH }] };
  expect(parseEvent({ ...event, message: { ...event['message'], ...claims } })).toMatchObject({
    kind: 'event',
    event: { message: { id: event['message'].id, text: event['message'].text } },
  });
});

test('a request with it is refused', () => {
  expect(() => validate('body', z.object({ text: z.string().max(10) }), { text: WITHOUT_LENGTH })).toThrow(
    'invalid_request',
  );
});
