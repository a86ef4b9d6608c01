import { randomUUID } from 'node:crypto';
import { Worker } from '@temporalio/worker';
import { createFollowUpActivities } from '../../../activities/follow-ups/follow-ups';
import type {
  FollowUpInput,
  FollowUpEvaluation,
  FollowUpResult,
  EvaluateFollowUpInput,
} from '../../../src/follow-ups/contract';
import type { NotificationInput } from '../../../src/notifications/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { messageNew, PARLEY_USER, startMessageRecording } from '../../activities/recording/message-recording';
import { testServers } from '../../support/environment';
import { startWorkflowBench, type WorkflowBench } from '../workflow-bench';

export function followUpLife(): void {
  const HOUR = 3_600_000;
  const DAY = 24 * HOUR;
  const SELLER = { cid: 'messaging:c1', userId: 'seller-1' };

  let bench: WorkflowBench;
  // After a long wait the server's clock stands still or hurries too far: one for each test.
  beforeEach(async () => {
    bench = await startWorkflowBench();
  });
  afterEach(() => bench.stop());

  const now = () => bench.environment.currentTimeMs();

  async function start(input: Partial<FollowUpInput> = {}, taskQueue = CHAT_EVENTS_QUEUE) {
    return bench.environment.client.workflow.start('followUp', {
      taskQueue,
      workflowId: bench.id('follow-up'),
      args: [{ ...SELLER, lookAt: await now(), ...input }],
      typedSearchAttributes: [{ key: stateAttribute, value: 'waiting' }],
    });
  }

  type Look = (input: EvaluateFollowUpInput) => FollowUpEvaluation;

  const END: FollowUpEvaluation = { do: 'end', why: 'nothing_waits' };
  /** A reminder that is due at a time, and is told once. */
  const remindAt =
    (at: number, key: string): Look =>
    ({ now: time, reminded }) => {
      if (reminded !== undefined) return END;
      if (time < at) return { do: 'wait', until: at };
      return {
        do: 'remind',
        reminder: { key, kind: 'unread_messages', until: 7 },
        since: 5,
        listingId: 'l1',
      };
    };
  const use = (look: Look) => bench.use({ lookAtFollowUp: (input) => Promise.resolve(look(input)) });
  const looks = () =>
    bench.calls
      .filter(([name]) => name === 'lookAtFollowUp')
      .map(([, input]) => input as EvaluateFollowUpInput);

  async function notified(key: string): Promise<NotificationInput> {
    const { events } = await bench.environment.client.workflow
      .getHandle(`notification/${key}`)
      .fetchHistory();
    const data = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
    return JSON.parse(Buffer.from(data ?? []).toString()) as NotificationInput;
  }

  describe('followUp', () => {
    test('waits for weeks, reminds, and ends', async () => {
      const key = bench.id('unread');
      const due = (await now()) + 21 * DAY;
      use(remindAt(due, key));
      const handle = await start();
      expect(await handle.result()).toEqual({
        ended: 'nothing_waits',
        reminders: 1,
      } satisfies FollowUpResult);
      const [first, second, ...noted] = looks();
      expect(first?.now).toBeLessThan(due);
      expect(second?.now).toBeGreaterThanOrEqual(due);
      // More than once where the notification's end comes in between: a look may be repeated.
      for (const { reminded } of noted) expect(reminded).toEqual({ key, kind: 'unread_messages', until: 7 });
      expect(noted).not.toEqual([]);
      expect(await notified(key)).toEqual({
        key,
        kind: 'unread_messages',
        recipientId: 'seller-1',
        cid: 'messaging:c1',
        listingId: 'l1',
        messagesSince: 4,
        messagesUntil: 7,
      });
      expect((await handle.describe()).typedSearchAttributes.get(stateAttribute)).toBe('reminded');
    });

    test('sleeps until its first look, and reminds nobody of what was read by then', async () => {
      const lookAt = (await now()) + 2 * DAY;
      use(() => END);
      const handle = await start({ lookAt });
      expect(await handle.result()).toEqual({ ended: 'nothing_waits', reminders: 0 });
      expect(looks()).toHaveLength(1);
      expect(looks()[0]?.now).toBeGreaterThanOrEqual(lookAt);
    });

    test('a poke makes it look at once, and nothing else', async () => {
      const due = (await now()) + 30 * DAY;
      use(({ now: time }) => (time < due ? { do: 'wait', until: due } : END));
      const handle = await start({ lookAt: due });
      await handle.signal('poke');
      await handle.result();
      const [first, last] = looks();
      expect(first?.now).toBeLessThan(due);
      expect(last?.now).toBeGreaterThanOrEqual(due);
      expect(looks()).toHaveLength(2);
    });

    test('goes on as a new run after many looks, with what it knows', async () => {
      const key = bench.id('unread');
      let count = 0;
      use(({ now: time, reminded }) => {
        count += 1;
        if (count === 5)
          return { do: 'remind', reminder: { key, kind: 'unread_messages', until: 1 }, since: 1 };
        return count > 120 && reminded === undefined ? END : { do: 'wait', until: time + HOUR };
      });
      const handle = await start();
      expect(await handle.result()).toEqual({ ended: 'nothing_waits', reminders: 1 });
      expect(looks()).toHaveLength(121);
      const { runId, raw } = await bench.environment.client.workflow.getHandle(handle.workflowId).describe();
      expect(runId).not.toBe(handle.firstExecutionRunId);
      expect(raw.workflowExecutionInfo?.historyLength?.toNumber()).toBeLessThan(500);
    });

    test('is taken over by another worker in the midst of its wait', async () => {
      const key = bench.id('unread');
      const due = (await now()) + 14 * DAY;
      const seen: string[] = [];
      const taskQueue = `follow-up-${randomUUID()}`;
      const worker = (name: string) =>
        Worker.create({
          connection: bench.environment.nativeConnection,
          taskQueue,
          // The time-skipping server would wait for the first worker's own queue for good.
          ...(name === 'first' && { maxCachedWorkflows: 0 }),
          workflowBundle: { codePath: testServers().workflowBundle },
          activities: {
            lookAtFollowUp: (input: EvaluateFollowUpInput) => {
              seen.push(name);
              return Promise.resolve(remindAt(due, key)(input));
            },
          },
        });
      const handle = await start({}, taskQueue);
      await (
        await worker('first')
      ).runUntil(async () => {
        // It waits once its timer is in the history.
        for (;;) {
          const { events } = await handle.fetchHistory();
          if (events?.some((event) => event.timerStartedEventAttributes)) return;
        }
      });
      const result = await (await worker('second')).runUntil(handle.result());
      expect(result).toEqual({ ended: 'nothing_waits', reminders: 1 });
      expect(seen.slice(0, 3)).toEqual(['first', 'second', 'second']);
    });

    test('with what is stored: weeks of waiting, one mail for what is unread, one for the inquiry', async () => {
      const recording = await startMessageRecording();
      try {
        const { models } = recording;
        const activities = createFollowUpActivities({
          models,
          followUps: { unreadMs: 14 * DAY, unansweredMs: 28 * DAY, maxReminders: 3 },
          parleyUserId: PARLEY_USER,
        });
        bench.use({ lookAtFollowUp: activities.lookAtFollowUp });
        const at = await now();
        await models.User.create({ _id: 'seller-1' });
        await recording.sell('listing-1');
        for (const [index, id] of ['m1', 'm2'].entries()) {
          await recording.record({
            ...messageNew({ id, at: new Date(at + index).toISOString() }),
            channel: { listing_id: 'listing-1', buyer_id: 'buyer-1', seller_id: 'seller-1' },
          });
        }
        const handle = await start({ cid: 'messaging:channel-1', lookAt: at + 14 * DAY });
        expect(await handle.result()).toEqual({ ended: 'nothing_waits', reminders: 2 });
        // A look may be repeated: see above.
        const noted = looks().flatMap(({ reminded, now: time }) => (reminded ? [{ ...reminded, time }] : []));
        const reminders = [...new Map(noted.map((one) => [one.key, one])).values()];
        expect(reminders).toEqual([
          expect.objectContaining({ kind: 'unread_messages', until: at + 1 }),
          expect.objectContaining({ kind: 'unanswered_inquiry', until: at + 1 }),
        ]);
        const { follow_ups: stored } = await models.ChatChannel.findOne().orFail().lean();
        expect(stored).toEqual([expect.objectContaining({ user_id: 'seller-1', sent: 2 })]);
        expect(stored[0]).not.toHaveProperty('armed_by');
        expect(reminders[1]?.time).toBeGreaterThanOrEqual(at + 28 * DAY);
        for (const { key } of reminders) expect((await notified(key)).messagesSince).toBe(at - 1);
      } finally {
        await recording.stop();
      }
    });
  });
}
