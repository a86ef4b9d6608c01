import { MongoClient, type ClientSession } from 'mongodb';
import { connectModels, type Models } from '../../../src/app/models';
import { endAbandonedTransactions } from '../../../src/platform/mongo/abandoned-transactions';
import { holdProcessLease } from '../../../src/app/process-lease';
import { freshDatabaseUri } from '../../support/environment';
import { dropModels, freshModels } from '../../support/fresh-models';
import { waitUntil } from '../../support/wait-until';
import { silent } from '../../unit/inbox/fakes';

let models: Models;
let dead: Models;

beforeEach(async () => {
  models = await freshModels();
  dead = await another();
});
afterEach(async () => {
  await dead.connection.close();
  await dropModels(models);
});

/** Another Parley process on the same database. */
function another(): Promise<Models> {
  const { host, port, name } = models.connection;
  return connectModels(`mongodb://${host}:${port}/${name}`);
}

async function openTransaction(client: MongoClient, database: string): Promise<ClientSession> {
  const session = client.startSession();
  session.startTransaction();
  const users = client.db(database).collection('users');
  await users.updateOne({ _id: database as never }, { $inc: { n: 1 } }, { upsert: true, session });
  return session;
}

function openTransactionOf(of: Models): Promise<ClientSession> {
  return openTransaction(of.connection.getClient(), models.connection.name);
}

describe('transactions of processes that are gone', () => {
  test('are ended, and their documents can be written', async () => {
    await dead.ProcessLease.renew(dead.appName, 0);
    const session = await openTransactionOf(dead);
    await waitUntil('the transaction is ended', () => endAbandonedTransactions(models), 10_000);
    await models.User.collection.updateOne(
      { _id: models.connection.name as never },
      { $inc: { n: 1 } },
      { upsert: true },
    );
    await expect(session.commitTransaction()).rejects.toThrow();
    await session.endSession();
  });

  test('are the only ones that are ended: not those of a living process or of another application', async () => {
    const living = await another();
    const unknown = await another();
    const uri = freshDatabaseUri();
    const other = await MongoClient.connect(uri, { appName: 'billing' });
    try {
      await living.ProcessLease.renew(living.appName, 60_000);
      await dead.ProcessLease.renew(dead.appName, 0);
      const theirs = await openTransaction(other, 'billing');
      const ours = [
        await openTransaction(living.connection.getClient(), 'living'),
        await openTransaction(unknown.connection.getClient(), 'unknown'),
      ];
      const abandoned = await openTransactionOf(dead);

      await waitUntil('the transaction is ended', () => endAbandonedTransactions(models), 10_000);
      await expect(abandoned.commitTransaction()).rejects.toThrow();
      for (const session of [theirs, ...ours]) {
        await session.commitTransaction();
        await session.endSession();
      }
      await abandoned.endSession();
      expect(await endAbandonedTransactions(models)).toBe(0);
    } finally {
      for (const database of ['billing', 'living', 'unknown']) await other.db(database).dropDatabase();
      await other.close();
      await living.connection.close();
      await unknown.connection.close();
    }
  });
});

test('a process says again that it lives, and another one ends what it leaves behind', async () => {
  const until = async (): Promise<number> =>
    (await models.ProcessLease.findById(dead.appName).lean())?.until.getTime() ?? 0;
  const lease = await holdProcessLease({ models: dead, logger: silent });
  const began = await until();
  await waitUntil('the lease is renewed', async () => (await until()) > began);
  expect(await models.ProcessLease.expired()).toEqual([]);
  await lease.stop();
  const last = await until();
  await dead.ProcessLease.renew(dead.appName, 0);

  const session = await openTransactionOf(dead);
  const own = await holdProcessLease({ models, logger: silent });
  // MongoDB lets this write wait as long as the transaction is open.
  await models.connection
    .collection('users')
    .updateOne({ _id: models.connection.name as never }, { $inc: { n: 1 } });
  await own.stop();
  await expect(session.commitTransaction()).rejects.toThrow();
  expect(await until()).toBeLessThanOrEqual(last);
  await session.endSession();
});
