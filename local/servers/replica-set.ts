import { setTimeout as delay } from 'node:timers/promises';
import { mongo } from 'mongoose';

/** `AlreadyInitialized`: the data folder is not new. */
const ALREADY_INITIALIZED = 23;

interface ReplicaSetConfig {
  version: number;
  members: { host: string }[];
}

/** Connects to this `mongod` alone, in whatever state it is. */
async function withAdmin<T>(
  port: number,
  use: (admin: InstanceType<typeof mongo.Db>) => Promise<T>,
  until?: Promise<void>,
): Promise<T> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 5000,
  });
  void until?.then(() => client.close());
  try {
    return await use(client.db('admin'));
  } finally {
    await client.close();
  }
}

/**
 * Makes the `mongod` at `port` the only member of the replica set `name` and waits until it accepts writes. A set
 * remembers its member's address: on another port than last time it would not be in its configuration and elect nobody,
 * so the address is corrected.
 */
export async function ensurePrimary(port: number, name: string, deadlineMs: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  await withAdmin(port, async (admin) => {
    try {
      await admin.command({ replSetInitiate: { _id: name, members: [{ _id: 0, host }] } });
    } catch (error) {
      if (!(error instanceof mongo.MongoServerError) || error.code !== ALREADY_INITIALIZED) throw error;
      // The driver types every answer as an untyped document.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const config = (await admin.command({ replSetGetConfig: 1 }))['config'] as ReplicaSetConfig;
      const [member] = config.members;
      if (member !== undefined && member.host !== host) {
        const moved = { ...config, version: config.version + 1, members: [{ ...member, host }] };
        await admin.command({ replSetReconfig: moved, force: true });
      }
    }
    const deadline = Date.now() + deadlineMs;
    while (!(await admin.command({ hello: 1 }))['isWritablePrimary']) {
      if (Date.now() > deadline) throw new Error(`it did not accept writes within ${deadlineMs / 1000} s`);
      await delay(20);
    }
  });
}

/**
 * Makes the `mongod` at `port` flush its data and end, without waiting for other members, since there are none.
 * @param ended resolves when the process has ended: from then on nothing may be sent to the port, where another one may
 *   listen
 */
export async function shutDown(port: number, ended: Promise<void>): Promise<void> {
  await withAdmin(port, (admin) => admin.command({ shutdown: 1, force: true, timeoutSecs: 0 }), ended).catch(
    // It closes the connection instead of answering.
    () => undefined,
  );
}
