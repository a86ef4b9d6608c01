import { patched } from '@temporalio/workflow';
import { Mutex } from 'async-mutex';

type Activity = (...args: never[]) => Promise<unknown>;

/** Runs that began before this patch go on as their histories have it. */
const PATCH = 'local-activities-in-turn';

/** Of this run only: Temporal gives each run module state of its own. */
const mutex = new Mutex();
let isPatched: boolean | undefined;

/**
 * Runs a workflow's local activities one after the other, in the order in which they are called, by its body, a branch
 * beside it, or a handler. Two that run at once may end in one order at first and in another one at a replay, and then
 * the run cannot go on (`TMPRL1100`).
 */
export function oneAtATime<T extends object>(activities: T): T {
  return new Proxy(activities, {
    get(all, name) {
      const activity = (all as Readonly<Record<string | symbol, Activity>>)[name] as Activity;
      return (...args: never[]) => {
        // Called once, at the run's first local activity: a later call may answer otherwise at a replay.
        isPatched ??= patched(PATCH);
        return isPatched ? mutex.runExclusive(() => activity(...args)) : activity(...args);
      };
    },
  });
}
