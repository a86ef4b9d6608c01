import { Option, type Command } from 'commander';
import {
  NOTIFICATION_STATUSES,
  type NotificationStatus,
} from '../../notifications/domain/notification-status';
import type { Notification } from '../../notifications/models';
import { connectToModels } from '../connect-models';
import { paint, printable, type CliContext, type Colour } from '../context';
import { moment } from '../moment';
import { configOf } from '../partial-config';
import { wholeNumber } from '../whole-number';
import { aboutFilter, withAboutOptions, type AboutOptions } from './filter-options';

interface ListOptions extends AboutOptions {
  readonly status?: NotificationStatus;
  readonly since?: (now: Date) => Date;
  readonly until?: (now: Date) => Date;
  readonly limit: number;
  readonly json: boolean;
}

const MOST = 1_000;
const COLOURS: Readonly<Partial<Record<NotificationStatus, Colour>>> = {
  sent: 'green',
  failed: 'red',
  pending: 'yellow',
  waiting: 'yellow',
};
const WIDTH = 'suppressed'.length;

export function addList(parent: Command, context: CliContext): void {
  withAboutOptions(parent.command('list'))
    .description('Show notifications, newest first: ids, times and the codes of what went wrong')
    .addOption(new Option('--status <status>', 'their status').choices(NOTIFICATION_STATUSES))
    .option('--since <time>', 'made from then on: 2026-03-01T12:00:00Z, or 2h, 3d (ago)', moment)
    .option('--until <time>', 'made before then, in the same forms', moment)
    .option('--limit <n>', 'the most notifications', wholeNumber(MOST), 50)
    .option('--json', 'print one JSON array', false)
    .action(async (options: ListOptions) => {
      const { MONGODB_URI: uri } = configOf(context.env, 'MONGODB_URI');
      const models = await connectToModels(uri);
      try {
        const { status, limit, json, since, until } = options;
        const now = context.now();
        const filter = { status, from: since?.(now), to: until?.(now), ...aboutFilter(options) };
        const found = await models.Notification.page(filter, { order: 'desc', limit });
        if (json) context.print(JSON.stringify(found.map(summary)));
        else for (const notification of found) context.print(lineOf(notification, context));
        if (!json) context.print(found.length === 0 ? 'No such notifications.' : `${found.length} shown.`);
      } finally {
        await models.connection.close();
      }
    });
}

function summary({ id, kind, status, reason, recipient_id, createdAt, attempts }: Notification) {
  return {
    id,
    kind,
    status,
    reason: reason ?? null,
    recipient_id,
    created_at: createdAt,
    attempts: attempts.length,
  };
}

function lineOf(notification: Notification, context: CliContext): string {
  const { id, kind, status, reason, recipient_id: recipientId, createdAt, attempts } = notification;
  const colour = COLOURS[status];
  const how = colour === undefined ? status.padEnd(WIDTH) : paint(context, colour, status.padEnd(WIDTH));
  const why = reason ? ` (${reason}; ${attempts.length} attempts)` : '';
  return `${how} ${id} ${createdAt.toISOString()} ${kind} to ${printable(recipientId + why)}`;
}
