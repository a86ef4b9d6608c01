import fc from 'fast-check';
import { createGroupCommit } from '../../../src/models/group-commit';

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
