import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type * as PatientModule from '../stream/history/rate-limited-history';
import type * as StreamModule from '../stream/stream';
import type { Config } from '../platform/config';
import { createScreening } from '../moderation/domain/screen-message';
import type { Models } from '../app/models';
import type { HistoryImport } from '../reconciliation/import-history';
import type * as ImportModule from '../reconciliation/import-history';
import type * as StarterModule from '../inbox/runs/chat-events';
import type { TemporalClient } from '../platform/temporal/connection';
import type * as PollersModule from '../platform/temporal/pollers';
import type * as StartModule from '../inbox/start-event';
import type * as TakeModule from '../inbox/take-events';
import { connectToModels } from './connect-models';
import { connectToTemporal, TEMPORAL_VARIABLES } from './connect-temporal';
import { printable, type CliContext } from './context';
import { importFile } from './import-file';
import { CliError, Unsuccessful } from './outcome';
import { configOf } from './partial-config';
import { streamFault } from './stream-fault';
import { printTally, progressLine } from './tally-report';

interface ImportOptions {
  readonly from: string;
  readonly json: boolean;
}

const VARIABLES = [
  ...TEMPORAL_VARIABLES,
  'MONGODB_URI',
  'SPAM_KEYWORDS',
  'PARLEY_USER_ID',
  'GETSTREAM_API_KEY',
  'GETSTREAM_API_SECRET',
  'GETSTREAM_BASE_URL',
] as const;

const MAX_FAULTS_SHOWN = 50;
const SHOW_EVERY_MS = 1_000;

export function addImport(program: Command, context: CliContext): void {
  program
    .command('import')
    .description("Import a history from before Parley: a channel export of Stream's, or a channel")
    .requiredOption('--from <file|cid>', "Stream's channel export (JSON, v1), or a cid: messaging:channel-1")
    .option('--json', 'print one JSON object', false)
    .addHelpText(
      'after',
      '\nIt may be run again, after an interruption or with more: what is recorded stays as it is. Rules (screening,' +
        '\nautomatic answers) do not act on imported messages. It needs a worker, which records the events.',
    )
    .action((options: ImportOptions) => importHistory(options, context));
}

async function importHistory({ from, json }: ImportOptions, context: CliContext): Promise<void> {
  const isFile = existsSync(from);
  if (!isFile && !/^[\w-]{1,64}:[\w!-]{1,128}$/u.test(from)) {
    throw new CliError(`There is no file ${printable(from)}, and it is no cid (type:id) either.`);
  }
  const config = configOf(context.env, ...VARIABLES);
  const models = await connectToModels(config.MONGODB_URI);
  try {
    const temporal = await connectToTemporal(config);
    try {
      await run({ from, isFile, json }, config, models, temporal, context);
    } finally {
      await temporal.close();
    }
  } finally {
    await models.connection.close();
  }
}

async function run(
  { from, isFile, json }: ImportOptions & { isFile: boolean },
  config: Pick<Config, (typeof VARIABLES)[number]>,
  models: Models,
  temporal: TemporalClient,
  context: CliContext,
): Promise<void> {
  const { queuesWithoutPollers } = require('../platform/temporal/pollers') as typeof PollersModule;
  const idle = await queuesWithoutPollers(temporal.client);
  if (idle.length > 0) {
    context.complain(`No worker polls ${idle.join(' and ')}: what is started waits until one runs.`);
  }
  let faults = 0;
  const onFault = (fault: string): void => {
    faults += 1;
    if (faults <= MAX_FAULTS_SHOWN) context.complain(printable(fault));
    if (faults === MAX_FAULTS_SHOWN + 1) context.complain('… and more');
  };
  let shownAt = Date.now();
  const { createImport } = require('../reconciliation/import-history') as typeof ImportModule;
  const history = createImport({
    models,
    parleyUserId: config.PARLEY_USER_ID,
    take: takeEvents(config, models, temporal),
    onFault,
    onTally(tally) {
      if (Date.now() - shownAt < SHOW_EVERY_MS) return;
      shownAt = Date.now();
      context.complain(progressLine('So far', tally));
    },
  });
  await (isFile ? importFile(history, from, onFault) : fromStream(history, from, config));
  const tally = await history.end();
  if (json) context.print(JSON.stringify({ ...tally, faults }));
  else {
    printTally(tally, context);
    if (faults > 0) context.print(`${faults} parts could not be read and were left out.`);
  }
  if (faults > 0 || tally.refused > 0) throw new Unsuccessful();
}

function takeEvents(
  config: Pick<Config, 'SPAM_KEYWORDS'>,
  models: Models,
  { client }: TemporalClient,
): ReturnType<typeof TakeModule.createTakeEvents> {
  const { createChatEventStarter } = require('../inbox/runs/chat-events') as typeof StarterModule;
  const { createStartEvent } = require('../inbox/start-event') as typeof StartModule;
  const { createTakeEvents } = require('../inbox/take-events') as typeof TakeModule;
  const screen = createScreening(config.SPAM_KEYWORDS);
  // This process has no worker that could take a first task directly.
  const start = createChatEventStarter(client, { eager: false });
  return createTakeEvents({ models, start: createStartEvent({ models, screen, start }) });
}

async function fromStream(
  history: HistoryImport,
  cid: string,
  config: Pick<
    Config,
    'GETSTREAM_API_KEY' | 'GETSTREAM_API_SECRET' | 'GETSTREAM_BASE_URL' | 'PARLEY_USER_ID'
  >,
): Promise<void> {
  const { streamClientOf } = require('../stream/stream') as typeof StreamModule;
  const { rateLimitedHistory } = require('../stream/history/rate-limited-history') as typeof PatientModule;
  const client = streamClientOf(config);
  try {
    if (!(await history.fromStream(rateLimitedHistory(client), cid)))
      throw new CliError(`Stream has no channel ${cid}.`);
  } catch (error) {
    const fault = streamFault(error);
    if (fault === undefined) throw error;
    throw new CliError(`${fault.message}. ${fault.advice} What was imported stays; run it again.`);
  }
}
