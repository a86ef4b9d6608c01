import fc from 'fast-check';
import { createGroupCommit } from '../../../src/platform/mongo/group-commit';

const OPTIONS = { windowMs: 0, maxSize: 5, maxInFlight: 2 } as const;
const turn = (): Promise<void> => new Promise(setImmediate);

describe('a group commit', () => {
  test('gives each item exactly its own result, in order, in groups within the limits', async () => {
    const item = fc.record({
      value: fc.integer(),
      fails: fc.boolean(),
      /** Turns of the event loop before it comes. */
      after: fc.nat(3),
    });
    const limits = fc.record({
      windowMs: fc.constantFrom(0, 2),
      maxSize: fc.integer({ min: 1, max: 6 }),
      maxInFlight: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { maxLength: 25 }),
        limits,
        fc.nat(3),
        async (items, options, slowness) => {
          let inFlight = 0;
          const order: number[] = [];
          const commit = createGroupCommit(options, async (group: readonly number[]) => {
            inFlight += 1;
            expect(inFlight).toBeLessThanOrEqual(options.maxInFlight);
            expect(group.length).toBeGreaterThan(0);
            expect(group.length).toBeLessThanOrEqual(options.maxSize);
            order.push(...group);
            for (let waited = 0; waited < slowness; waited += 1) await turn();
            inFlight -= 1;
            return group.map((index) =>
              items[index]?.fails === true ? new Error(`no ${index}`) : `done ${index}`,
            );
          });
          const results: Promise<string>[] = [];
          for (const [index, { after }] of items.entries()) {
            for (let waited = 0; waited < after; waited += 1) await turn();
            const result = commit(index);
            result.catch(() => undefined);
            results.push(result);
          }
          const settled = await Promise.allSettled(results);
          expect(
            settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message)),
          ).toEqual(items.map(({ fails }, index) => `${fails ? 'no' : 'done'} ${index}`));
          expect(order).toEqual([...items.keys()]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shares one write among calls that come together', async () => {
    const groups: number[] = [];
    const commit = createGroupCommit({ ...OPTIONS, maxSize: 100 }, async (group: readonly number[]) => {
      groups.push(group.length);
      return group;
    });
    await Promise.all(Array.from({ length: 40 }, (_, index) => commit(index)));
    expect(groups).toEqual([40]);
  });

  test('fails all of a group that fails, and goes on with the next', async () => {
    let fails = true;
    const commit = createGroupCommit(OPTIONS, async (group: readonly string[]) => {
      if (fails) throw new Error('MongoDB is away');
      return group;
    });
    const settled = await Promise.allSettled([commit('a'), commit('b')]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await commit('c')).toBe('c');
  });

  test('lets no item wait for ever where there are too few results', async () => {
    const commit = createGroupCommit(OPTIONS, async (group: readonly string[]) => group.slice(1));
    const [a, b] = await Promise.allSettled([commit('a'), commit('b')]);
    expect(a).toEqual({ status: 'fulfilled', value: 'b' });
    expect(b.status).toBe('rejected');
  });

  test('may give undefined', async () => {
    const commit = createGroupCommit(OPTIONS, async (group: readonly string[]) => group.map(() => undefined));
    expect(await commit('a')).toBeUndefined();
  });

  test('does not let a lone item wait for the window', async () => {
    const commit = createGroupCommit(
      { ...OPTIONS, windowMs: 500 },
      async (group: readonly string[]) => group,
    );
    expect(await commit('a')).toBe('a');
  });
});

describe('with timeouts', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const timeouts = { stalledMs: 1_000, totalMs: 4_000 };

  interface Trial {
    readonly groups: { readonly items: readonly string[]; end(error?: Error): void }[];
    readonly ended: string[];
    readonly settled: Record<string, string>;
    readonly add: (item: string) => void;
    readonly pass: (ms: number) => Promise<void>;
  }

  /** Groups of two, one under way, each ended by hand. */
  function trial(): Trial {
    const groups: Trial['groups'] = [];
    const ended: string[] = [];
    const settled: Record<string, string> = {};
    const commit = createGroupCommit(
      { windowMs: 0, maxSize: 2, maxInFlight: 1, timeouts },
      (items: readonly string[]) =>
        new Promise<readonly string[]>((resolve, reject) => {
          groups.push({ items, end: (error) => (error === undefined ? resolve(items) : reject(error)) });
        }),
    );
    return {
      groups,
      ended,
      settled,
      add(item) {
        commit(item, () => ended.push(item)).then(
          () => (settled[item] = 'committed'),
          () => (settled[item] = 'given up'),
        );
      },
      pass: (ms) => jest.advanceTimersByTimeAsync(ms),
    };
  }

  test('gives up what waits and what is under way while nothing ends, and never sends what waited', async () => {
    const { add, pass, groups, settled, ended } = trial();
    for (const item of ['a', 'b', 'c']) add(item);
    await pass(950);
    expect(settled).toEqual({});
    await pass(250);
    expect(settled).toEqual({ a: 'given up', b: 'given up', c: 'given up' });
    // The group that hangs still has its items.
    expect(ended).toEqual(['c']);
    groups[0]?.end();
    await pass(50);
    expect(ended).toEqual(['c', 'a', 'b']);
    expect(groups.map(({ items }) => items)).toEqual([['a', 'b']]);
  });

  test('piles up nothing however long a group hangs', async () => {
    const { add, pass, groups, ended } = trial();
    for (let item = 0; item < 300; item += 1) {
      add(String(item));
      await pass(100);
    }
    expect(ended.length).toBeGreaterThan(300 - 2 - 12);
    expect(groups).toHaveLength(1);
  });

  test('gives each its time, also while the groups have hung for long', async () => {
    const { add, pass, settled } = trial();
    add('a');
    await pass(30_000);
    add('b');
    await pass(900);
    expect(settled['b']).toBeUndefined();
    await pass(300);
    expect(settled['b']).toBe('given up');
  });

  test('waits on while groups end, as long as it may wait in all', async () => {
    const { add, pass, groups, settled } = trial();
    for (const item of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) add(item);
    for (let group = 0; group < 4; group += 1) {
      await pass(900);
      groups[group]?.end();
    }
    await pass(0);
    expect(Object.keys(settled)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(new Set(Object.values(settled))).toEqual(new Set(['committed']));
    await pass(550);
    expect([settled['i'], settled['j']]).toEqual(['given up', 'given up']);
  });

  test('takes a group that fails for one that ended', async () => {
    const { add, pass, groups, settled } = trial();
    for (const item of ['a', 'b', 'c']) add(item);
    await pass(900);
    groups[0]?.end(new Error('no primary'));
    await pass(900);
    groups[1]?.end();
    await pass(0);
    expect(settled).toEqual({ a: 'given up', b: 'given up', c: 'committed' });
  });

  test('leaves no timer behind', async () => {
    const { add, pass, groups } = trial();
    add('a');
    await pass(10);
    groups[0]?.end();
    await pass(200);
    expect(jest.getTimerCount()).toBe(0);
  });
});
