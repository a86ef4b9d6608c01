import type { Command } from 'commander';
import { migrateTimeZones } from '../marketplace/store/migrate-time-zones';
import { connectToModels } from './connect-models';
import { printable, type CliContext } from './context';
import { configOf } from './partial-config';

export function addMigrate(program: Command, context: CliContext): void {
  program
    .command('migrate')
    .description('Correct what earlier versions stored otherwise; running it again changes nothing')
    .option('--dry-run', 'only show what would be changed', false)
    .action(({ dryRun }: { readonly dryRun: boolean }) => migrate(context, dryRun));
}

async function migrate(context: CliContext, dryRun: boolean): Promise<void> {
  const models = await connectToModels(configOf(context.env, 'MONGODB_URI').MONGODB_URI);
  try {
    const changes = await migrateTimeZones(models, dryRun);
    for (const { from, to, fault, users } of changes) {
      const what =
        to === undefined ? `left as it is: it ${fault}` : `${dryRun ? 'would become' : 'is now'} ${to}`;
      context.print(`Time zone ${printable(from)} of ${users} ${users === 1 ? 'user' : 'users'} ${what}`);
    }
    if (changes.length === 0) context.print('Nothing to change.');
  } finally {
    await models.connection.close();
  }
}
