import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mongoose';
import { resolveBinaries } from '../../../local/binaries.mjs';
import { type LocalMongoDb, startMongoDb } from '../../../local/servers/mongodb';

export function localMongoDb(): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'parley-mongodb-'));
  let mongo: LocalMongoDb | undefined;
  afterAll(async () => {
    await mongo?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function start(port?: number): Promise<LocalMongoDb> {
    const { mongod } = await resolveBinaries({ quiet: true, needs: ['mongod'] });
    mongo = await startMongoDb({ binary: mongod, dataDir, ...(port === undefined ? {} : { port }) });
    return mongo;
  }

  async function texts(uri: string, added?: string): Promise<string[]> {
    const connection = await createConnection(uri).asPromise();
    try {
      const messages = connection.collection<{ text: string }>('messages');
      if (added !== undefined) {
        // In a transaction: what a server that is no replica set refuses.
        await connection.transaction(async (session) => {
          await messages.insertOne({ text: added }, { session });
        });
      }
      return (await messages.find().toArray()).map(({ text }) => text);
    } finally {
      await connection.close();
    }
  }

  it('keeps what was acknowledged over kill -9, an orderly stop and another port', async () => {
    const first = await start();
    expect(await texts(first.uri, 'one')).toEqual(['one']);
    process.kill(first.pid, 'SIGKILL');
    await first.stop();

    const second = await start(first.port);
    expect(second.port).toBe(first.port);
    expect(await texts(second.uri, 'two')).toEqual(['one', 'two']);
    await second.stop();

    const third = await start();
    expect(third.port).not.toBe(first.port);
    expect(await texts(third.uri, 'three')).toEqual(['one', 'two', 'three']);
  });
}
