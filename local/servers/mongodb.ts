import { mkdirSync } from 'node:fs';
import { MongoMemoryServer } from 'mongodb-memory-server-core';
import { MongoInstanceEvents } from 'mongodb-memory-server-core/lib/util/MongoInstance';
import { ended, hasEnded } from './child-process';
import { freePort } from './free-port';
import { ensurePrimary, shutDown } from './replica-set';

/** Long enough for `mongod` to replay its journal after a crash. */
const START_TIMEOUT_MS = 60_000;
const REPLICA_SET = 'parley';
// zlib is left out because of CVE-2025-14847 in mongod before 6.0.27. The cache is small, since much else runs on a laptop.
const ARGS = [
  '--networkMessageCompressors',
  'snappy,zstd',
  '--wiredTigerCacheSizeGB',
  '0.5',
  '--oplogSize',
  '512',
];

export interface MongoDbOptions {
  /** Path of `mongod`, see `resolveBinaries`. */
  binary: string;
  /** Kept over restarts, also after `kill -9`; made if it is not there. */
  dataDir: string;
  /** 0 or none: a free port. */
  port?: number;
  /** Each line `mongod` writes once it is up (JSON). */
  log?: (line: string) => void;
}

export interface LocalMongoDb {
  /** With the database `parley` and the name of the replica set. */
  uri: string;
  port: number;
  pid: number;
  /** Shuts down cleanly; the data stay. */
  stop(): Promise<void>;
}

function startError(options: MongoDbOptions, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(
    `MongoDB did not start (${options.binary}, data in ${options.dataDir}): ${reason}\n` +
      "DEBUG='MongoMS:MongoInstance' shows what mongod writes. If the data come from another version of mongod, " +
      '`npm run reset` clears them.',
    { cause: error },
  );
}

/**
 * A real `mongod` as a replica set of one, on 127.0.0.1 (transactions need a replica set). It journals as on a
 * server, so what was acknowledged is there after a crash. When this process dies, `mongod` is ended as well.
 *
 * The library's `MongoMemoryReplSet` is not used: it waits for an election that, with data kept from a killed
 * `mongod`, is already over, and it cannot move to another port.
 */
export async function startMongoDb(options: MongoDbOptions): Promise<LocalMongoDb> {
  // The path is given and was checked; the library would compare it with the version it would download.
  process.env['MONGOMS_SYSTEM_BINARY_VERSION_CHECK'] ??= 'false';
  mkdirSync(options.dataDir, { recursive: true });
  const port = options.port || (await freePort());
  const server = new MongoMemoryServer({
    binary: { systemBinary: options.binary },
    instance: {
      port,
      ip: '127.0.0.1',
      portGeneration: false,
      dbPath: options.dataDir,
      storageEngine: 'wiredTiger',
      replSet: REPLICA_SET,
      launchTimeout: START_TIMEOUT_MS,
      args: ARGS,
    },
  });
  try {
    await server.start();
    await ensurePrimary(port, REPLICA_SET, START_TIMEOUT_MS);
  } catch (error) {
    await server.stop({ doCleanup: false });
    throw startError(options, error);
  }
  const instance = server.instanceInfo?.instance;
  const child = instance?.mongodProcess;
  if (instance === undefined || child?.pid === undefined) throw startError(options, 'it ended at once');
  let stopping = false;
  instance.on(MongoInstanceEvents.instanceSTDOUT, (lines: string) => {
    // During the shutdown mongod reports the connections that it closes as errors.
    if (!stopping) for (const line of lines.split('\n')) options.log?.(line);
  });
  return {
    uri: `mongodb://127.0.0.1:${port}/parley?replicaSet=${REPLICA_SET}`,
    port,
    pid: child.pid,
    stop: async () => {
      stopping = true;
      if (!hasEnded(child)) {
        await shutDown(port, ended(child));
        await ended(child);
      }
      await server.stop({ doCleanup: false });
    },
  };
}
