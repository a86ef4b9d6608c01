import { setTimeout as delay } from 'node:timers/promises';
import { InvalidArgumentError, type Command } from 'commander';
import type { TemporalClient } from '../platform/temporal/connection';
import type * as ReconciliationModule from '../reconciliation/runs';
import type * as PollersModule from '../platform/temporal/pollers';
import type { ReconciliationProgress, ReconciliationReport } from '../reconciliation/contract';
import { connectToTemporal, TEMPORAL_VARIABLES } from './connect-temporal';
import { paint, printable, type CliContext } from './context';
import { moment } from './moment';
import { Unsuccessful } from './outcome';
import { configOf } from './partial-config';
import { printTally, progressLine } from './tally-report';

interface ReconcileOptions {
  readonly since?: (now: Date) => Date;
  readonly until?: (now: Date) => Date;
  readonly depth?: number;
  readonly channel?: string;
  readonly dryRun: boolean;
  readonly allowChanges: boolean;
  readonly wait: boolean;
  readonly json: boolean;
}

const LOOK_EVERY_MS = 500;
const MAX_DAYS = 365;

export function addReconcile(program: Command, context: CliContext): void {
  program
    .command('reconcile')
    .description('Compare MongoDB with Stream and record what webhooks missed')
    .option(
      '--since <time>',
      'what happened from then on: 2026-03-01T12:00:00Z, or 90m, 2h, 3d (ago)',
      moment,
    )
    .option('--until <time>', 'what happened before then, in the same forms (default: now)', moment)
    .option('--depth <days>', 'the greatest age of messages whose edits and deletions are compared', days)
    .option('--channel <cid>', 'only this channel, for example messaging:channel-1', cid)
    .option('--dry-run', 'only show what would be recorded, marked as missing or deleted', false)
    .option(
      '--allow-changes',
      'mark and delete what is missing and deleted at Stream, however much it is',
      false,
    )
    .option('--no-wait', 'only start it')
    .option('--json', 'print one JSON object', false)
    .addHelpText(
      'after',
      '\nWithout --since it continues from the last successful pass. Messages from before --since that MongoDB never' +
        '\nhad are a history: `parley import` imports it. It needs a worker, which does the work.' +
        '\nWhat Stream does not have any more is kept and marked: `parley missing` lists it.',
    )
    .action(async (options: ReconcileOptions, command: Command) => {
      const now = context.now();
      const since = options.since?.(now);
      const until = options.until?.(now);
      if (since && until && until < since) command.error('error: --until is before --since');
      if (since && since > now) command.error('error: --since is in the future');
      if (options.dryRun && !options.wait)
        command.error('error: --dry-run shows what it finds at its end: leave out --no-wait');
      await reconcile(options, { since, until }, context);
    });
}

async function reconcile(
  { depth, channel, dryRun, allowChanges, wait, json }: ReconcileOptions,
  { since, until }: { since: Date | undefined; until: Date | undefined },
  context: CliContext,
): Promise<void> {
  const config = configOf(context.env, ...TEMPORAL_VARIABLES, 'RECONCILE_DEPTH_DAYS');
  const temporal = await connectToTemporal(config);
  try {
    const { startReconciliation } = require('../reconciliation/runs') as typeof ReconciliationModule;
    const { workflowId } = await startReconciliation(
      temporal.client,
      {
        depthDays: depth ?? config.RECONCILE_DEPTH_DAYS,
        ...(since !== undefined && { since: since.getTime() }),
        ...(until !== undefined && { until: until.getTime() }),
        ...(channel !== undefined && { cid: channel }),
        ...(dryRun && { dryRun }),
        ...(allowChanges && { allowChanges }),
      },
      context.now().getTime(),
    );
    if (!wait) {
      context.print(json ? JSON.stringify({ workflow_id: workflowId }) : `Started ${workflowId}`);
      return;
    }
    const report = await follow(temporal, workflowId, context);
    if (json) context.print(JSON.stringify({ workflow_id: workflowId, ...report }));
    else print(report, context);
    if (report.refused > 0 || report.stopped !== undefined) throw new Unsuccessful();
  } finally {
    await temporal.close();
  }
}

/** Shows the progress until the run has ended. @throws Unsuccessful where it failed, after printing the cause */
async function follow(
  { client }: TemporalClient,
  workflowId: string,
  context: CliContext,
): Promise<ReconciliationReport> {
  const { progressOf, reportOf } = require('../reconciliation/runs') as typeof ReconciliationModule;
  const { queuesWithoutPollers } = require('../platform/temporal/pollers') as typeof PollersModule;
  const idle = await queuesWithoutPollers(client);
  if (idle.length > 0) {
    context.complain(
      `No worker polls ${idle.join(' and ')}: ${workflowId} waits until one runs (npm start).`,
    );
  }
  const ended = reportOf(client, workflowId);
  const over = ended.then(
    () => true,
    () => true,
  );
  let shown = '';
  while (!(await Promise.race([over, delay(LOOK_EVERY_MS, false)]))) {
    const progress = await progressOf(client, workflowId).catch(() => undefined);
    const line = progress === undefined ? shown : lineOf(progress);
    if (line !== shown) context.complain(line);
    shown = line;
  }
  try {
    return await ended;
  } catch (error) {
    context.complain(`${workflowId} failed: ${printable(firstCause(error))}`);
    context.complain('The comparison is incomplete: run it again once the cause is gone.');
    throw new Unsuccessful();
  }
}

/** Unwraps the cause from the failures of workflow and activity around it. */
function firstCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : firstCause(error.cause);
}

const STAGES: Readonly<Record<ReconciliationProgress['stage'], string>> = {
  beginning: 'Beginning',
  written: 'Channels written in',
  changed: 'Channels changed',
  gone: 'Channels that Stream did not list',
  channel: 'One channel',
  conclusions: 'What Stream did not list',
  metrics: "Sellers' metrics",
  done: 'Done',
};

function lineOf({ stage, tally }: ReconciliationProgress): string {
  return progressLine(STAGES[stage], tally);
}

function print(report: ReconciliationReport, context: CliContext): void {
  context.print(`From ${report.since} to ${report.until}; messages since ${report.from}.`);
  printTally(report, context, report.dry_run);
  const { examples = [], stopped, would_stop: wouldStop } = report;
  printExamples(examples, context);
  const all =
    report.messages_missing_at_stream +
    report.channels_missing_at_stream +
    (report.missing['message.deleted'] ?? 0);
  if (report.dry_run && all > examples.length) context.print(`  and ${all - examples.length} more`);
  if (wouldStop !== undefined) {
    const { confirmed, looked_at: lookedAt, limit } = wouldStop;
    context.print(
      paint(
        context,
        'red',
        `A pass would stop at that and take nothing away: ${confirmed} of ${lookedAt} channels and messages are missing ` +
          `or deleted at Stream, more than ${limit}. Where it is right, \`npx parley reconcile --allow-changes\` does it.`,
      ),
    );
  }
  if (stopped !== undefined) printStopped(stopped, context);
}

const AT_STREAM: Readonly<Record<string, string>> = {
  message: 'is missing: message',
  channel: 'is missing: channel',
  deletion: 'is deleted: message',
};

/** @param examples kind, cid and message id each */
function printExamples(examples: readonly string[], context: CliContext): void {
  for (const example of examples) {
    const [kind = '', ...ids] = example.split(' ');
    context.print(`  ${AT_STREAM[kind] ?? kind} ${printable(ids.join(' '))}`);
  }
}

function printStopped(
  { pending, looked_at: lookedAt, limit, examples }: NonNullable<ReconciliationReport['stopped']>,
  context: CliContext,
): void {
  context.print(
    paint(
      context,
      'red',
      `Stopped: up to ${pending} of ${lookedAt} channels and messages are missing or deleted at Stream, ` +
        `more than the ${limit} that a pass may take away by itself. They stay as they are here, for example:`,
    ),
  );
  printExamples(examples, context);
  context.print(
    'A retention policy of Stream does that (`npx parley doctor`), or a wrong API key. `npx parley reconcile --dry-run`' +
      ' shows them; where it is right, `npx parley reconcile --allow-changes` does it.',
  );
}

function days(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MAX_DAYS) return number;
  throw new InvalidArgumentError(`It is a number from 1 to ${MAX_DAYS}.`);
}

function cid(value: string): string {
  if (/^[\w-]{1,64}:[\w!-]{1,128}$/u.test(value)) return value;
  throw new InvalidArgumentError('It is a type and an id: messaging:channel-1.');
}
