import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// `npm start`. The stack runs in a process group of its own: Ctrl-C in a terminal reaches every process of the
// foreground group at once, and MongoDB and Temporal would be gone before Parley has drained. So this process
// receives the Ctrl-C, asks the stack to stop, and finally ends whatever is left of the group.
const stack = spawn(
  process.execPath,
  ['--import', 'tsx', join(__dirname, 'run.ts'), ...process.argv.slice(2)],
  {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  },
);

function signalGroup(signal: NodeJS.Signals | 0): boolean {
  try {
    return stack.pid !== undefined && process.kill(-stack.pid, signal);
  } catch {
    return false;
  }
}

async function endGroup(): Promise<void> {
  if (!signalGroup('SIGTERM')) return;
  const deadline = Date.now() + 5000;
  while (signalGroup(0) && Date.now() < deadline) await delay(50);
  signalGroup('SIGKILL');
}

// One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
const SAME_REQUEST_MS = 1_000;
let stopRequests = 0;
let firstRequestAt = 0;
function stop(): void {
  if (stopRequests > 0 && Date.now() - firstRequestAt < SAME_REQUEST_MS) return;
  stopRequests += 1;
  if (stopRequests === 1) {
    firstRequestAt = Date.now();
    if (stack.connected) stack.send('stop');
  } else {
    console.error('\nForced: everything is ended at once.');
    signalGroup('SIGKILL');
  }
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

stack.on('error', (error) => {
  console.error(`The local stack could not be started: ${error.message}`);
  process.exitCode = 1;
});
stack.on('exit', (code, signal) => {
  if (signal !== null && stopRequests === 0) {
    console.error(`\nThe local stack was ended from outside (${signal}). Its data are safe: run it again.`);
  }
  void endGroup().then(() => process.exit(stopRequests > 1 ? 130 : (code ?? 1)));
});
