import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Passes each line of a child's output to `log`. @returns a function that gives the last lines, for error messages */
export function readLines(child: ChildProcess, log: ((line: string) => void) | undefined): () => string {
  const last: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      last.push(line);
      if (last.length > 30) last.shift();
      log?.(line);
    });
  }
  return () => last.join('\n');
}

/** Whether the child has ended. */
export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Resolves when the child has ended. */
export function ended(child: ChildProcess): Promise<void> {
  return hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Sends SIGTERM, and after `graceMs` SIGKILL (0: SIGKILL at once). Resolves when the child has ended. */
export async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (hasEnded(child)) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  child.kill(graceMs === 0 ? 'SIGKILL' : 'SIGTERM');
  await ended(child);
  clearTimeout(timer);
}
