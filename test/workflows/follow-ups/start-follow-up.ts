import type { FollowUpEvaluation } from '../../../src/follow-ups/contract';
import {
  channelAttribute,
  listingAttribute,
  recipientAttribute,
  stateAttribute,
} from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { propertyRuns } from '../../support/property-runs';
import { waitUntil } from '../../support/wait-until';
import { PLAIN, startWorkflowBench, type WorkflowBench } from '../workflow-bench';

export function startFollowUp(): void {
  const END: FollowUpEvaluation = { do: 'end', why: 'nothing_waits' };
  const FAR = 3_600_000;

  let bench: WorkflowBench;
  beforeAll(async () => {
    // What ends while something else starts is the server's business: the real one.
    bench = await startWorkflowBench('real', { queues: [CHAT_EVENTS_QUEUE, FOLLOW_UPS_QUEUE] });
  });
  afterAll(() => bench.stop());

  const runs = () => bench.environment.client.workflow;

  /** Runs a message's workflow; it has armed a follow-up. */
  async function arm(workflowId: string, lookAt = Date.now() + FAR): Promise<void> {
    const eventId = bench.id('message.new');
    const handle = await runs().start('messageNew', {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: eventId,
      args: [{ eventId, expectedDecision: 'allow', followUp: { workflowId, userId: 'seller-1', lookAt } }],
    });
    await handle.result();
  }
  /** The bench's recording arms what its input says. */
  const recordMessage = (input: any) =>
    Promise.resolve({ ...PLAIN, ...(input.followUp && { followUps: [input.followUp] }) });

  const looksOf = (userId = 'seller-1') =>
    bench.calls.filter(([name, input]) => name === 'lookAtFollowUp' && input.userId === userId);

  describe('a message that arms a follow-up', () => {
    test('starts it, as a run of its own', async () => {
      bench.use({ recordMessage });
      const id = bench.id('follow-up');
      const lookAt = Date.now() + FAR;
      await arm(id, lookAt);
      const run = await runs().getHandle(id).describe();
      expect(run.status.name).toBe('RUNNING');
      expect(run.typedSearchAttributes.get(channelAttribute)).toBe('messaging:c1');
      expect(run.typedSearchAttributes.get(listingAttribute)).toBe('listing-1');
      expect(run.typedSearchAttributes.get(recipientAttribute)).toBe('seller-1');
      expect(run.typedSearchAttributes.get(stateAttribute)).toBe('waiting');
      expect(looksOf()).toEqual([]);
      await runs().getHandle(id).terminate();
    });

    test('makes one that waits already look again', async () => {
      bench.use({
        recordMessage,
        lookAtFollowUp: () => Promise.resolve({ do: 'wait', until: Date.now() + FAR }),
      });
      const id = bench.id('follow-up');
      await arm(id);
      await arm(id);
      await waitUntil('a look', () => looksOf().length > 0);
      expect((await runs().getHandle(id).describe()).status.name).toBe('RUNNING');
      await runs().getHandle(id).terminate();
    });

    test('starts another after one that has ended', async () => {
      bench.use({ recordMessage });
      const id = bench.id('follow-up');
      await arm(id, 0);
      expect(await runs().getHandle(id).result()).toEqual({ ended: 'nothing_waits', reminders: 0 });
      await arm(id);
      expect((await runs().getHandle(id).describe()).status.name).toBe('RUNNING');
      await runs().getHandle(id).terminate();
    });

    test('keeps alive one that has just found nothing to wait for', async () => {
      const answers: FollowUpEvaluation[] = [END, { do: 'wait', until: Date.now() + FAR }];
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      bench.use({
        recordMessage,
        // Its transaction has disarmed; its answer is still on its way.
        lookAtFollowUp: async () => {
          const answer = answers.shift() ?? { do: 'wait', until: Date.now() + FAR };
          if (answer === END) await released;
          return answer;
        },
      });
      const id = bench.id('follow-up');
      await arm(id, 0);
      await waitUntil('its look', () => looksOf().length > 0);
      await arm(id);
      release();
      await waitUntil('another look', () => looksOf().length > 1);
      const { status } = await runs().getHandle(id).describe();
      expect(status.name).toBe('RUNNING');
      await runs().getHandle(id).terminate();
    });

    test('is looked at, whenever the one before it ends', async () => {
      /** By follow-up: whether a message waits that nobody has looked at. */
      const waits = new Map<string, boolean>();
      bench.use({
        recordMessage: (input: any) => {
          waits.set(input.followUp.userId, true);
          return recordMessage(input);
        },
        lookAtFollowUp: ({ userId }) => {
          waits.set(userId, false);
          return Promise.resolve(END);
        },
      });
      const count = propertyRuns(8);
      const messages = Array.from({ length: count }, async (_, index) => {
        const userId = `seller-${index}`;
        const workflowId = bench.id('follow-up');
        // Three that meet the end of the one before at different moments.
        const moment = Math.round((index * 30) / count);
        for (const delay of [0, moment, moment * 3]) {
          const eventId = bench.id('message.new');
          const handle = await runs().start('messageNew', {
            taskQueue: CHAT_EVENTS_QUEUE,
            workflowId: eventId,
            args: [
              {
                eventId,
                expectedDecision: 'allow',
                followUp: { workflowId, userId, lookAt: Date.now() + delay },
              },
            ],
          });
          await handle.result();
        }
      });
      await Promise.all(messages);
      await waitUntil('all are looked at', () => [...waits.values()].every((one) => !one));
      expect(waits.size).toBe(count);
    });
  });
}
