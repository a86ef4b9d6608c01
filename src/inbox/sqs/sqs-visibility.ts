import { SQS_BATCH, type SqsQueue } from './sqs-queue';

export interface SqsVisibility {
  keep(handle: string): void;
  /** Stops extending the message, which SQS then delivers again when its visibility timeout ends. */
  letGo(handle: string): void;
  stop(): void;
}

/**
 * Keeps messages hidden from other consumers for as long as the work on them takes: extends their visibility timeout
 * whenever half of it has passed.
 * @param onFailure called for each extension that failed; the message may then be delivered a second time
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
        // A message that was deleted meanwhile cannot be extended, nor does it need to be.
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
