import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ended, hasEnded, readLines, stopChild } from './servers/child-process';

const root = join(__dirname, '..');
/** The first start bundles the workflows. */
const READY_MS = 90_000;
/** How long Parley may drain: first its open requests, then its running activities. */
const DRAIN_MS = 30_000;

/** Parley, API and worker, in a process of its own. */
export interface ParleyProcess {
  readonly url: string;
  /** undefined while it is stopped. */
  readonly pid: number | undefined;
  /** Starts it, after `stop` or `kill`; resolves when `/readyz` is 200. */
  start(): Promise<void>;
  /** SIGTERM; resolves when it has drained and ended. */
  stop(): Promise<void>;
  /** SIGKILL: a crash. */
  kill(): Promise<void>;
  /** Called when it ends without `stop` or `kill`. */
  onCrash(listener: (what: string) => void): void;
}

/** Parley did not come up. */
export class ParleyStartError extends Error {
  override readonly name = 'ParleyStartError';

  /** @param why the reason without Parley's last lines, which the log may have shown already */
  constructor(
    readonly why: string,
    lastLines: string,
  ) {
    super(`${why}\n${lastLines}`);
  }
}

export interface EntryOptions {
  /** Another program to run instead. @default Parley, API and worker */
  readonly entry?: string;
  /** @default `/readyz` is 200 */
  readonly isReady?: (url: string, lastLines: string) => Promise<boolean>;
}

async function answersReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}

async function waitUntilReady(
  child: ChildProcess,
  url: string,
  lastLines: () => string,
  isReady: NonNullable<EntryOptions['isReady']>,
): Promise<void> {
  const exit = ended(child);
  const deadline = Date.now() + READY_MS;
  while (!(await isReady(url, lastLines()))) {
    if (hasEnded(child)) {
      throw new ParleyStartError(
        `Parley ended while starting (exit ${child.exitCode ?? child.signalCode}); its last lines say why.`,
        lastLines(),
      );
    }
    if (Date.now() > deadline) {
      throw new ParleyStartError(
        `Parley was not ready within ${READY_MS / 1000} s: ${url}/readyz says why.`,
        lastLines(),
      );
    }
    await Promise.race([delay(100), exit]);
  }
}

/**
 * @param env its configuration, over this process's environment; PORT must be a port that is free
 * @param options for tests, which run other programs this way
 */
export function createParleyProcess(
  env: Record<string, string>,
  log: (line: string) => void,
  options: EntryOptions = {},
): ParleyProcess {
  const { entry = join(root, 'src', 'parley.ts'), isReady = answersReady } = options;
  const url = `http://127.0.0.1:${env['PORT']}`;
  const crashListeners: ((what: string) => void)[] = [];
  let child: ChildProcess | undefined;
  let isStopExpected = false;
  let stopping: Promise<void> | undefined;

  const end = async (how: (running: ChildProcess) => Promise<void>): Promise<void> => {
    isStopExpected = true;
    if (child !== undefined) await how(child);
    child = undefined;
  };
  // Further calls wait for the same end: a second SIGTERM would make Parley end at once.
  const stop = (): Promise<void> =>
    (stopping ??= end((running) => stopChild(running, DRAIN_MS)).finally(() => (stopping = undefined)));
  return {
    url,
    get pid() {
      return child?.pid;
    },
    start: async () => {
      if (child !== undefined) throw new Error('Parley already runs.');
      isStopExpected = false;
      const guard = pathToFileURL(join(__dirname, 'exit-with-parent.mjs')).href;
      const args = ['--import', 'tsx', '--import', guard, entry];
      const started = spawn(process.execPath, args, {
        cwd: root,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      child = started;
      const lastLines = readLines(started, log);
      // `close` comes after the last lines of output, which have the reason.
      let hasStarted = false;
      void once(started, 'close').then(([code, signal]) => {
        if (isStopExpected || child !== started) return;
        child = undefined;
        // If it never became ready, `start` reports the failure.
        if (!hasStarted) return;
        for (const listener of crashListeners) listener(`Parley ended (exit ${code ?? signal})`);
      });
      await waitUntilReady(started, url, lastLines, isReady).catch(async (error: unknown) => {
        await stop();
        throw error;
      });
      hasStarted = true;
    },
    stop,
    kill: () => end((running) => stopChild(running, 0)),
    onCrash: (listener) => void crashListeners.push(listener),
  };
}
