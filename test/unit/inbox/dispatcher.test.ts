import fc from 'fast-check';
import { contentId } from '../../../src/stream/domain/event-id';
import type { StreamEvent } from '../../../src/stream/domain/stream-event';
import { createDispatcher, type DispatcherOptions } from '../../../src/inbox/dispatcher';
import { waitUntil } from '../../support/wait-until';
import { createMetrics, deferred, silent } from './fakes';
import { eventOf, messageNew } from './parsed';

const event = (id: string): StreamEvent => eventOf(messageNew({ id }));
const events = (count: number): StreamEvent[] =>
  Array.from({ length: count }, (_, index) => event(`m${index}`));

function dispatcherOf(options: Partial<DispatcherOptions> = {}) {
  const started: string[] = [];
  const dispatcher = createDispatcher({
    start: async () => 'started',
    concurrency: 3,
    capacity: 100,
    isBusy: () => false,
    metrics: createMetrics(),
    logger: silent,
    ...options,
    ...(options.start !== undefined && {
      start: (one: StreamEvent) => {
        started.push(contentId(one).replace('message.new/', ''));
        return options.start?.(one) ?? Promise.resolve('started');
      },
    }),
  });
  return { dispatcher, started };
}

describe('the dispatcher', () => {
  test('starts every event once, however often it comes', async () => {
    const { dispatcher, started } = dispatcherOf({ start: async () => 'started' });
    for (const one of [...events(20), ...events(20)]) dispatcher.dispatch(one);
    await waitUntil('20 starts', () => started.length === 20);
    dispatcher.dispatch(event('m7'));
    dispatcher.dispatch(event('last'));
    await waitUntil('the last one', () => started.includes('last'));
    expect(started).toHaveLength(21);
    expect(new Set(started).size).toBe(21);
    await dispatcher.stop();
  });

  test('never has more under way than it may, and uses what it may', async () => {
    let underWay = 0;
    let most = 0;
    const { dispatcher, started } = dispatcherOf({
      start: async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(setImmediate);
        underWay -= 1;
        return 'started';
      },
    });
    for (const one of events(50)) dispatcher.dispatch(one);
    await waitUntil('all starts', () => started.length === 50 && underWay === 0);
    expect(most).toBe(3);
    await dispatcher.stop();
  });

  test('holds no more than its capacity, and says how much room there is', async () => {
    const gate = deferred();
    const { dispatcher, started } = dispatcherOf({
      start: () => gate.promise.then(() => 'started'),
      concurrency: 1,
      capacity: 5,
    });
    for (const one of events(20)) dispatcher.dispatch(one);
    await waitUntil('one under way', () => started.length === 1);
    const room = dispatcher.room();
    expect(room).toBeLessThanOrEqual(1);
    gate.resolve();
    await waitUntil('the queue is empty', () => dispatcher.room() === 5);
    expect(started.length).toBeLessThanOrEqual(6);
    // What was over was not kept in mind either: the sweeper may bring it again.
    dispatcher.dispatch(event('m19'));
    await waitUntil('brought again', () => started.includes('m19'));
    await dispatcher.stop();
  });

  test('counts results; a failed start may be brought again by the sweeper at once', async () => {
    const metrics = createMetrics();
    const results: (() => Promise<'started' | 'duplicate'>)[] = [
      () => Promise.reject(new Error('Temporal is down')),
      () => Promise.resolve('duplicate'),
      () => Promise.resolve('started'),
    ];
    const { dispatcher, started } = dispatcherOf({
      start: () => results.shift()?.() ?? Promise.resolve('started'),
      concurrency: 1,
      metrics,
    });
    const count = async (result: string): Promise<number | undefined> =>
      (await metrics.starts.get()).values.find(({ labels }) => labels.result === result)?.value;
    dispatcher.dispatch(event('m1'));
    await waitUntil('the failure', async () => (await count('failed')) === 1);
    dispatcher.dispatch(event('m1'));
    dispatcher.dispatch(event('m2'));
    await waitUntil('the others', () => started.length === 3);
    expect(started).toEqual(['m1', 'm1', 'm2']);
    await waitUntil(
      'the counters',
      async () => (await count('duplicate')) === 1 && (await count('started')) === 1,
    );
    await dispatcher.stop();
  });

  test('stands back while webhooks wait for their answer, but not for ever', async () => {
    let busy = true;
    const { dispatcher, started } = dispatcherOf({ start: async () => 'started', isBusy: () => busy });
    dispatcher.dispatch(event('m1'));
    await new Promise(setImmediate);
    expect(started).toEqual([]);
    await waitUntil('it starts although it is busy', () => started.length === 1, 5_000);
    busy = false;
    dispatcher.dispatch(event('m2'));
    await waitUntil('the next', () => started.length === 2);
    await dispatcher.stop();
  });

  test('ends what is under way at a stop, starts nothing more, and takes nothing more', async () => {
    const gate = deferred();
    const { dispatcher, started } = dispatcherOf({
      start: () => gate.promise.then(() => 'started'),
      concurrency: 2,
    });
    for (const one of events(10)) dispatcher.dispatch(one);
    await waitUntil('two under way', () => started.length === 2);
    let stopped = false;
    const stop = dispatcher.stop().then(() => (stopped = true));
    dispatcher.dispatch(event('late'));
    await new Promise(setImmediate);
    expect(stopped).toBe(false);
    gate.resolve();
    await stop;
    expect(started).toHaveLength(2);
  });

  test('starts an event at whatever moment of the one before it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 12 }), async (turns) => {
        const { dispatcher, started } = dispatcherOf({
          concurrency: 1,
          start: async (one) => {
            if (contentId(one).endsWith('first')) {
              void (async () => {
                for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
                dispatcher.dispatch(event('second'));
              })();
            }
            return 'started';
          },
        });
        dispatcher.dispatch(event('first'));
        await waitUntil(`the second after ${turns} turns`, () => started.length === 2, 500);
        await dispatcher.stop();
      }),
      {
        numRuns: 30,
        endOnFailure: true,
        examples: Array.from({ length: 13 }, (_, turns): [number] => [turns]),
      },
    );
  });
});
