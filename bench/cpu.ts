import { readFileSync } from 'node:fs';

/** Clock ticks a second, as Linux reports them to programs on every common machine. */
const TICKS = 100;

/** CPU time that processes have used, user and system, in ms. Linux only; NaN elsewhere. */
export function cpuMs(pids: readonly number[]): number {
  try {
    return pids.reduce((sum, pid) => {
      // The name in brackets may hold blanks; the times are the 12th and 13th fields behind it.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return sum + ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
    }, 0);
  } catch {
    return Number.NaN;
  }
}
