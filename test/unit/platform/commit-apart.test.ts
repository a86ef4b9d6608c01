import fc from 'fast-check';
import { commitApart } from '../../../src/platform/mongo/commit-apart';

const alone = (item: number): string => `aside ${item}`;

test('whichever items are bad, they alone are put aside, within some tries for each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 200 }), async (bad) => {
      let tries = 0;
      const commit = async (items: readonly number[]): Promise<string[]> => {
        tries += 1;
        if (items.some((item) => bad[item])) throw new TypeError('bad');
        return items.map((item) => `done ${item}`);
      };
      const results = await commitApart([...bad.keys()], commit, alone);
      expect(results).toEqual(bad.map((isBad, item) => (isBad ? `aside ${item}` : `done ${item}`)));
      const count = bad.filter(Boolean).length;
      expect(tries).toBeLessThanOrEqual(1 + count * 2 * Math.ceil(Math.log2(Math.max(2, bad.length))));
    }),
  );
});

test('nothing is taken apart when MongoDB is away', async () => {
  let tries = 0;
  const away = Object.assign(new Error('no primary'), { code: 'ECONNREFUSED' });
  const commit = (): Promise<string[]> => {
    tries += 1;
    return Promise.reject(away);
  };
  await expect(commitApart([1, 2, 3], commit, alone)).rejects.toBe(away);
  expect(tries).toBe(1);
});

test('where MongoDB goes away in between, those that are left say so, and what is done stays done', async () => {
  const away = Object.assign(new Error('no primary'), { code: 'ECONNREFUSED' });
  const commit = async (items: readonly number[]): Promise<string[]> => {
    if (items.length === 4) throw new TypeError('bad');
    if (items.includes(3)) throw away;
    return items.map((item) => `done ${item}`);
  };
  expect(await commitApart([1, 2, 3, 4], commit, alone)).toEqual(['done 1', 'done 2', away, away]);
});
