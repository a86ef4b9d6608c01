import { isPermanent } from './permanent-failure';

/**
 * Commits a group of items together. Where that fails permanently, one of them is at fault: each half is tried by itself,
 * and so on, until that item is alone; the others are committed on the way. While nothing fails this costs nothing.
 *
 * @param commit gives a result for each item, in order; it must be safe to repeat after it rejected
 * @param alone called for an item that fails permanently by itself; gives the item's result
 * @throws a passing failure, when nothing was committed; otherwise that failure is the result of the items that met it
 */
export async function commitApart<Item, Result>(
  items: readonly Item[],
  commit: (items: readonly Item[]) => Promise<readonly (Result | Error)[]>,
  alone: (item: Item, error: unknown) => Result | Error | Promise<Result | Error>,
): Promise<readonly (Result | Error)[]> {
  try {
    return await commit(items);
  } catch (error) {
    if (!isPermanent(error)) throw error;
    const [first] = items;
    if (first === undefined) return [];
    if (items.length === 1) return [await alone(first, error)];
  }
  const middle = Math.ceil(items.length / 2);
  const results: (Result | Error)[] = [];
  for (const half of [items.slice(0, middle), items.slice(middle)]) {
    try {
      results.push(...(await commitApart(half, commit, alone)));
    } catch (error) {
      results.push(
        ...half.map(() => (error instanceof Error ? error : new Error('It failed', { cause: error }))),
      );
    }
  }
  return results;
}
