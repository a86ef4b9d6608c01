import { parseArgs } from 'node:util';
import { playDemo } from './demo';
import { createLog } from './log';
import { loadDotEnv } from './real-parts.mjs';
import { type LocalStack, startStack } from './stack';
import { ParleyStartError } from './parley-process';
import { restartAfterCrashes } from './restart-after-crashes';
import { stackTable } from './stack-table';

/**
 * Aborted when the stack is to stop in order: on a message from `start.ts`, on a signal, or when `start.ts` is gone. The
 * stack runs in the process group that `start.ts` makes for it.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new Error('Stopped while starting.'));
  process.on('message', abort);
  process.on('disconnect', abort);
  process.on('SIGTERM', abort);
  process.on('SIGINT', abort);
  return controller.signal;
}

async function play(stack: LocalStack, demo: boolean, write: (text: string) => void): Promise<boolean> {
  if (!demo) return true;
  return playDemo(stack, write);
}

async function main(signal: AbortSignal): Promise<number> {
  const { values } = parseArgs({
    options: { once: { type: 'boolean', default: false }, 'no-demo': { type: 'boolean', default: false } },
  });
  loadDotEnv();
  const stopRequested = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const coloured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const write = (text: string): void => void process.stdout.write(text);
  const log = createLog(write, coloured);
  const logLine = log('local');

  const startedAt = Date.now();
  logLine('starting MongoDB, Temporal, the Stream sandbox, the mail catcher and Parley');
  const stack = await startStack({ log, signal }).catch((error: unknown) => {
    // Stopping the stack while it starts is not a failure.
    if (signal.aborted) return undefined;
    throw error;
  });
  if (stack === undefined) {
    logLine('stopped');
    return 0;
  }
  let exitCode = 0;
  try {
    logLine(`ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    write(`\n${stackTable(stack)}\n`);
    const crashed = restartAfterCrashes(stack.parley, logLine, { mayRestart: !values.once });
    const serve = async (): Promise<void> => {
      const ok = await play(stack, !values['no-demo'], write);
      if (!ok) exitCode = 1;
      if (!values.once) await stopRequested;
    };
    if (!signal.aborted) await Promise.race([stopRequested, serve(), crashed]);
  } catch (error) {
    exitCode = 1;
    logLine(reasonOf(error));
  }
  logLine('stopping');
  await stack.stop();
  logLine('stopped');
  return exitCode;
}

/** The message of an error, without Parley's last lines, which the log has shown already. */
function reasonOf(error: unknown): string {
  if (error instanceof ParleyStartError) return error.why;
  return error instanceof Error ? error.message : String(error);
}

main(stopSignal()).then(
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    console.error(`\n${reasonOf(error)}`);
    process.exit(1);
  },
);
