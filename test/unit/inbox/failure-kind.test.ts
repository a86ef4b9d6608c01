import { failureKindOf } from '../../../src/inbox/runs/failure-kind';

const PRIVATE = { message: 'PRIVATE', stackTrace: 'PRIVATE' };

test.each([
  ['nothing', undefined, 'unknown'],
  ['a failure of an unknown form', { ...PRIVATE }, 'unknown'],
  [
    'a failure of a workflow',
    { ...PRIVATE, applicationFailureInfo: { type: 'EventMissing' } },
    'EventMissing',
  ],
  ['one without a type', { ...PRIVATE, applicationFailureInfo: {} }, 'Error'],
  [
    'an activity that a vendor refused',
    {
      ...PRIVATE,
      activityFailureInfo: { activityType: { name: 'sendAutoResponse' } },
      cause: { ...PRIVATE, applicationFailureInfo: { type: 'stream: 403' } },
    },
    'sendAutoResponse: stream: 403',
  ],
  [
    'an activity that took too long',
    {
      ...PRIVATE,
      activityFailureInfo: { activityType: { name: 'sendAutoResponse' } },
      cause: { timeoutFailureInfo: {} },
    },
    'sendAutoResponse: timed_out',
  ],
  [
    'a cause below',
    { applicationFailureInfo: { type: 'Outer' }, cause: { applicationFailureInfo: { type: 'Inner' } } },
    'Inner',
  ],
  ['a type that is a text', { applicationFailureInfo: { type: 'They wrote: “PRIVATE”' } }, 'other'],
  ['a long type', { applicationFailureInfo: { type: 'x'.repeat(81) } }, 'other'],
])('%s has a kind and no text', (_, failure, kind) => {
  expect(failureKindOf(failure)).toBe(kind);
});
