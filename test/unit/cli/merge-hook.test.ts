import { mergeHook } from '../../../src/cli/merge-hook';
import { EVENT_TYPES } from '../../../src/stream/domain/stream-event';

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
  timeout_ms: 3_000,
};

const { timeout_ms: _timeout, ...withoutTimeout } = ours;

test('a hook for the address is added behind the others, which stay as they are', () => {
  const { change, hooks } = mergeHook([queue, other], url, 3_000);
  expect(change).toBe('added');
  expect(hooks.slice(0, 2)).toEqual([queue, other]);
  expect(hooks[2]).toEqual({
    hook_type: 'webhook',
    webhook_url: url.href,
    enabled: true,
    event_types: [...EVENT_TYPES],
    timeout_ms: 3_000,
  });
});

test.each([
  ['is disabled', { ...ours, enabled: false }],
  ['gets all events', { ...ours, event_types: [] }],
  ['waits longer', { ...ours, timeout_ms: 6_000 }],
  ['does not say how long it waits', withoutTimeout],
  ['lacks a type', { ...ours, event_types: ['message.new'] }],
  ['has one more type', { ...ours, event_types: [...EVENT_TYPES, 'user.banned'] }],
  [
    'writes the address another way',
    { ...ours, webhook_url: 'https://CHAT.example.com:443/api/v1/webhooks/getstream', enabled: false },
  ],
])('a hook for the address that %s is updated in its place, with its own fields kept', (_, hook) => {
  const { change, hooks } = mergeHook([hook, queue], url, 3_000);
  expect(change).toBe('updated');
  expect(hooks).toEqual([
    { ...hook, enabled: true, event_types: [...EVENT_TYPES], timeout_ms: 3_000 },
    queue,
  ]);
});

test('a hook that is right already is no change, whatever the order of its types', () => {
  const hooks = [other, { ...ours, event_types: EVENT_TYPES.toReversed() }];
  expect(mergeHook(hooks, url, 3_000)).toMatchObject({ change: 'unchanged', hooks });
});

test('what is done twice changes nothing the second time', () => {
  expect(mergeHook(mergeHook([queue], url, 3_000).hooks, url, 3_000).change).toBe('unchanged');
});
