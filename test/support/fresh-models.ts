import { connectModels, ensureIndexes, type Models } from '../../src/app/models';
import { freshDatabaseUri } from './environment';

/** A database of one's own, with its indexes. `dropModels` ends it. */
export async function freshModels(webhookEventRetentionDays = 30, uri = freshDatabaseUri()): Promise<Models> {
  const models = await connectModels(uri);
  await ensureIndexes(models, { webhookEventRetentionDays });
  return models;
}

export async function dropModels({ connection }: Models): Promise<void> {
  await connection.dropDatabase();
  await connection.close();
}

/** Takes away every document, such as those of tests that ran before in the same database. */
export async function emptyDatabase({ connection }: Pick<Models, 'connection'>): Promise<void> {
  await Promise.all(Object.values(connection.collections).map((collection) => collection.deleteMany({})));
}
