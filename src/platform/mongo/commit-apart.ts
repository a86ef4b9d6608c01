import { isPermanent } from './permanent-failure';

/**
 * Commits a group of items together. Where that fails for good, one of them is at fault: each half is tried by itself,
 * and so on, until the item is alone; the others are committed on the way. While nothing fails it costs nothing.
 *
 * @param commit gives a result for each item, in order; what it has done when it rejects, doing it again must not spoil
 * @param alone told of an item that fails for good by itself; what it gives is the item's result
 * @throws what passes, when not even a part was committed; otherwise it is the result of those that it met
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
