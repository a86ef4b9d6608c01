import type { ParleyProcess } from './parley-process';

/** So many crashes within so long, in ms, and it is not restarted any more. */
const MAX_CRASHES = 5;
const CRASH_WINDOW_MS = 60_000;

/**
 * Starts Parley again when it ends without having been told to, as a supervisor on a server does: so `kill -9` on a laptop
 * shows how it recovers. Its data and its runs are in MongoDB and Temporal, which go on.
 *
 * @param options.mayRestart without, the first crash is the last
 * @returns a promise that only rejects: when Parley does not come up again, or crashes again and again
 */
export function restartAfterCrashes(
  parley: ParleyProcess,
  say: (line: string) => void,
  options: { readonly mayRestart: boolean },
): Promise<never> {
  let crashes: number[] = [];
  return new Promise((_resolve, reject) => {
    parley.onCrash((what) => {
      const now = Date.now();
      crashes = [...crashes.filter((at) => now - at < CRASH_WINDOW_MS), now];
      if (!options.mayRestart || crashes.length >= MAX_CRASHES) {
        reject(new Error(`${what}; its last lines are above. Stopping the rest.`));
        return;
      }
      say(`${what}; starting it again`);
      parley.start().then(() => {
        const seconds = ((Date.now() - now) / 1_000).toFixed(1);
        say(`Parley is ready again after ${seconds} s; what it had begun goes on`);
      }, reject);
    });
  });
}
