import { WorkflowFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Activities } from '../../../activities';
import type { ModerationCaseResult } from '../../../src/moderation/contract';
import { stateAttribute } from '../../../src/platform/temporal/contract/search-attributes';
import { CHAT_EVENTS_QUEUE } from '../../../src/platform/temporal/contract/task-queues';
import type { WorkflowBench } from '../workflow-bench';

export function moderationCase(bench: WorkflowBench): void {
  const CASE = { messageId: 'm1' };

  const start = (overrides: Partial<Activities> = {}) => {
    bench.use(overrides);
    return bench.environment.client.workflow.start('moderationCase', {
      taskQueue: CHAT_EVENTS_QUEUE,
      workflowId: bench.id('moderation-case'),
      args: [CASE],
      typedSearchAttributes: [{ key: stateAttribute, value: 'open' }],
    });
  };
  type Handle = Awaited<ReturnType<typeof start>>;

  const resultOf = async (handle: Handle) => (await handle.result()) as ModerationCaseResult;
  const stateOf = async (handle: Handle) =>
    (await handle.describe()).typedSearchAttributes.get(stateAttribute);
  const forGood = (type: string) => () => Promise.reject(ApplicationFailure.nonRetryable(type, type));
  const forNow = (type: string) => () => Promise.reject(ApplicationFailure.retryable(type, type));
  /** Mails about a removal fail; those about a removal that failed go out. */
  const firstMailFails: Activities['tellModerators'] = ({ failed }) =>
    failed === undefined ? forGood('mail: 550')() : Promise.resolve({ recipients: 1 });

  /** The failure of a case that leaves something to a person. */
  async function needsAttention(handle: Handle): Promise<ModerationCaseResult> {
    const error: unknown = await handle.result().then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(WorkflowFailedError);
    const { cause } = error as WorkflowFailedError;
    expect(cause).toMatchObject({ type: 'NeedsAttention', nonRetryable: true });
    return (cause as ApplicationFailure).details?.[0] as ModerationCaseResult;
  }

  describe('moderationCase', () => {
    test('removes a message: flagged, deleted, told', async () => {
      const handle = await start();
      expect(await resultOf(handle)).toEqual({ status: 'removed', left: [] });
      expect(bench.calls).toEqual([
        ['flagMessage', CASE],
        ['deleteAtStream', CASE],
        ['tellModerators', CASE],
        ['closeCase', { ...CASE, status: 'removed' }],
      ]);
      expect(await stateOf(handle)).toBe('removed');
    });

    test.each<{ step: string; overrides: Partial<Activities>; failure: RegExp; calls: string[] }>([
      {
        step: 'flagMessage',
        overrides: { flagMessage: forGood('Broken') },
        // A local activity's failure does not say which one it was.
        failure: /\bBroken$/,
        calls: ['flagMessage', 'unflagMessage'],
      },
      {
        step: 'deleteAtStream',
        overrides: { deleteAtStream: forGood('stream: 17') },
        failure: /^deleteAtStream: stream: 17$/,
        calls: ['flagMessage', 'deleteAtStream', 'restoreAtStream', 'unflagMessage'],
      },
      {
        step: 'tellModerators',
        overrides: { tellModerators: firstMailFails },
        failure: /^tellModerators: mail: 550$/,
        calls: ['flagMessage', 'deleteAtStream', 'tellModerators', 'restoreAtStream', 'unflagMessage'],
      },
    ])('$step fails for good: what was done is undone, last first', async ({ overrides, failure, calls }) => {
      const handle = await start(overrides);
      const result = await resultOf(handle);
      expect(result).toEqual({ status: 'compensated', failure: expect.stringMatching(failure), left: [] });
      expect(bench.names()).toEqual([...calls, 'tellModerators', 'closeCase']);
      const failed = { failure: result.failure, left: [] };
      expect(bench.calls.slice(-2)).toEqual([
        ['tellModerators', { ...CASE, failed }],
        ['closeCase', { ...CASE, status: 'compensated', failed }],
      ]);
      expect(await stateOf(handle)).toBe('compensated');
    });

    const byHand = {
      restore: 'restore message m1 at Stream',
      unflag: 'unflag message m1 in MongoDB',
      mail: 'notify the moderators: the mail could not be sent',
    };
    test.each<{ what: string; overrides: Partial<Activities>; left: string[] }>([
      { what: 'restoring', overrides: { restoreAtStream: forGood('stream: 4') }, left: [byHand.restore] },
      { what: 'unflagging', overrides: { unflagMessage: forGood('Broken') }, left: [byHand.unflag] },
      {
        what: 'both',
        overrides: { restoreAtStream: forGood('stream: 4'), unflagMessage: forGood('Broken') },
        left: [byHand.restore, byHand.unflag],
      },
      { what: 'the mail about it', overrides: { tellModerators: forGood('mail: 550') }, left: [byHand.mail] },
      {
        what: 'everything',
        overrides: {
          restoreAtStream: forGood('stream: 4'),
          unflagMessage: forGood('Broken'),
          tellModerators: forGood('mail: 550'),
        },
        left: [byHand.restore, byHand.unflag, byHand.mail],
      },
    ])('undoing fails too ($what): the run fails and says what is left', async ({ overrides, left }) => {
      const handle = await start({ tellModerators: firstMailFails, ...overrides });
      const expected = { status: 'needs_attention', failure: 'tellModerators: mail: 550', left };
      expect(await needsAttention(handle)).toEqual(expected);
      // Every step of the way back was tried, whatever the one before it did.
      expect(bench.names()).toEqual([
        'flagMessage',
        'deleteAtStream',
        'tellModerators',
        'restoreAtStream',
        'unflagMessage',
        'tellModerators',
        'closeCase',
      ]);
      const { status, failure } = expected;
      expect(bench.calls.at(-1)).toEqual(['closeCase', { ...CASE, status, failed: { failure, left } }]);
      expect(await stateOf(handle)).toBe('needs_attention');
    });

    test.each(['flagMessage', 'deleteAtStream', 'tellModerators'] as const)(
      '%s fails three times and then succeeds: removed',
      async (step) => {
        let left = 3;
        const handle = await start({
          [step]: () => ((left -= 1) >= 0 ? forNow('later')() : Promise.resolve({ recipients: 1 })),
        });
        expect(await resultOf(handle)).toEqual({ status: 'removed', left: [] });
        expect(bench.names().filter((name) => name === step)).toHaveLength(4);
        expect(bench.names()).not.toContain('unflagMessage');
        expect(await stateOf(handle)).toBe('removed');
      },
    );
  });
}
