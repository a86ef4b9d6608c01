import { SQS_BATCH, type SqsQueue } from './sqs-queue';

export interface SqsVisibility {
  keep(handle: string): void;
  /** No longer extends it; it comes back when the time that it has is over. */
  letGo(handle: string): void;
  stop(): void;
}

/**
 * Keeps messages hidden from other consumers for as long as the work on them takes: what is kept is extended
 * every half of the time that SQS hides a message for.
 * @param onFailure told of each extension that failed; the message may then be delivered a second time
 */
export function keepHidden(
  queue: SqsQueue,
  visibilitySeconds: number,
  onFailure: (error: unknown) => void,
): SqsVisibility {
  const kept = new Set<string>();

  const extend = async (handles: readonly string[]): Promise<void> => {
    try {
      const results = await queue.hide(handles.map((handle) => ({ handle, seconds: visibilitySeconds })));
      results.forEach((result, index) => {
        // One that was deleted meanwhile cannot be extended, nor need it be.
        if (result instanceof Error && kept.has(handles[index] ?? '')) onFailure(result);
      });
    } catch (error) {
      onFailure(error);
    }
  };

  const timer = setInterval(() => {
    const handles = [...kept];
    for (let from = 0; from < handles.length; from += SQS_BATCH)
      void extend(handles.slice(from, from + SQS_BATCH));
  }, visibilitySeconds * 500).unref();

  return {
    keep: (handle) => kept.add(handle),
    letGo: (handle) => kept.delete(handle),
    stop: () => clearInterval(timer),
  };
}
