import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { retryFailed, type RetryOutcome, type RetryResult } from '../../notifications/retry-failed';
import type { SupportDeps } from '../../notifications/support';
import { paint, printable, type CliContext, type Colour } from '../context';
import { moment } from '../moment';
import { operator } from '../operator';
import { Unsuccessful } from '../outcome';
import { wholeNumber } from '../whole-number';
import { actOnEach } from './act-on-each';
import { aboutFilter, withAboutOptions, type AboutOptions } from './filter-options';
import { withNotificationRuns } from './with-runs';

interface RetryOptions extends AboutOptions {
  readonly failedSince?: (now: Date) => Date;
  readonly failedBefore?: (now: Date) => Date;
  readonly limit: number;
  readonly rate: number;
  readonly dryRun: boolean;
  readonly json: boolean;
}

const FILTERS = ['kind', 'recipient', 'listing', 'offer', 'channel', 'failedSince', 'failedBefore'] as const;
const MOST = 100_000;
const HIGHEST_RATE = 100;
const COLOURS: Readonly<Record<RetryOutcome, Colour>> = {
  retried: 'green',
  retriable: 'green',
  not_failed: 'gray',
  failed: 'red',
};
const WIDTH = 'not_failed'.length;

export function addRetry(parent: Command, context: CliContext): void {
  withAboutOptions(parent.command('retry'))
    .description('Retry notifications that could not be delivered; those that were sent are never sent again')
    .argument('[ids...]', 'of notifications; without ids the filters choose them')
    .option('--failed-since <time>', 'failed from then on: 2026-03-01T12:00:00Z, or 2h, 3d (ago)', moment)
    .option('--failed-before <time>', 'failed before then, in the same forms', moment)
    .option('--limit <n>', 'the most notifications', wholeNumber(MOST), 500)
    .option('--rate <n>', 'the most in a second', wholeNumber(HIGHEST_RATE), 20)
    .option('--dry-run', 'only show what would be retried', false)
    .option('--json', 'print one JSON object', false)
    .action(async (ids: string[], options: RetryOptions, command: Command) => {
      const isFiltered = FILTERS.some((name) => options[name] !== undefined);
      if (ids.length > 0 && isFiltered) command.error('error: give ids or filters, not both');
      if (ids.length === 0 && !isFiltered) {
        const names = '--failed-since, --failed-before, --kind, --recipient, --listing, --offer, --channel';
        command.error(`error: give ids, or at least one of ${names}`);
      }
      if (ids.length > 0 && options.dryRun) command.error('error: --dry-run goes with filters');
      await withNotificationRuns(context, (deps) =>
        ids.length > 0 ? actOnEach(deps, 'retry', ids, options, context) : retryMany(deps, options, context),
      );
    });
}

async function retryMany(deps: SupportDeps, options: RetryOptions, context: CliContext): Promise<void> {
  const { limit, rate, dryRun, json, failedSince, failedBefore } = options;
  const now = context.now();
  const { outcomes, notifications, remaining } = await retryFailed(deps, {
    filter: {
      ...aboutFilter(options),
      failedSince: failedSince?.(now),
      failedBefore: failedBefore?.(now),
    },
    limit,
    ratePerSecond: rate,
    timeLimitMs: Infinity,
    by: operator(),
    actionId: randomUUID(),
    dryRun,
    onResult(result) {
      if (!json) context.print(lineOf(result, context));
    },
  });
  if (json) context.print(JSON.stringify({ dry_run: dryRun, outcomes, notifications, remaining }));
  else {
    const counts = Object.entries(outcomes).map(
      ([outcome, count]) => `${count} ${outcome.replaceAll('_', ' ')}`,
    );
    const rest = remaining > 0 ? ` ${remaining} more: raise --limit.` : '';
    context.print(`${counts.join(', ') || 'No such notifications'}.${rest}`);
    if (dryRun) context.print('A dry run: nothing was retried.');
  }
  if ((outcomes.failed ?? 0) > 0) throw new Unsuccessful();
}

function lineOf({ id, kind, outcome, reason }: RetryResult, context: CliContext): string {
  const what = paint(context, COLOURS[outcome], outcome.replaceAll('_', ' ').padEnd(WIDTH));
  return `${what} ${id} ${kind}${reason === null ? '' : ` (${printable(reason)})`}`;
}
