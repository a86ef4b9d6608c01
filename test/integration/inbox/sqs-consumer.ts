import { ProblemError } from '../../../src/platform/errors';
import { SqsFault } from '../../support/sqs-store';
import { waitUntil } from '../../support/wait-until';
import { deferred } from '../../unit/inbox/fakes';
import { startSqsBench, type SqsBench } from './sqs-bench';

export function sqsConsumer(): void {
  let bench: SqsBench;
  afterEach(() => bench.close());

  const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index}`);
  const sendAll = (texts: readonly string[]) => texts.map((text) => bench.server.send(text));
  const empty = () => waitUntil('the queue is empty', () => bench.server.list().length === 0);
  const unavailable = (): never => {
    throw new ProblemError('unavailable', 'Send it again');
  };

  describe('an SQS consumer', () => {
    test('deletes a message only when it was taken', async () => {
      const gate = deferred();
      bench = await startSqsBench({ intake: () => gate.promise });
      const { server, consumer, tried } = bench;
      server.send('m');
      consumer.start();
      await waitUntil('it is tried', () => tried.length === 1);
      await waitUntil('more is asked for', () => bench.callsOf('ReceiveMessage').length >= 2);
      expect(bench.callsOf('DeleteMessageBatch')).toEqual([]);
      expect(server.list()).toMatchObject([{ body: 'm', deliveries: 1, isHidden: true }]);
      gate.resolve();
      await empty();
      expect(bench.taken).toEqual(['m']);
    });

    test('takes ten a call, deletes in batches, and has a bounded number under way', async () => {
      const gate = deferred();
      bench = await startSqsBench({ intake: () => gate.promise });
      const texts = numbered(250);
      sendAll(texts);
      bench.consumer.start();
      await waitUntil('it is full', () => bench.tried.length === 100);
      expect(bench.callsOf('ReceiveMessage')).toHaveLength(10);
      gate.resolve();
      await empty();
      expect(bench.taken.toSorted()).toEqual(texts.toSorted());
      expect(bench.mostAtOnce()).toBe(100);
      const deletions = bench.callsOf('DeleteMessageBatch');
      expect(deletions.flatMap(({ bodies }) => bodies).toSorted()).toEqual(texts.toSorted());
      expect(deletions.length).toBeLessThan(100);
    });

    test('keeps a message that nobody takes, and comes back to it', async () => {
      let failures = 2;
      bench = await startSqsBench({
        intake: async () => {
          if (failures > 0) {
            failures -= 1;
            unavailable();
          }
        },
      });
      bench.server.send('m');
      bench.consumer.start();
      await empty();
      expect(bench.tried).toEqual(['m', 'm', 'm']);
      expect(bench.callsOf('ChangeMessageVisibilityBatch')).toMatchObject([
        { bodies: ['m'], seconds: [1] },
        { bodies: ['m'], seconds: [1] },
      ]);
      expect(bench.callsOf('DeleteMessageBatch')).toHaveLength(1);
    });

    test('tries with one message at a time while nobody takes any', async () => {
      let isDown = true;
      let atOnce = 0;
      const concurrency: number[] = [];
      bench = await startSqsBench({
        intake: async () => {
          concurrency.push((atOnce += 1));
          await new Promise(setImmediate);
          atOnce -= 1;
          if (isDown) unavailable();
        },
      });
      const texts = numbered(40);
      sendAll(texts);
      bench.consumer.start();
      await waitUntil('it has tried for a while', () => bench.callsOf('ReceiveMessage').length >= 8);
      // The first receive, and one that was on its way when it turned out that nobody takes any.
      expect(concurrency.slice(20).every((count) => count === 1)).toBe(true);
      const deliveries = bench.server.list().reduce((sum, message) => sum + message.deliveries, 0);
      expect(deliveries).toBeLessThanOrEqual(2 * 10 + 8);
      isDown = false;
      await empty();
      expect(bench.taken.toSorted()).toEqual(texts.toSorted());
    });

    test("does not hold up the others for one message's own fault", async () => {
      let isBroken = true;
      bench = await startSqsBench({
        intake: async (text) => {
          if (text === 'm3' && isBroken) throw new TypeError('a fault of ours');
        },
      });
      sendAll(numbered(30));
      bench.consumer.start();
      await waitUntil('the others are done', () => bench.server.list().length === 1);
      expect(bench.server.list()).toMatchObject([{ body: 'm3' }]);
      expect(bench.callsOf('ReceiveMessage').length).toBeLessThanOrEqual(6);
      isBroken = false;
      await empty();
    });

    test('keeps a message hidden for as long as it takes', async () => {
      const gate = deferred();
      bench = await startSqsBench({ intake: () => gate.promise, timing: { visibilitySeconds: 1 } });
      bench.server.send('m');
      bench.consumer.start();
      await waitUntil(
        'it is extended beyond its time',
        () => bench.callsOf('ChangeMessageVisibilityBatch').length >= 4,
      );
      expect(bench.server.list()).toMatchObject([{ deliveries: 1, isHidden: true }]);
      gate.resolve();
      await empty();
      expect(bench.tried).toEqual(['m']);
      const extensions = bench.callsOf('ChangeMessageVisibilityBatch').length;
      expect(extensions).toBeGreaterThanOrEqual(4);
      expect(await bench.failuresOf('extend')).toBe(0);
    });

    test('tries again to delete single entries that SQS refused', async () => {
      bench = await startSqsBench({});
      const refused = new Set(['m2', 'm7']);
      bench.server.refuses = (operation, body) =>
        operation === 'DeleteMessageBatch' && body !== undefined && refused.delete(body);
      sendAll(numbered(10));
      bench.consumer.start();
      await empty();
      expect(bench.tried).toHaveLength(10);
      expect(await bench.failuresOf('delete')).toBe(2);
    });

    test('leaves what SQS will not delete, to take it again', async () => {
      bench = await startSqsBench({});
      let isRefused = true;
      bench.server.refuses = (operation) => operation === 'DeleteMessageBatch' && isRefused;
      bench.server.send('m');
      bench.consumer.start();
      await waitUntil('it has given up', async () => (await bench.failuresOf('delete')) === 3);
      expect(bench.server.list()).toMatchObject([{ deliveries: 1, isHidden: true }]);
      isRefused = false;
      bench.server.showAll();
      await empty();
      expect(bench.tried).toEqual(['m', 'm']);
    });

    test('goes on when SQS was away, and says so', async () => {
      bench = await startSqsBench({});
      const { server, consumer } = bench;
      await expect(consumer.check()).rejects.toThrow();
      consumer.start();
      await waitUntil('it is reached', () =>
        consumer.check().then(
          () => true,
          () => false,
        ),
      );
      await server.down();
      await waitUntil('it is found to be away', () =>
        consumer.check().then(
          () => false,
          () => true,
        ),
      );
      await waitUntil('it is asked again', async () => (await bench.failuresOf('receive')) >= 3);
      server.send('m');
      await server.up();
      await empty();
      await consumer.check();
      expect(bench.taken).toEqual(['m']);
    });

    test('goes on when SQS answers with errors', async () => {
      bench = await startSqsBench({});
      let faults = 3;
      bench.server.before = async ({ operation }) => {
        if (operation !== 'ReceiveMessage' || faults === 0) return;
        faults -= 1;
        throw faults === 1 ? new SqsFault('AccessDenied', 'No', 403) : new SqsFault('Throttled', 'No', 503);
      };
      bench.server.send('m');
      bench.consumer.start();
      await empty();
      expect(await bench.failuresOf('receive')).toBe(3);
    });
  });

  describe('the stop of an SQS consumer', () => {
    test('does not wait for a long poll, which then takes nothing with it', async () => {
      bench = await startSqsBench({});
      const { server, consumer } = bench;
      consumer.start();
      // The first call does not wait, the second does.
      await waitUntil(
        'it waits',
        () => bench.callsOf('ReceiveMessage').length === 2 && server.waiting() === 1,
      );
      const began = performance.now();
      await consumer.stop();
      expect(performance.now() - began).toBeLessThan(1_000);
      await waitUntil('the server knows', () => server.waiting() === 0);
      server.send('m');
      expect(server.list()).toMatchObject([{ deliveries: 0 }]);
      expect(bench.callsOf('ReceiveMessage')).toHaveLength(2);
    });

    test('finishes what is under way, and asks for no more', async () => {
      const gate = deferred();
      bench = await startSqsBench({ intake: () => gate.promise });
      const { server, consumer, tried } = bench;
      server.send('m');
      consumer.start();
      await waitUntil(
        'it is tried, and more is asked for',
        () => tried.length === 1 && server.waiting() === 1,
      );
      let isStopped = false;
      const stopped = consumer.stop().then(() => (isStopped = true));
      await waitUntil('the server knows', () => server.waiting() === 0);
      server.send('another');
      expect(isStopped).toBe(false);
      gate.resolve();
      await stopped;
      expect(server.list()).toMatchObject([{ body: 'another', deliveries: 0 }]);
    });

    test('does not wait out a rest', async () => {
      bench = await startSqsBench({ timing: { restAtFirstMs: 60_000, restAtMostMs: 60_000 } });
      await bench.server.down();
      bench.consumer.start();
      await waitUntil('it rests', async () => (await bench.failuresOf('receive')) === 1);
      const began = performance.now();
      await bench.consumer.stop();
      expect(performance.now() - began).toBeLessThan(1_000);
      await bench.server.up();
    });

    test('of one that was never started is nothing', async () => {
      bench = await startSqsBench({});
      await bench.consumer.stop();
    });
  });
}
