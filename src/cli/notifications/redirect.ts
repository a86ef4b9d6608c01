import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { isAddressOf } from '../../notifications/domain/is-address-of';
import { PERSONAL_CHANNELS, type PersonalChannel } from '../../notifications/domain/preferences';
import { redirectFault } from '../../notifications/redirect-fault';
import { leaderOf, support, type SupportDeps } from '../../notifications/support';
import { printable, type CliContext } from '../context';
import { operator } from '../operator';
import { CliError } from '../outcome';
import { withNotificationRuns } from './with-runs';

interface RedirectOptions {
  readonly channel?: PersonalChannel;
  readonly recipient?: string;
  readonly address?: string;
}

export function addRedirect(parent: Command, context: CliContext): void {
  parent
    .command('redirect')
    .description(
      'Send what could not be delivered over another delivery channel, to somebody else, or to a corrected address',
    )
    .argument('<id>', 'of a notification')
    .addOption(
      new Option('--channel <channel>', 'only over this delivery channel').choices([...PERSONAL_CHANNELS]),
    )
    .option('--recipient <user>', 'to this user of the marketplace')
    .option(
      '--address <address>',
      'a corrected one: of e-mail with --channel email, a number with --channel sms',
    )
    .action(async (id: string, options: RedirectOptions, command: Command) => {
      const { channel, recipient, address } = options;
      if (channel === undefined && recipient === undefined)
        command.error('error: give --channel or --recipient');
      if (address !== undefined && !isAddressOf(channel, address))
        command.error(
          'error: --address must be an e-mail address with --channel email, or a number (E.164) with --channel sms',
        );
      await withNotificationRuns(context, (deps) => redirect(deps, id, options, context));
    });
}

async function redirect(
  deps: SupportDeps,
  id: string,
  { channel, recipient, address }: RedirectOptions,
  context: CliContext,
): Promise<void> {
  const notification = await deps.models.Notification.byPublicId(id);
  if (notification === null) throw new CliError(`There is no notification ${printable(id)}.`);
  const leader = await leaderOf(deps.models, notification);
  const to = { channel, recipientId: recipient };
  const fault = await redirectFault(deps.models, leader, to);
  if (fault !== undefined) throw new CliError(`Nobody would be notified: ${fault.replaceAll('_', ' ')}.`);
  const outcome = await support(deps, leader, {
    what: 'redirect',
    actionId: randomUUID(),
    by: operator(),
    address,
    ...to,
  });
  if (outcome !== 'done')
    throw new CliError('It has not failed: it is being delivered, has been sent, or has been closed.');
  context.print(`redirected ${printable(id)}`);
}
