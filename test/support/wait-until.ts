/**
 * Waits for a condition instead of for time.
 * @returns what `probe` gave when it was first truthy
 * @throws after `deadlineMs` with what it was about
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T> | T,
  deadlineMs = 20_000,
): Promise<NonNullable<T>> {
  const until = Date.now() + deadlineMs;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > until) throw new Error(`Waited ${deadlineMs} ms in vain: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
}
