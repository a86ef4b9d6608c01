import { randomUUID } from 'node:crypto';
import { Option, type Command } from 'commander';
import { EVENT_STATUSES, type EventStatus } from '../inbox/domain/event-status';
import type { Models } from '../app/models';
import { connectToModels } from './connect-models';
import { connectToTemporal, TEMPORAL_VARIABLES } from './connect-temporal';
import { printable, type CliContext } from './context';
import { moment } from './moment';
import { operator } from './operator';
import { CliError, Unsuccessful } from './outcome';
import { configOf } from './partial-config';
import type { DirectRedrive } from './redrive-direct';
import type * as DirectModule from './redrive-direct';
import { lineOf, report, type Summary } from './redrive-report';
import { wholeNumber } from './whole-number';

interface RedriveOptions {
  readonly status?: EventStatus;
  readonly type?: string;
  readonly channel?: string;
  readonly run?: 'failed';
  readonly since?: (now: Date) => Date;
  readonly until?: (now: Date) => Date;
  readonly limit: number;
  readonly rate: number;
  readonly reason?: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

const FILTERS = ['status', 'type', 'channel', 'run', 'since', 'until'] as const;
const MOST = 100_000;
const HIGHEST_RATE = 100;
/** After so many events a line of progress is printed. */
const PROGRESS_EACH = 100;

export function addRedrive(program: Command, context: CliContext): void {
  program
    .command('redrive')
    .description('Process events of the inbox again: quarantined ones, failed runs, or one by its id')
    .argument('[eventId]', 'one event; without it the filters choose them')
    .addOption(new Option('--status <status>', 'of the inbox row').choices(EVENT_STATUSES))
    .option('--type <type>', 'of the event, for example message.new')
    .option('--channel <cid>', 'of the event, for example messaging:channel-1')
    .addOption(new Option('--run <how>', 'only those whose latest run did not succeed').choices(['failed']))
    .option('--since <time>', 'received from then on: 2026-03-01T12:00:00Z, or 2h, 3d (ago)', moment)
    .option('--until <time>', 'received before then, in the same forms', moment)
    .option('--limit <n>', 'the most events', wholeNumber(MOST), 500)
    .option('--rate <n>', 'the most starts in a second', wholeNumber(HIGHEST_RATE), 20)
    .option('--reason <text>', 'why, for the audit log; no personal data')
    .option('--dry-run', 'only show what would be done', false)
    .option('--json', 'print one JSON object', false)
    .action(async (eventId: string | undefined, options: RedriveOptions, command: Command) => {
      const isFiltered = FILTERS.some((name) => options[name] !== undefined);
      if (eventId !== undefined && isFiltered) command.error('error: give an event id or filters, not both');
      if (eventId === undefined && !isFiltered) {
        const names = FILTERS.map((name) => `--${name}`).join(', ');
        command.error(`error: give an event id, or at least one of ${names}`);
      }
      const { from, to } = rangeOf(options, context);
      if (from && to && to < from) command.error('error: --until is before --since');
      await redrive(eventId, options, context);
    });
}

async function redrive(
  eventId: string | undefined,
  options: RedriveOptions,
  context: CliContext,
): Promise<void> {
  const config = configOf(
    context.env,
    'MONGODB_URI',
    ...TEMPORAL_VARIABLES,
    'TEMPORAL_UI_URL',
    'SPAM_KEYWORDS',
    'WEBHOOK_MAX_BYTES',
  );
  const models = await connectToModels(config.MONGODB_URI);
  try {
    const temporal = await connectToTemporal(config);
    try {
      const { directRedrive } = require('./redrive-direct') as typeof DirectModule;
      const direct = directRedrive(config, models, temporal);
      const attempt = randomUUID();
      const summary =
        eventId === undefined
          ? await redriveMany(direct, options, attempt, context)
          : await redriveOne(direct, models, eventId, options, attempt, context);
      report(summary, { ...options, attempt }, context);
      if ((summary.outcomes.failed ?? 0) + (summary.outcomes.still_quarantined ?? 0) > 0)
        throw new Unsuccessful();
    } finally {
      await temporal.close();
    }
  } finally {
    await models.connection.close();
  }
}

async function redriveOne(
  { redriveEvent }: DirectRedrive,
  models: Models,
  eventId: string,
  { reason, dryRun, json }: RedriveOptions,
  attempt: string,
  context: CliContext,
): Promise<Summary> {
  const row = await models.WebhookEvent.stored(eventId);
  if (row === null) {
    throw new CliError(`The inbox has no event ${printable(eventId)}, or not any more.`);
  }
  const result = await redriveEvent(row, { who: operator(), reason, attempt, dryRun });
  if (!json) context.print(lineOf(result, context));
  return { outcomes: { [result.outcome]: 1 }, events: [result], remaining: 0 };
}

async function redriveMany(
  { redriveEvents }: DirectRedrive,
  options: RedriveOptions,
  attempt: string,
  context: CliContext,
): Promise<Summary> {
  const { status, type, channel, run, limit, rate, reason, dryRun, json } = options;
  let done = 0;
  const summary = await redriveEvents({
    filter: { status, type, cid: channel, run, ...rangeOf(options, context) },
    limit,
    ratePerSecond: rate,
    timeLimitMs: Infinity,
    who: operator(),
    reason,
    attempt,
    dryRun,
    onEvent(result) {
      done += 1;
      if (!json) context.print(lineOf(result, context));
      if (done % PROGRESS_EACH === 0 && done < limit) context.complain(`${done} events done`);
    },
  });
  return summary;
}

function rangeOf({ since, until }: RedriveOptions, context: CliContext) {
  const now = context.now();
  return { from: since?.(now), to: until?.(now) };
}
