import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveBinaries } from '../../local/binaries.mjs';
import { startMongoDb } from '../../local/servers/mongodb';
import { startTemporal } from '../../local/servers/temporal';

/** The real servers that all suites share. */
export interface TestServers {
  mongoUri: string;
  /** host:port of a Temporal dev server with Parley's search attributes in each of the namespaces. */
  temporalAddress: string;
  /** Stops both and removes their data. */
  stop(): Promise<void>;
}

/** Starts MongoDB on a folder of its own and an in-memory Temporal dev server, both on free ports. */
export async function startTestServers(namespaces: readonly string[]): Promise<TestServers> {
  const binaries = await resolveBinaries({ needs: ['mongod', 'temporal'] });
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'));
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((stopOne) => stopOne()));
    await rm(folder, { recursive: true, force: true });
  };
  const starts = await Promise.allSettled([
    startMongoDb({ binary: binaries.mongod, dataDir: join(folder, 'mongodb') }),
    startTemporal({
      binary: binaries.temporal,
      namespaces,
      // Reported after two failures instead of five, which take half a minute.
      extraArgs: [
        '--dynamic-config-value',
        'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute=2',
        // Timers fire up to this much late; by default a second, which every retry of a test would wait for.
        '--dynamic-config-value',
        'history.timerProcessorMaxTimeShift="20ms"',
      ],
    }),
  ]);
  for (const start of starts) if (start.status === 'fulfilled') stops.push(start.value.stop);
  const [mongo, temporal] = starts;
  if (mongo.status === 'fulfilled' && temporal.status === 'fulfilled') {
    return { mongoUri: mongo.value.uri, temporalAddress: temporal.value.address, stop };
  }
  await stop();
  throw mongo.status === 'rejected'
    ? mongo.reason
    : temporal.status === 'rejected'
      ? temporal.reason
      : undefined;
}
