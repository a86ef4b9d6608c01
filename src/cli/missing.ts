import type { Command } from 'commander';
import type * as MissingModule from '../reconciliation/store/missing-at-stream';
import { connectToModels } from './connect-models';
import { printable, type CliContext } from './context';
import { configOf } from './partial-config';
import { wholeNumber } from './whole-number';

interface MissingOptions {
  readonly channel?: string;
  readonly limit: number;
  readonly json: boolean;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000_000;

export function addMissing(program: Command, context: CliContext): void {
  program
    .command('missing')
    .description('List the messages and channels of MongoDB that Stream does not have any more')
    .option('--channel <cid>', 'only the messages of this channel')
    .option(
      '--limit <number>',
      'how many messages and how many channels',
      wholeNumber(MAX_LIMIT),
      DEFAULT_LIMIT,
    )
    .option('--json', 'print one JSON object a line', false)
    .action((options: MissingOptions) => list(options, context));
}

/** Prints ids and times, no texts; those found missing last come first. */
async function list({ channel, limit, json }: MissingOptions, context: CliContext): Promise<void> {
  const { MONGODB_URI: uri } = configOf(context.env, 'MONGODB_URI');
  const models = await connectToModels(uri);
  const { missingChannels, missingMessages } =
    require('../reconciliation/store/missing-at-stream') as typeof MissingModule;
  try {
    let shown = 0;
    for await (const message of missingMessages(models, channel)) {
      if (shown >= limit) break;
      shown += 1;
      const fields = {
        cid: message.cid,
        message_id: message.id,
        sender_id: message.senderId ?? null,
        stream_created_at: message.createdAt?.toISOString() ?? null,
        missing_at_stream_at: message.missingAt.toISOString(),
      };
      context.print(json ? JSON.stringify(fields) : printable(Object.values(fields).join('  ')));
    }
    const channels = channel === undefined ? await missingChannels(models, limit) : [];
    for (const { cid, missingAt } of channels) {
      const fields = { cid, missing_at_stream_at: missingAt.toISOString() };
      context.print(json ? JSON.stringify(fields) : printable(Object.values(fields).join('  ')));
    }
    if (!json && shown + channels.length === 0) context.print('Nothing is known to be missing at Stream.');
  } finally {
    await models.connection.close();
  }
}
