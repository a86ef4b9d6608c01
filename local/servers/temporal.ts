import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../src/platform/temporal/contract/search-attributes';
import { ended, hasEnded, readLines, stopChild } from './child-process';
import { freePort } from './free-port';
import { guardChild } from './guard';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 60_000;

/** The search attributes by which the UI finds Parley's runs. */
const parleyAttributes: Record<string, 'Keyword'> = Object.fromEntries(
  SEARCH_ATTRIBUTES.map(({ name }) => [name, 'Keyword']),
);

export interface TemporalOptions {
  /** Path of the `temporal` command line, see `resolveBinaries`. */
  binary: string;
  /** File of the database, kept over restarts. Without it all is in memory, for tests. */
  dbFile?: string;
  /** 0 or none: a free port. */
  port?: number;
  /** 0: a free port. None: no UI. */
  uiPort?: number;
  /** Name and type. @default Parley's, see `src/platform/temporal/contract/search-attributes.ts` */
  searchAttributes?: Record<string, 'Keyword'>;
  /** @default ['default'] */
  namespaces?: readonly string[];
  extraArgs?: string[];
  log?: (line: string) => void;
}

export interface LocalTemporal {
  /** host:port */
  address: string;
  port: number;
  uiUrl?: string;
  /** The server's Prometheus metrics. */
  metricsUrl: string;
  pid: number;
  stop(): Promise<void>;
}

const namespacesOf = ({ namespaces = ['default'] }: TemporalOptions): readonly string[] => namespaces;

function argsOf(
  options: TemporalOptions,
  port: number,
  metricsPort: number,
  uiPort: number | undefined,
): string[] {
  const attributes = Object.entries(options.searchAttributes ?? parleyAttributes);
  const uiArgs = uiPort === undefined ? ['--headless'] : ['--ui-ip', HOST, '--ui-port', String(uiPort)];
  const dbArgs = options.dbFile === undefined ? [] : ['--db-filename', options.dbFile];
  return (
    `server start-dev --ip ${HOST} --port ${port} --log-level warn`
      .split(' ')
      .concat(namespacesOf(options).flatMap((namespace) => ['--namespace', namespace]))
      // Without a port the server picks one itself, which another server that starts at the same time may take.
      .concat('--metrics-port', String(metricsPort))
      .concat(uiArgs, dbArgs)
      // Twice the throughput. A power cut may lose the last moments, a killed process loses nothing.
      .concat('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=NORMAL')
      // At its default of 20 a second every dispatch waits 50 ms.
      .concat('--dynamic-config-value', 'history.transferProcessorMaxPollRPS=2000')
      .concat('--dynamic-config-value', 'frontend.enableServerVersionCheck=false')
      .concat(attributes.flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]))
      .concat(options.extraArgs ?? [])
  );
}

/** Whether the server answers for its namespaces and knows their search attributes. */
async function isReady(address: string, namespaces: readonly string[], names: string[]): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1000 });
    for (const namespace of namespaces) {
      await connection.workflowService.describeNamespace({ namespace });
      const known = await connection.operatorService.listSearchAttributes({ namespace });
      if (!names.every((name) => name in known.customAttributes)) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

/**
 * Starts the real Temporal dev server. `TestWorkflowEnvironment.createLocal` is not used: it gives the server 5 s to
 * answer (a loaded machine needs more), writes into this process's output, stops it with SIGKILL and leaves it behind
 * when this process is killed.
 */
export async function startTemporal(options: TemporalOptions): Promise<LocalTemporal> {
  const port = options.port || (await freePort());
  const metricsPort = await freePort();
  const uiPort = options.uiPort === 0 ? await freePort() : options.uiPort;
  if (options.dbFile !== undefined) mkdirSync(dirname(options.dbFile), { recursive: true });
  // TEMPORAL_* variables would configure the command line too, where they mean another server.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')),
  );
  const child = spawn(options.binary, argsOf(options, port, metricsPort, uiPort), {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  });
  let stopping = false;
  let spawnError: Error | undefined;
  child.once('error', (error) => (spawnError = error));
  // The server's parts log errors about each other while they stop one by one.
  const lastLines = readLines(child, (line) => (stopping ? undefined : options.log?.(line)));
  const endGuard = child.pid === undefined ? () => undefined : guardChild(child.pid);
  const stop = async (): Promise<void> => {
    stopping = true;
    // A server in memory has nothing to flush.
    await stopChild(child, options.dbFile === undefined ? 0 : 10_000);
    endGuard();
  };

  const address = `${HOST}:${port}`;
  const names = Object.keys(options.searchAttributes ?? parleyAttributes);
  const exit = ended(child);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await isReady(address, namespacesOf(options), names))) {
    if (hasEnded(child) || Date.now() > deadline) {
      const what = hasEnded(child)
        ? 'ended while starting'
        : `did not answer within ${START_TIMEOUT_MS / 1000} s`;
      await stop();
      throw new Error(
        `Temporal (${options.binary}, port ${port}) ${what}: ${spawnError?.message ?? lastLines()}\n` +
          'If its database comes from another version, `npm run reset` clears it.',
      );
    }
    await Promise.race([delay(50), exit]);
  }
  return {
    address,
    port,
    ...(uiPort === undefined ? {} : { uiUrl: `http://${HOST}:${uiPort}` }),
    metricsUrl: `http://${HOST}:${metricsPort}/metrics`,
    pid: child.pid ?? 0,
    stop,
  };
}
