import { runCheck, type Check } from '../../../src/cli/doctor/finding';
import { judgeMongodb } from '../../../src/cli/doctor/mongodb';
import { hasMemoryLeak } from '../../../src/cli/doctor/mongodb-version';
import { judgeRetention } from '../../../src/cli/doctor/retention';
import { judgeHooks } from '../../../src/cli/doctor/stream';
import { EVENT_TYPES } from '../../../src/stream/domain/stream-event';

const check: Check = {
  part: 'Thing',
  needs: ['SMTP_URL'],
  address: () => 'here',
  adviceWhenUnreachable: 'Do this.',
  examine: async () => [{ part: 'Thing', state: 'ok', message: 'Fine' }],
};
const env = { SMTP_URL: 'smtp://here' };

describe('a check', () => {
  test('says what it found', async () => {
    expect(await runCheck(check, env)).toEqual([{ part: 'Thing', state: 'ok', message: 'Fine' }]);
  });

  test('is not tried with a faulty configuration, whose faults it repeats', async () => {
    const examine = jest.fn(check.examine);
    expect(await runCheck({ ...check, examine }, { SMTP_URL: 'http://me:pass@here' })).toMatchObject([
      { state: 'failed', advice: ['SMTP_URL must start with smtp:// or smtps://'] },
    ]);
    expect(examine).not.toHaveBeenCalled();
  });

  test('that rejects has failed, without the text of the error', async () => {
    const examine = async () => {
      throw new Error('me:pass');
    };
    expect(await runCheck({ ...check, examine }, env)).toEqual([
      { part: 'Thing', state: 'failed', address: 'here', message: 'Cannot be reached', advice: ['Do this.'] },
    ]);
  });

  test('that takes for ever has failed', async () => {
    const examine = () => new Promise<never>(() => undefined);
    expect(await runCheck({ ...check, examine }, env, 20)).toMatchObject([
      { state: 'failed', message: 'No answer within 0.02 s' },
    ]);
  });
});

test.each([
  ['6.0.5', true],
  ['6.0.26', true],
  ['6.0.27', false],
  ['6.0.27-rc0', false],
  ['6.3.1', true],
  ['7.0.27', true],
  ['7.0.28', false],
  ['8.0.17', false],
  ['8.2.2', true],
  ['8.2.3', false],
  ['8.3.0', false],
  ['9.0.0', false],
  ['undefined', false],
])('MongoDB %s leaks memory: %s', (version, leaks) => {
  expect(hasMemoryLeak(version)).toBe(leaks);
});

test.each([
  [{ version: '7.0.28', isReplicated: true, hasZlib: true }, 'ok'],
  [{ version: '6.0.5', isReplicated: true, hasZlib: true }, 'warning'],
  [{ version: '6.0.5', isReplicated: true, hasZlib: false }, 'ok'],
  [{ version: '7.0.28', isReplicated: false, hasZlib: false }, 'failed'],
] as const)('a MongoDB %j is %s', (server, state) => {
  expect(judgeMongodb('mongodb://here', server).state).toBe(state);
});

describe('the hooks of an app', () => {
  const hook = {
    hook_type: 'webhook',
    enabled: true,
    webhook_url: 'https://a.example.com/api/v1/webhooks/getstream',
  };

  test.each([
    ['all events', [{ ...hook, event_types: [] }], 'ok'],
    ['the six', [{ ...hook, event_types: [...EVENT_TYPES, 'user.banned'] }], 'ok'],
    ['the good one of two', [{ ...hook, enabled: false }, hook], 'ok'],
    ['one that waits long enough', [{ ...hook, timeout_ms: 3_000 }], 'ok'],
    ['one that gives up before Parley answers', [{ ...hook, timeout_ms: 2_999 }], 'warning'],
    ['a disabled one', [{ ...hook, enabled: false }], 'warning'],
    ['one of the six', [{ ...hook, event_types: ['message.new'] }], 'warning'],
    ['another place', [{ ...hook, webhook_url: 'https://a.example.com/other' }], 'warning'],
    ['a queue', [{ hook_type: 'sqs', enabled: true }], 'warning'],
    ['none', [], 'warning'],
  ])('%s: %#', (_, hooks, state) => {
    expect(judgeHooks(hooks, 3_000).state).toBe(state);
  });

  test('one that does not say how long it waits is taken to wait as Stream advises', () => {
    expect(judgeHooks([hook], 3_001).state).toBe('warning');
  });

  test('a queue is as good as a webhook where it is the one that Parley reads', () => {
    const url = 'https://sqs.eu-west-1.amazonaws.com/1/parley';
    const queue = { hook_type: 'sqs', enabled: true, sqs_queue_url: url };
    expect(judgeHooks([queue], 3_000, url).state).toBe('ok');
    expect(judgeHooks([{ ...queue, enabled: false }], 3_000, url).state).toBe('warning');
    expect(judgeHooks([queue], 3_000, `${url}-other`).state).toBe('warning');
  });
});

describe('retention policies of Stream', () => {
  test('mean nothing where there are none', () => {
    expect(judgeRetention([], 7)).toEqual([]);
  });

  test('are told, and are something to look at where they delete what reconciliation looks for', () => {
    const old = { name: 'old-messages', maxAgeHours: 48 };
    const [short] = judgeRetention([old], 7);
    expect(short?.state).toBe('warning');
    expect(short?.message).toContain('deletes messages after 2 days for good');
    expect(judgeRetention([{ ...old, maxAgeHours: 24 * 365 }], 7)).toMatchObject([
      { state: 'ok', advice: [] },
    ]);
    const [inactive] = judgeRetention([{ name: 'inactive-channels', maxAgeHours: 24 }], 7);
    expect(inactive?.message).toContain('channels without messages for 1 days');
  });
});
