import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { EVENT_TYPES, type EventType } from '../stream/domain/stream-event';
import { signBody } from '../inbox/verify-signature';
import { WEBHOOK_PATH, parleyUrl, withoutCredentials } from './addresses';
import { paint, printable, type CliContext } from './context';
import { CliError, Unsuccessful } from './outcome';
import { configOf } from './partial-config';
import { sampleEvent } from './sample-event';
import { webAddress } from './web-address';

interface SendOptions {
  readonly type: EventType;
  readonly file?: string;
  readonly url?: URL;
  readonly gzip: boolean;
  readonly count: number;
}

/** Longer than Parley waits for both of its stores, in ms. */
const TIMEOUT_MS = 10_000;
const MAX_WEBHOOKS = 10_000;
const LONGEST_SHOWN = 500;

export function addWebhookSend(webhook: Command, context: CliContext): void {
  webhook
    .command('send')
    .description('Sign an event as Stream does and post it to Parley')
    .addOption(new Option('--type <type>', 'of the sample event').choices(EVENT_TYPES).default('message.new'))
    .addOption(new Option('--file <body.json>', 'post this body, byte for byte').conflicts('type'))
    .option('--url <url>', `where to (default: http://HOST:PORT${WEBHOOK_PATH})`, webAddress)
    .option('--gzip', 'compress the body', false)
    .option('--count <n>', 'how many, one after the other; samples have fresh ids each', count, 1)
    .action((options: SendOptions) => send(options, context));
}

async function send(options: SendOptions, context: CliContext): Promise<void> {
  const config = configOf(
    context.env,
    'HOST',
    'PORT',
    'GETSTREAM_API_KEY',
    'GETSTREAM_API_SECRET',
    'GETSTREAM_WEBHOOK_SECRET',
  );
  const url = options.url ?? new URL(WEBHOOK_PATH, parleyUrl(config));
  const secret = config.GETSTREAM_WEBHOOK_SECRET?.[0] ?? config.GETSTREAM_API_SECRET;
  const fileBody = options.file === undefined ? undefined : bodyOf(options.file);
  let isRefused = false;
  for (let sent = 0; sent < options.count; sent += 1) {
    const body = fileBody ?? Buffer.from(JSON.stringify(sampleEvent(options.type, context.now())));
    const headers = {
      'content-type': 'application/json',
      'x-signature': signBody(body, secret),
      'x-api-key': config.GETSTREAM_API_KEY,
      'x-webhook-id': randomUUID(),
      'x-webhook-attempt': '1',
      ...(options.gzip && { 'content-encoding': 'gzip' }),
    };
    const response = await post(url, headers, options.gzip ? gzipSync(body) : body);
    if (!response.ok) isRefused = true;
    const status = paint(context, response.ok ? 'green' : 'red', String(response.status));
    context.print(`${status} ${printable(response.text).slice(0, LONGEST_SHOWN)}`);
  }
  if (isRefused) throw new Unsuccessful();
}

async function post(
  url: URL,
  headers: Record<string, string>,
  body: Buffer,
): Promise<{ status: number; ok: boolean; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      // A signed body is meant for this address only, so no redirect is followed.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, ok: response.ok, text: await response.text() };
  } catch (error) {
    const where = withoutCredentials(url.href);
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new CliError(`${where} did not answer within ${TIMEOUT_MS / 1_000} s.`);
    }
    const code = (error as { cause?: { code?: unknown } }).cause?.code;
    throw new CliError(
      `${where} cannot be reached (${typeof code === 'string' ? code : 'no connection'}). ` +
        'Start Parley (`npm start`), or give its address with --url.',
    );
  }
}

function bodyOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CliError(`${file} cannot be read (${code ?? 'unknown'}): give --file a file with a body.`);
  }
}

function count(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MAX_WEBHOOKS) return number;
  throw new InvalidArgumentError(`It is a number from 1 to ${MAX_WEBHOOKS}.`);
}
