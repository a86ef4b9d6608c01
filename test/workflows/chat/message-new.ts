import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { MessageNewInput, MessageNewResult, RecordedMessage } from '../../../src/chat/contract';
import { decisionAttribute, stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import { PLAIN, type WorkflowBench } from '../workflow-bench';

export function messageNew(bench: WorkflowBench): void {
  const KEYWORD = { code: 'keyword', detail: 'buy now' } as const;

  /** Runs a message's workflow on what `recordMessage` makes of it. */
  async function start(input: Partial<MessageNewInput> = {}) {
    const eventId = bench.id('message.new');
    return bench.environment.client.workflow.start('messageNew', {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: eventId,
      args: [{ eventId, expectedDecision: 'allow', ...input }],
      typedSearchAttributes: [{ key: decisionAttribute, value: input.expectedDecision ?? 'allow' }],
    });
  }
  const recorded = (message: Partial<RecordedMessage>) => ({
    recordMessage: () => Promise.resolve({ ...PLAIN, ...message }),
  });
  const spam = (caseId: string) =>
    recorded({ messageId: caseId, decision: 'spam', score: 0.8, reasons: [KEYWORD], openCase: caseId });

  async function eventTypes(handle: Awaited<ReturnType<typeof start>>): Promise<string[]> {
    const { events } = await handle.fetchHistory();
    return (events ?? []).flatMap((event) => Object.keys(event).filter((key) => key.endsWith('Attributes')));
  }

  function rootOf(error: unknown): unknown {
    return error instanceof Error && error.cause !== undefined ? rootOf(error.cause) : error;
  }

  describe('messageNew', () => {
    test('a plain message: one local activity, no child, nothing outbound, at most 7 events', async () => {
      bench.use();
      const handle = await start();
      const expected: MessageNewResult = { decision: 'allow', score: 0, reasons: [], done: [] };
      expect(await handle.result()).toEqual(expected);
      expect(bench.calls).toEqual([
        ['recordMessage', { eventId: handle.workflowId, expectedDecision: 'allow' }],
      ]);
      const types = await eventTypes(handle);
      expect(types).toEqual([
        'workflowExecutionStartedEventAttributes',
        'workflowTaskScheduledEventAttributes',
        'workflowTaskStartedEventAttributes',
        'workflowTaskCompletedEventAttributes',
        'markerRecordedEventAttributes',
        'workflowExecutionCompletedEventAttributes',
      ]);
    });

    test('spam opens its case, which goes on by itself', async () => {
      const caseId = bench.id('spam');
      bench.use(spam(caseId));
      const handle = await start({ expectedDecision: 'spam' });
      expect(await handle.result()).toEqual({
        decision: 'spam',
        score: 0.8,
        reasons: [KEYWORD],
        done: ['moderation_case'],
      });
      const removal = bench.environment.client.workflow.getHandle(`moderation-case/${caseId}`);
      expect(await removal.result()).toEqual({ status: 'removed', left: [] });
      const { typedSearchAttributes: attributes, parentExecution } = await removal.describe();
      expect(attributes.get(stateAttribute)).toBe('removed');
      expect(attributes.get(decisionAttribute)).toBe('spam');
      expect(parentExecution?.workflowId).toBe(handle.workflowId);
      expect(bench.names()).toEqual([
        'recordMessage',
        'flagMessage',
        'deleteAtStream',
        'tellModerators',
        'closeCase',
      ]);
      expect(await eventTypes(handle)).not.toContain('upsertWorkflowSearchAttributesEventAttributes');
    });

    test('a case that was opened before is not opened again', async () => {
      const caseId = bench.id('spam');
      bench.use(spam(caseId));
      await (await start({ expectedDecision: 'spam' })).result();
      await bench.environment.client.workflow.getHandle(`moderation-case/${caseId}`).result();
      expect(await (await start({ expectedDecision: 'spam' })).result()).toMatchObject({
        done: ['moderation_case'],
      });
      expect(bench.names().filter((name) => name === 'flagMessage')).toHaveLength(1);
    });

    test('spam whose case has ended opens none', async () => {
      bench.use(recorded({ decision: 'spam', score: 0.8, reasons: [KEYWORD] }));
      expect(await (await start({ expectedDecision: 'spam' })).result()).toMatchObject({
        decision: 'spam',
        done: [],
      });
      expect(bench.names()).toEqual(['recordMessage']);
    });

    test.each([
      { expected: 'spam', actual: 'allow' },
      { expected: 'allow', actual: 'spam' },
    ] as const)(
      'expected $expected, decided $actual: the attribute is corrected',
      async ({ expected, actual }) => {
        bench.use(recorded({ decision: actual }));
        const handle = await start({ expectedDecision: expected });
        await handle.result();
        expect(await eventTypes(handle)).toContain('upsertWorkflowSearchAttributesEventAttributes');
        expect((await handle.describe()).typedSearchAttributes.get(decisionAttribute)).toBe(actual);
      },
    );

    test('an automatic answer that is due is sent to the buyer, in the channel, for the listing', async () => {
      bench.use(recorded({ autoResponse: 'sold' }));
      expect(await (await start()).result()).toMatchObject({ done: ['auto_response'] });
      const answered = {
        cid: 'messaging:c1',
        listingId: 'listing-1',
        buyerId: 'buyer-1',
        messageId: PLAIN.messageId,
      };
      expect(bench.calls.slice(1)).toEqual([['sendAutoResponse', { kind: 'sold', ...answered }]]);
    });

    test('an answer that is not due any more when it comes to it is not said to be done', async () => {
      bench.use({
        ...recorded({ autoResponse: 'sold' }),
        sendAutoResponse: () => Promise.resolve('not_due' as const),
      });
      expect(await (await start()).result()).toMatchObject({ done: [] });
    });

    test('an answer without a listing to speak of is not sent', async () => {
      const { listingId, ...unplaced } = PLAIN;
      expect(listingId).toBeDefined();
      bench.use({ recordMessage: () => Promise.resolve({ ...unplaced, autoResponse: 'sold' }) });
      expect(await (await start()).result()).toMatchObject({ done: [] });
      expect(bench.names()).toEqual(['recordMessage']);
    });

    const unrecordable = {
      recordMessage: () => Promise.reject(ApplicationFailure.nonRetryable('gone', 'EventMissing')),
    };
    test('an event that can never be recorded fails its run', async () => {
      bench.use(unrecordable);
      const failure = await (await start()).result().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(WorkflowFailedError);
      expect(rootOf((failure as WorkflowFailedError).cause)).toMatchObject({ type: 'EventMissing' });
    });

    test('an event that can never be recorded is put aside', async () => {
      bench.use(unrecordable);
      const handle = await start();
      await handle.result().catch(() => undefined);
      expect(bench.calls.slice(1)).toEqual([
        ['quarantineEvent', { eventId: handle.workflowId, reason: 'EventMissing' }],
      ]);
    });

    test('an answer that Stream refuses for good fails the run, after the recording', async () => {
      bench.use({
        ...recorded({ autoResponse: 'sold' }),
        sendAutoResponse: () => Promise.reject(ApplicationFailure.nonRetryable('stream: 17', 'stream: 17')),
      });
      await expect((await start()).result()).rejects.toBeInstanceOf(WorkflowFailedError);
      expect(bench.names()).toEqual(['recordMessage', 'sendAutoResponse']);
    });

    test('it says in words what it did, for the Temporal UI', async () => {
      bench.use(recorded({ autoResponse: 'sold' }));
      const handle = await start();
      await handle.result();
      const metadata = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
      expect(metadata.currentDetails).toBe('Recorded; screening: allow (0). Then: auto_response');
    });
  });
}
