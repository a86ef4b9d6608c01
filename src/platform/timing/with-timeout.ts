/** Something did not end in its time. It may end later all the same. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/**
 * Waits for a promise, but not longer than `ms`.
 * @param who the name in the error of the timeout
 * @throws TimeoutError
 */
export async function withTimeout<T>(ms: number, promise: Promise<T>, who: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`${who} did not answer within ${ms} ms`)), ms);
  });
  // Nobody waits for the promise after the timeout: its late rejection must not count as unhandled.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
