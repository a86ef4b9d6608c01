import { connectModels, ensureIndexes, type Models } from '../../../src/app/models';
import { freshDatabaseUri } from '../../support/environment';
import { dropModels } from '../../support/fresh-models';

export function retention(): void {
  let models: Models;

  beforeAll(async () => {
    models = await connectModels(freshDatabaseUri());
  });
  afterAll(() => dropModels(models));

  async function expiresAfterSeconds(): Promise<unknown> {
    const indexes = await models.WebhookEvent.collection.indexes();
    return indexes.find((index) => index.name === 'retention')?.expireAfterSeconds;
  }

  test('a changed retention of webhook events replaces the one before', async () => {
    await ensureIndexes(models, { webhookEventRetentionDays: 30 });
    expect(await expiresAfterSeconds()).toBe(30 * 86_400);
    await ensureIndexes(models, { webhookEventRetentionDays: 7 });
    expect(await expiresAfterSeconds()).toBe(7 * 86_400);
  });
}
