import type { ParleyProcess } from './parley-process';

/** After so many crashes within this time, in ms, Parley is not restarted any more. */
const MAX_CRASHES = 5;
const CRASH_WINDOW_MS = 60_000;

/**
 * Starts Parley again after a crash, as a supervisor on a server does, so that `kill -9` on a laptop shows how it recovers.
 * Its data and its runs are in MongoDB and Temporal, which keep running.
 *
 * @param options.mayRestart false: the first crash rejects
 * @returns a promise that only rejects: when Parley does not become ready again, or crashes too often
 */
export function restartAfterCrashes(
  parley: ParleyProcess,
  logLine: (line: string) => void,
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
      logLine(`${what}; starting it again`);
      parley.start().then(() => {
        const seconds = ((Date.now() - now) / 1_000).toFixed(1);
        logLine(`Parley is ready again after ${seconds} s; what it had begun goes on`);
      }, reject);
    });
  });
}
