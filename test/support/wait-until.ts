const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 100;

/**
 * Waits for a condition instead of for time. It looks often at first and more seldom the longer it takes: who waits for
 * seconds would otherwise keep a core busy with looking.
 * @returns what `probe` gave when it was first truthy
 * @throws after `deadlineMs` with what it was about
 */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T> | T,
  deadlineMs = 20_000,
): Promise<NonNullable<T>> {
  const began = Date.now();
  for (;;) {
    const value = await probe();
    if (value) return value;
    const waited = Date.now() - began;
    if (waited > deadlineMs) throw new Error(`Waited ${deadlineMs} ms in vain: ${what}`);
    await new Promise((resolve) => {
      setTimeout(resolve, Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS + waited / 25));
    });
  }
}
