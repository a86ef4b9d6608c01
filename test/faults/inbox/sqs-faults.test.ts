import fc from 'fast-check';
import { ProblemError } from '../../../src/platform/errors';
import { SqsFault } from '../../support/sqs-store';
import { waitUntil } from '../../support/wait-until';
import { startSqsBench } from '../../integration/inbox/sqs-bench';

/** What goes wrong, by turns; after all of them nothing does any more. */
const troubles = fc.record({
  messages: fc.integer({ min: 1, max: 40 }),
  intake: fc.array(fc.constantFrom('takes', 'refuses', 'fails'), { maxLength: 30 }),
  calls: fc.array(fc.constantFrom('answers', 'answers', 'fails'), { maxLength: 20 }),
  entries: fc.array(fc.boolean(), { maxLength: 20 }),
});

test('whatever goes wrong in whatever order, every message is taken and then deleted', async () => {
  await fc.assert(
    fc.asyncProperty(troubles, async ({ messages, intake, calls, entries }) => {
      const bench = await startSqsBench({
        intake: async () => {
          const turn = intake.shift() ?? 'takes';
          await new Promise(setImmediate);
          if (turn === 'refuses') throw new ProblemError('unavailable', 'Send it again');
          if (turn === 'fails') throw new TypeError('a fault of ours');
        },
        timing: { restAtFirstMs: 1, restAtMostMs: 10 },
      });
      const { server, consumer, taken } = bench;
      const tooEarly: string[] = [];
      server.before = async ({ operation, bodies }) => {
        if (operation === 'DeleteMessageBatch')
          tooEarly.push(...bodies.filter((body) => !taken.includes(body)));
        if (calls.shift() === 'fails') throw new SqsFault('InternalError', 'No', 500);
      };
      server.refuses = () => entries.shift() ?? false;
      const texts = Array.from({ length: messages }, (_, index) => `m${index}`);
      for (const text of texts) server.send(text);
      // Time-outs end early, also of messages that are under way: those are then delivered a second time.
      const hasty = setInterval(() => server.showAll(), 50);
      try {
        consumer.start();
        await waitUntil('the queue is empty', () => server.list().length === 0, 10_000);
      } finally {
        clearInterval(hasty);
        await bench.close();
      }
      expect([...new Set(taken)].toSorted()).toEqual(texts.toSorted());
      expect(tooEarly).toEqual([]);
    }),
    { numRuns: 30, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: true },
  );
}, 120_000);
