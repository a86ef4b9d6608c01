import type { Command } from 'commander';
import type { CliContext } from '../context';
import { actOnEach } from './act-on-each';
import { addList } from './list';
import { addRedirect } from './redirect';
import { addRetry } from './retry';
import { withNotificationRuns } from './with-runs';

export function addNotifications(program: Command, context: CliContext): void {
  const notifications = program
    .command('notifications')
    .description(
      'Notifications: list them, and retry, redirect or dismiss those that could not be delivered',
    );
  addList(notifications, context);
  addRetry(notifications, context);
  addRedirect(notifications, context);
  notifications
    .command('dismiss')
    .description('Close notifications that could not be delivered: they will not be sent any more')
    .argument('<ids...>', 'of notifications')
    .option('--json', 'print one JSON object', false)
    .action(async (ids: string[], options: { readonly json: boolean }) => {
      await withNotificationRuns(context, (deps) => actOnEach(deps, 'dismiss', ids, options, context));
    });
}
