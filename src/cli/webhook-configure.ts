import type { Command } from 'commander';
import type { EventHook, StreamClient } from '../stream/stream';
import type * as StreamModule from '../stream/stream';
import { hookTimeoutMs } from '../inbox/hook-timeout';
import { WEBHOOK_PATH, withoutCredentials } from './addresses';
import { paint, printable, type CliContext } from './context';
import { mergeHook } from './merge-hook';
import { CliError } from './outcome';
import { configOf } from './partial-config';
import { streamFault } from './stream-fault';
import { webAddress } from './web-address';

interface ConfigureOptions {
  readonly url: URL;
  readonly dryRun: boolean;
}

export function addWebhookConfigure(webhook: Command, context: CliContext): void {
  webhook
    .command('configure')
    .description("Have Stream post Parley's event types to an address; the app's other hooks stay")
    .requiredOption('--url <url>', `of Parley's endpoint, https://<host>${WEBHOOK_PATH}`, webAddress)
    .option('--dry-run', 'only show what would change', false)
    .action((options: ConfigureOptions) => configure(options, context));
}

async function configure({ url, dryRun }: ConfigureOptions, context: CliContext): Promise<void> {
  const config = configOf(
    context.env,
    'GETSTREAM_API_KEY',
    'GETSTREAM_API_SECRET',
    'GETSTREAM_BASE_URL',
    'PARLEY_USER_ID',
    'WEBHOOK_ANSWER_TIMEOUT_MS',
  );
  if (url.protocol !== 'https:' && !config.GETSTREAM_BASE_URL?.startsWith('http:')) {
    throw new CliError(
      `${url.href} is not https, so people's messages would go over the network in the clear: give an https:// ` +
        'address. (http:// is for the local sandbox only.)',
    );
  }
  // The SDK loads slowly, and only this command needs it.
  const { streamClientOf } = require('../stream/stream') as typeof StreamModule;
  const stream = streamClientOf(config);
  const timeoutMs = hookTimeoutMs(config.WEBHOOK_ANSWER_TIMEOUT_MS);
  await inWords(() => mergeAndWrite(stream, { url, timeoutMs }, dryRun, context));
}

async function mergeAndWrite(
  stream: StreamClient,
  { url, timeoutMs }: { readonly url: URL; readonly timeoutMs: number },
  dryRun: boolean,
  context: CliContext,
): Promise<void> {
  const hooks = await stream.eventHooks();
  const merged = mergeHook(hooks, url, timeoutMs);
  for (const hook of hooks) if (hook !== merged.before) context.print(`  ${describe(hook)}`);
  if (merged.change === 'unchanged') {
    context.print(`  ${describe(merged.after)}`);
    context.print('Nothing to change: Stream posts the events there already.');
    return;
  }
  if (merged.before !== undefined) context.print(paint(context, 'red', `- ${describe(merged.before)}`));
  context.print(paint(context, 'green', `+ ${describe(merged.after)}`));
  if (url.pathname !== WEBHOOK_PATH) {
    context.complain(
      `Note: Parley's endpoint is ${WEBHOOK_PATH}; ${url.pathname} reaches it only by a proxy.`,
    );
  }
  if (dryRun) {
    context.print(`Nothing was written (--dry-run); the hook would be ${merged.change}.`);
    return;
  }
  await stream.setEventHooks(merged.hooks);
  context.print(`The hook was ${merged.change}.`);
}

/** Describes a hook, enough to tell it from others, without addresses and keys of queues. */
function describe(hook: EventHook): string {
  const types = hook.event_types ?? [];
  const target = hook.webhook_url === undefined ? '' : ` ${withoutCredentials(hook.webhook_url)}`;
  const timeout = hook.timeout_ms === undefined ? '' : `; waits ${hook.timeout_ms} ms for an answer`;
  const state = hook.enabled === true ? 'enabled' : 'disabled';
  return printable(
    `${hook.hook_type ?? 'webhook'}${target} (${state}): ${types.length === 0 ? 'all events' : types.join(', ')}${timeout}`,
  );
}

async function inWords(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = streamFault(error);
    throw fault === undefined ? error : new CliError(`${fault.message}. ${fault.advice}`);
  }
}
