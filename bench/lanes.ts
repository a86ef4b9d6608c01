/** Runs `once` for each item, so many at a time. @returns how long each took, in ms */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  once: (item: T) => Promise<void>,
): Promise<number[]> {
  const latencies: number[] = [];
  const iterator = items.values();
  const lane = async (): Promise<void> => {
    // The lanes share the iterator, so each item is taken once.
    for (const item of iterator) {
      const at = performance.now();
      await once(item);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return latencies;
}
