import type { Models } from '../../../src/models';
import { endAbandonedTransactions } from '../../../src/models/abandoned-transactions';
import { waitUntil } from '../../support/wait-until';
import { dropModels, freshModels } from '../../support/fresh-models';

let models: Models;

beforeAll(async () => {
  models = await freshModels();
});
afterAll(() => dropModels(models));

test('a transaction that nobody goes on with is ended, and its documents can be written', async () => {
  const session = await models.connection.startSession();
  session.startTransaction();
  await models.User.collection.updateOne(
    { _id: 'u1' as never },
    { $inc: { message_count: 1 } },
    { upsert: true, session },
  );

  await waitUntil('the transaction is ended', () => endAbandonedTransactions(models.connection), 10_000);
  await models.User.updateOne({ _id: 'u1' }, { $inc: { message_count: 1 } }, { upsert: true });
  expect(await models.User.findById('u1').lean()).toMatchObject({ message_count: 1 });
  await expect(session.commitTransaction()).rejects.toThrow();
  await session.endSession();
});
