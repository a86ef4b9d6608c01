import { parseArgs } from 'node:util';
import { playDemo } from './demo';
import { createLog } from './log';
import { loadDotEnv } from './real-parts.mjs';
import { type LocalStack, startStack } from './stack';
import { ParleyStartError } from './parley-process';
import { restartAfterCrashes } from './restart-after-crashes';
import { stackTable } from './stack-table';

/**
 * The stack itself, in the process group that `start.ts` makes for it. It stops in order when told to: by a
 * message, by a signal, or when `start.ts` is gone.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const tell = (): void => controller.abort(new Error('Stopped while starting.'));
  process.on('message', tell);
  process.on('disconnect', tell);
  process.on('SIGTERM', tell);
  process.on('SIGINT', tell);
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
  const told = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const coloured = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  const write = (text: string): void => void process.stdout.write(text);
  const log = createLog(write, coloured);
  const say = log('local');

  const startedAt = Date.now();
  say('starting MongoDB, Temporal, the Stream sandbox, the mail catcher and Parley');
  const stack = await startStack({ log, signal }).catch((error: unknown) => {
    // Whoever stops it while it starts wants no more than that.
    if (signal.aborted) return undefined;
    throw error;
  });
  if (stack === undefined) {
    say('stopped');
    return 0;
  }
  let exitCode = 0;
  try {
    say(`ready after ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    write(`\n${stackTable(stack)}\n`);
    const crashed = restartAfterCrashes(stack.parley, say, { mayRestart: !values.once });
    const serve = async (): Promise<void> => {
      const ok = await play(stack, !values['no-demo'], write);
      if (!ok) exitCode = 1;
      if (!values.once) await told;
    };
    if (!signal.aborted) await Promise.race([told, serve(), crashed]);
  } catch (error) {
    exitCode = 1;
    say(reasonOf(error));
  }
  say('stopping');
  await stack.stop();
  say('stopped');
  return exitCode;
}

/** The log has shown what Parley said. */
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
