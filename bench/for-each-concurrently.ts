/** Runs `once` for each item, `concurrency` of them at a time. @returns how long each took, in ms */
export async function forEachConcurrently<T>(
  items: readonly T[],
  concurrency: number,
  once: (item: T) => Promise<void>,
): Promise<number[]> {
  const latencies: number[] = [];
  const iterator = items.values();
  const worker = async (): Promise<void> => {
    // The workers share the iterator, so each item is taken once.
    for (const item of iterator) {
      const startedAt = performance.now();
      await once(item);
      latencies.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return latencies;
}
