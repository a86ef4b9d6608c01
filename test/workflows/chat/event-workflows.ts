import { ApplicationFailure } from '@temporalio/common';
import { WORKFLOW_OF } from '../../../src/inbox/runs/chat-events';
import * as workflows from '../../../workflows/index';
import type { RecordedMessage } from '../../../src/chat/contract';
import { moderationCaseId } from '../../../src/moderation/contract';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { PLAIN, type WorkflowBench } from '../workflow-bench';

export function eventWorkflows(bench: WorkflowBench): void {
  /** Workflows that other workflows start, or the worker, the schedule of reconciliations, or somebody who makes an offer. */
  const OTHERS = ['bulkChange', 'followUp', 'moderationCase', 'notification', 'offer', 'reconcile'];

  describe('the workflows of all event types', () => {
    test('each is exported, and each that is exported is started by something', () => {
      expect([...Object.values(WORKFLOW_OF), ...OTHERS].toSorted()).toEqual(
        Object.keys(workflows).toSorted(),
      );
    });

    const activityOf = (type: string): string => {
      if (['message.updated', 'message.undeleted', 'message.unblocked'].includes(type))
        return 'recordMessageChange';
      return type === 'message.deleted' ? 'recordMessageDeletion' : 'recordEvent';
    };
    const others = Object.entries(WORKFLOW_OF).filter(([type]) => type !== 'message.new');

    test.each(others)('%s is recorded in one local activity', async (type, workflow) => {
      bench.use();
      const eventId = bench.id(type);
      const input = { eventId, expectedDecision: 'allow' };
      await execute(workflow, input);
      expect(bench.calls).toEqual([[activityOf(type), input]]);
    });

    test.each(others)('%s that can never be recorded is put aside and fails', async (type, workflow) => {
      const missing = () => Promise.reject(ApplicationFailure.nonRetryable('gone', 'EventMissing'));
      bench.use({ recordMessageChange: missing, recordMessageDeletion: missing, recordEvent: missing });
      const eventId = bench.id(type);
      await expect(execute(workflow, { eventId, expectedDecision: 'allow' })).rejects.toThrow();
      expect(bench.calls.at(-1)).toEqual(['quarantineEvent', { eventId, reason: 'EventMissing' }]);
    });

    test('a recording that MongoDB refuses for long begins anew in a run with a short history, and ends well', async () => {
      let tries = 0;
      const recordEvent = (): Promise<void> => {
        tries += 1;
        if (tries > 125) return Promise.resolve();
        return Promise.reject(
          ApplicationFailure.create({ message: 'away', type: 'MongoNetworkError', nextRetryDelay: 1 }),
        );
      };
      bench.use({ recordEvent });
      const eventId = bench.id('message.read');
      await execute('messageRead', { eventId, expectedDecision: 'allow' });
      expect(tries).toBe(126);
      expect(bench.calls.filter(([name]) => name === 'quarantineEvent')).toEqual([]);
      const last = await bench.environment.client.workflow.getHandle(eventId).fetchHistory();
      const [started] = last.events ?? [];
      expect(started?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId).toBeTruthy();
      expect(last.events?.length).toBeLessThan(20);
    });

    test('an edit that makes spam of a message opens its case, the next round where it had one', async () => {
      const messageId = bench.id('m');
      const spam: RecordedMessage = {
        ...PLAIN,
        messageId,
        decision: 'spam',
        score: 0.8,
        openCase: messageId,
      };
      bench.use({ recordMessageChange: () => Promise.resolve({ ...spam, caseRound: 2 }) });
      const eventId = bench.id('message.updated');
      const result = await execute('messageUpdated', { eventId, expectedDecision: 'allow' });
      expect(result).toEqual({ decision: 'spam', score: 0.8, done: ['moderation_case'] });
      const run = bench.environment.client.workflow.getHandle(moderationCaseId(messageId, 2));
      expect(await run.result()).toMatchObject({ status: 'removed' });
      expect(bench.calls).toContainEqual(['closeCase', { messageId, round: 2, status: 'removed' }]);
    });
  });

  function execute(workflow: string, input: { eventId: string; expectedDecision: string }): Promise<unknown> {
    return bench.environment.client.workflow.execute(workflow, {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: input.eventId,
      args: [input],
    });
  }
}
