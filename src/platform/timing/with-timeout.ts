/**
 * Waits for a promise, but not longer than `ms`.
 * @param who named in the error of the time-out
 */
export async function withTimeout<T>(ms: number, promise: Promise<T>, who: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${who} did not answer within ${ms} ms`)), ms);
  });
  // After the time-out nobody waits for it any more, and a late failure changes nothing.
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
