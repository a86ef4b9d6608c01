import type { Activities } from '../../../activities';
import type { Delivered } from '../../../src/notifications/domain/delivery';
import type { PlannedNotification } from '../../../activities/notifications/notifications';
import type { NotificationInput, NotificationResult } from '../../../src/notifications/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { startWorkflowBench } from '../workflow-bench';
import { useFixture } from '../../support/use-fixture';

const HOUR_MS = 3_600_000;
const INPUT: NotificationInput = { key: 'new_offer/o1/1/seller', kind: 'new_offer', recipientId: 'seller-1' };

const bench = useFixture(startWorkflowBench);

const deliverOver = (...channels: ('email' | 'push' | 'sms')[]): PlannedNotification => ({
  next: 'deliver',
  channels,
  firstRetryMs: 10_000,
});
const failed = (code: string, retryable: boolean, retryAfterMs?: number): Delivered => ({
  outcome: 'failed',
  code,
  retryable,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

const start = (overrides: Partial<Activities> = {}) => {
  bench.use(overrides);
  return bench.environment.client.workflow.start('notification', {
    taskQueue: CHAT_EVENTS_QUEUE,
    workflowId: bench.id('notification'),
    args: [INPUT],
    typedSearchAttributes: [{ key: stateAttribute, value: 'pending' }],
  });
};
const resultOf = async (handle: Awaited<ReturnType<typeof start>>) =>
  (await handle.result()) as NotificationResult;
const deliveries = () => bench.calls.flatMap(([name, input]) => (name === 'deliver' ? [input.channel] : []));

describe('notification', () => {
  test('one way is enough', async () => {
    expect(await resultOf(await start())).toEqual({ status: 'sent' });
    expect(bench.names()).toEqual(['planNotification', 'deliver']);
  });

  test.each(['suppressed', 'batched', 'sent', 'dismissed'] as const)(
    'ends where the plan says %s',
    async (status) => {
      const planNotification = () => Promise.resolve({ next: 'end' as const, status, firstRetryMs: 1 });
      expect(await resultOf(await start({ planNotification }))).toEqual({ status });
      expect(bench.names()).toEqual(['planNotification']);
    },
  );

  test('waits as long as the plan says, and plans anew', async () => {
    const began = await bench.environment.currentTimeMs();
    const plans: PlannedNotification[] = [
      { next: 'wait', until: began + 9 * HOUR_MS, firstRetryMs: 1 },
      { next: 'wait', until: began + 10 * HOUR_MS, firstRetryMs: 1 },
      deliverOver('email'),
    ];
    const handle = await start({ planNotification: () => Promise.resolve(plans.shift() ?? deliverOver()) });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect((await bench.environment.currentTimeMs()) - began).toBeGreaterThanOrEqual(10 * HOUR_MS - 1_000);
    expect(bench.names()).toEqual(['planNotification', 'planNotification', 'planNotification', 'deliver']);
  });

  test('eight tries of what may pass, then the next way; what is final is not tried again', async () => {
    const began = await bench.environment.currentTimeMs();
    const handle = await start({
      planNotification: () => Promise.resolve(deliverOver('sms', 'email', 'push')),
      deliver: ({ channel }) =>
        Promise.resolve(
          channel === 'sms'
            ? failed('21610', false)
            : channel === 'email'
              ? failed('451', true)
              : { outcome: 'sent' },
        ),
    });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect(deliveries()).toEqual(['sms', ...Array.from({ length: 8 }, () => 'email'), 'push']);
    // 10 s, 30 s, 90 s, 270 s, 810 s, 2430 s, 3600 s, each up to a quarter shorter or longer.
    expect((await bench.environment.currentTimeMs()) - began).toBeGreaterThan(7_240_000 * 0.75);
  });

  test('waits as the provider asks', async () => {
    const began = await bench.environment.currentTimeMs();
    const answers = [failed('429', true, 1_800_000), { outcome: 'sent' as const }];
    const handle = await start({ deliver: () => Promise.resolve(answers.shift() ?? { outcome: 'sent' }) });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect((await bench.environment.currentTimeMs()) - began).toBeGreaterThanOrEqual(1_800_000 - 1_000);
  });

  test('a delivery that nobody ended counts as a try', async () => {
    let tries = 0;
    const handle = await start({
      deliver: () => {
        tries += 1;
        return tries === 1
          ? Promise.reject(new Error('the process died'))
          : Promise.resolve({ outcome: 'sent' });
      },
    });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect(tries).toBe(2);
  });

  test('what was sent and could not be recorded is recorded, and not sent again', async () => {
    const unrecorded = { key: INPUT.key, channel: 'email', attemptAt: 7, answer: '250', left: [] } as const;
    let records = 0;
    const handle = await start({
      deliver: () => Promise.resolve({ outcome: 'sent', unrecorded }),
      recordSent: () =>
        (records += 1) < 3 ? Promise.reject(new Error('MongoDB is away')) : Promise.resolve(),
    });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect(deliveries()).toHaveLength(1);
    expect(bench.calls.at(-1)).toEqual(['recordSent', unrecorded]);
  });

  test('what has changed between two tries is planned anew', async () => {
    const began = await bench.environment.currentTimeMs();
    const plans: PlannedNotification[] = [
      deliverOver('email'),
      { next: 'wait', until: began + 9 * HOUR_MS, firstRetryMs: 1 },
      deliverOver('push'),
    ];
    const answers: Delivered[] = [failed('451', true), { outcome: 'changed' }, { outcome: 'sent' }];
    const handle = await start({
      planNotification: () => Promise.resolve(plans.shift() ?? deliverOver()),
      deliver: () => Promise.resolve(answers.shift() ?? { outcome: 'sent' }),
    });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect(deliveries()).toEqual(['email', 'email', 'push']);
    expect((await bench.environment.currentTimeMs()) - began).toBeGreaterThanOrEqual(9 * HOUR_MS - 1_000);
  });

  test('what is of no matter any more is not sent', async () => {
    const handle = await start({ deliver: () => Promise.resolve({ outcome: 'irrelevant' }) });
    expect(await resultOf(handle)).toEqual({ status: 'suppressed' });
    expect(bench.calls.at(-1)).toEqual([
      'endNotification',
      { key: INPUT.key, status: 'suppressed', reason: 'no_longer_relevant' },
    ]);
  });
});

describe('what the recipient has switched off since it was planned', () => {
  test('over one way goes the next, whatever failed over the first', async () => {
    const handle = await start({
      planNotification: () => Promise.resolve(deliverOver('email', 'push')),
      deliver: ({ channel }) =>
        Promise.resolve(channel === 'email' ? { outcome: 'unwanted' } : { outcome: 'sent' }),
    });
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
    expect(deliveries()).toEqual(['email', 'push']);
  });

  test('over all ways is not sent, and does not wait for support', async () => {
    let tries = 0;
    const handle = await start({
      planNotification: () => Promise.resolve(deliverOver('email', 'push')),
      deliver: () =>
        Promise.resolve((tries += 1) < 3 ? failed('451', true) : { outcome: 'unwanted' as const }),
    });
    expect(await resultOf(handle)).toEqual({ status: 'suppressed' });
    expect(deliveries()).toEqual(['email', 'email', 'email', 'push']);
    expect(bench.calls.at(-1)).toEqual([
      'endNotification',
      { key: INPUT.key, status: 'suppressed', reason: 'unwanted' },
    ]);
  });
});

describe('one that has failed', () => {
  const failing = async () => {
    let isFailing = true;
    const handle = await start({
      deliver: () => Promise.resolve(isFailing ? failed('550', false) : { outcome: 'sent' }),
    });
    return { handle, mend: () => void (isFailing = false) };
  };
  const action = (actionId: string) => ({ actionId, by: 'support-1' });

  test('says why, and waits for support, however long', async () => {
    const { handle, mend } = await failing();
    await bench.environment.sleep('30 days');
    expect((await handle.describe()).typedSearchAttributes.get(stateAttribute)).toBe('failed');
    expect(bench.calls.at(-1)).toEqual([
      'endNotification',
      { key: INPUT.key, status: 'failed', reason: 'email: 550' },
    ]);
    mend();
    expect(await handle.executeUpdate('retry', { args: [action('a1')] })).toBe('done');
    expect(await resultOf(handle)).toEqual({ status: 'sent' });
  });

  test('fails again, is redirected, fails, is dismissed: each action once', async () => {
    const { handle } = await failing();
    await bench.environment.sleep('1 minute');
    for (const name of ['retry', 'redirect']) {
      expect(await handle.executeUpdate(name, { args: [{ ...action(name), channel: 'sms' }] })).toBe('done');
      await bench.environment.sleep('1 minute');
      // The same again, as after a lost answer.
      expect(await handle.executeUpdate(name, { args: [{ ...action(name), channel: 'sms' }] })).toBe('done');
    }
    await handle.signal('dismiss', action('d1'));
    expect(await resultOf(handle)).toEqual({ status: 'dismissed' });
    const asked = bench.calls.flatMap(([name, input]) => (name === 'supportNotification' ? [input] : []));
    expect(asked).toEqual([
      { key: INPUT.key, what: 'retry', ...action('retry'), channel: 'sms' },
      { key: INPUT.key, what: 'redirect', ...action('redirect'), channel: 'sms' },
      { key: INPUT.key, what: 'dismiss', ...action('d1') },
    ]);
    expect(deliveries()).toHaveLength(3);
  });

  test('what somebody types in the Temporal UI is taken where it can be, and told where it cannot', async () => {
    const { handle } = await failing();
    await bench.environment.sleep('1 minute');
    for (const given of [7, null, [], { actionId: {} }, { by: 'a\u0000' }])
      await handle.signal('retry', given);
    await handle.signal('redirect');
    await handle.signal('redirect', { channel: 'pigeon' });
    for (const [given, problem] of [
      [{}, 'redirect needs channel or recipientId'],
      [{ channel: 'pigeon' }, 'channel is not one of email, push, sms, webhook'],
      [{ recipientId: '' }, 'recipientId is not an id'],
      ['email', 'redirect takes a JSON object'],
    ] as const) {
      await expect(handle.executeUpdate('redirect', { args: [given] })).rejects.toMatchObject({
        cause: { message: problem },
      });
    }
    expect(deliveries()).toHaveLength(1);
    await handle.signal('dismiss');
    expect(await resultOf(handle)).toEqual({ status: 'dismissed' });
    expect(bench.calls.at(-1)).toEqual([
      'supportNotification',
      { key: INPUT.key, what: 'dismiss', actionId: expect.any(String), by: 'temporal-ui' },
    ]);
  });
});
