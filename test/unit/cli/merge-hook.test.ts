import { mergeHook } from '../../../src/cli/merge-hook';
import { EVENT_TYPES } from '../../../src/domain/stream-event';

const url = new URL('https://chat.example.com/api/v1/webhooks/getstream');
const queue = {
  id: 'q',
  hook_type: 'sqs',
  sqs_queue_url: 'https://sqs.example.com',
  event_types: [],
  enabled: true,
};
const other = { id: 'o', hook_type: 'webhook', webhook_url: 'https://other.example.com/', enabled: true };
const ours = {
  id: 'p',
  hook_type: 'webhook',
  webhook_url: url.href,
  enabled: true,
  event_types: [...EVENT_TYPES],
};

test('a hook for the address is added behind the others, which stay as they are', () => {
  const { change, hooks } = mergeHook([queue, other], url);
  expect(change).toBe('added');
  expect(hooks.slice(0, 2)).toEqual([queue, other]);
  expect(hooks[2]).toEqual({
    hook_type: 'webhook',
    webhook_url: url.href,
    enabled: true,
    event_types: [...EVENT_TYPES],
  });
});

test.each([
  ['is disabled', { ...ours, enabled: false }],
  ['gets all events', { ...ours, event_types: [] }],
  ['lacks a type', { ...ours, event_types: ['message.new'] }],
  ['has one more type', { ...ours, event_types: [...EVENT_TYPES, 'user.banned'] }],
  [
    'writes the address another way',
    { ...ours, webhook_url: 'https://CHAT.example.com:443/api/v1/webhooks/getstream', enabled: false },
  ],
])('a hook for the address that %s is updated in its place, with its own fields kept', (_, hook) => {
  const { change, hooks } = mergeHook([hook, queue], url);
  expect(change).toBe('updated');
  expect(hooks).toEqual([{ ...hook, enabled: true, event_types: [...EVENT_TYPES] }, queue]);
});

test('a hook that is right already is no change, whatever the order of its types', () => {
  const hooks = [other, { ...ours, event_types: EVENT_TYPES.toReversed() }];
  expect(mergeHook(hooks, url)).toMatchObject({ change: 'unchanged', hooks });
});

test('what is done twice changes nothing the second time', () => {
  expect(mergeHook(mergeHook([queue], url).hooks, url).change).toBe('unchanged');
});
