import { spawn } from 'node:child_process';

/**
 * Ends the process `pid` when this process is gone, for whatever reason: a shell holds the other end of a pipe and
 * wakes when the pipe closes. It runs in a session of its own, so that Ctrl-C does not end it first.
 * @returns a function that ends the guard
 */
export function guardChild(pid: number): () => void {
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill "$0" 2>/dev/null', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell there is no guard; the child is still stopped on every orderly way out.
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => guard.kill('SIGKILL');
}
