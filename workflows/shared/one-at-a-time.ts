import { patched } from '@temporalio/workflow';
import { Mutex } from 'async-mutex';

type Activity = (...args: never[]) => Promise<unknown>;

/** A run that began without turns goes on as its history says. */
const PATCH = 'local-activities-in-turn';

/** The run's own: each run has the module's state for itself. */
const turn = new Mutex();
let hasTurns: boolean | undefined;

/**
 * Local activities one after the other, in the order in which they are asked for, whoever in a run asks for them: its
 * body, a branch beside it, a handler. Two that are under way at once end in one order when they run and in another one
 * when the run is replayed, and the run cannot go on (`TMPRL1100`).
 */
export function oneAtATime<T extends object>(activities: T): T {
  return new Proxy(activities, {
    get(all, name) {
      const activity = (all as Readonly<Record<string | symbol, Activity>>)[name] as Activity;
      return (...args: never[]) => {
        // Asked once, at the run's first local activity: later answers would differ between a run and its replay.
        hasTurns ??= patched(PATCH);
        return hasTurns ? turn.runExclusive(() => activity(...args)) : activity(...args);
      };
    },
  });
}
