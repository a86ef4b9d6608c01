import { connectModels, type Models } from '../../../src/app/models';
import { freshDatabaseUri } from '../../support/environment';
import { dropModels } from '../../support/fresh-models';
import { runCli } from '../../unit/cli/run-cli';

export function migrateCommand(): void {
  let models: Models;
  let uri: string;
  beforeAll(async () => {
    uri = freshDatabaseUri();
    models = await connectModels(uri);
  });
  afterAll(() => dropModels(models));

  test('zones that were stored otherwise are put right, once; what may mean several stays and is named', async () => {
    const zones = ['europe/berlin', 'Asia/Calcutta', 'Europe/Berlin', 'IST', null];
    await models.User.insertMany(zones.map((timezone, index) => ({ _id: `u${index}`, timezone })));
    const stored = async (): Promise<unknown[]> =>
      (await models.User.find().sort({ _id: 1 }).lean()).map(({ timezone }) => timezone ?? null);

    const dry = await runCli(['migrate', '--dry-run'], { MONGODB_URI: uri });
    expect(dry.out).toContain('europe/berlin of 1 user would become Europe/Berlin');
    expect(await stored()).toEqual(zones);

    const { code, out } = await runCli(['migrate'], { MONGODB_URI: uri });
    expect(code).toBe(0);
    expect(out).toContain('Asia/Calcutta of 1 user is now Asia/Kolkata');
    expect(out).toContain('Time zone IST of 1 user left as it is');
    expect(out).toContain('Europe/Dublin');
    expect(await stored()).toEqual(['Europe/Berlin', 'Asia/Kolkata', 'Europe/Berlin', 'IST', null]);

    expect((await runCli(['migrate'], { MONGODB_URI: uri })).out).not.toContain('is now');
  });
}
