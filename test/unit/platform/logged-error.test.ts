import { ApplicationFailure } from '@temporalio/common';
import { loggedError } from '../../../src/platform/logged-error';

test('says what failed and why, down to the cause', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const error = new Error('It was not recorded', { cause });
  expect(loggedError(error)).toMatchObject({
    type: 'Error',
    message: 'It was not recorded',
    stack: expect.stringContaining('logged-error.test'),
    cause: { type: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
  });
  expect(loggedError(ApplicationFailure.nonRetryable('No', 'EventMissing')).type).toBe(
    'ApplicationFailure: EventMissing',
  );
  expect(loggedError('a text')).toEqual({ type: 'string' });
});

test('shows nothing that people wrote: no documents that an error has, no quotes of what could not be read', () => {
  const refused = Object.assign(new Error('E11000 duplicate key'), {
    writeErrors: [{ err: { op: { text: 'hunter2' } } }],
    config: { data: 'hunter2' },
  });
  let unread: unknown;
  try {
    JSON.parse('{"hunter2');
    JSON.parse('hunter2');
  } catch (error) {
    unread = error;
  }
  const shown = JSON.stringify(
    [refused, unread, new Error('x', { cause: unread })].map((one) => loggedError(one)),
  );
  expect(shown).not.toContain('hunter2');
  expect(loggedError(new Error('a'.repeat(10_000))).message).toHaveLength(500);
});

test('ends where causes go round', () => {
  const error = new Error('a');
  error.cause = error;
  expect(JSON.stringify(loggedError(error)).length).toBeLessThan(20_000);
});
