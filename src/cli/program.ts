import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError } from 'commander';
import { ConfigError } from '../platform/config';
import type { CliContext } from './context';
import { addDoctor } from './doctor';
import { addImport } from './import';
import { addMigrate } from './migrate';
import { addMissing } from './missing';
import { addNotifications } from './notifications/index';
import { installFolder } from './environment';
import { CliError, EXIT_OK, EXIT_UNSUCCESSFUL, EXIT_USAGE, Unsuccessful } from './outcome';
import { addReconcile } from './reconcile';
import { addRecount } from './recount';
import { addRedrive } from './redrive';
import { withoutSecrets } from './secrets';
import { addToken } from './token';
import { addWebhookConfigure } from './webhook-configure';
import { addWebhookSend } from './webhook-send';

const ENVIRONMENT_HELP = `
Configuration, the first that has a variable wins (.env.example explains each):
  1. the environment
  2. .env in the working directory, else in the clone
  3. <PARLEY_DATA_DIR, else .parley>/local.env of a local stack that runs (npm start)`;

/** All commands. Parsing throws instead of ending the process; `run` turns errors into exit codes. */
export function createProgram(context: CliContext): Command {
  const program = new Command('parley')
    .description('Inspects a Parley and helps to run it.')
    .version(version(), '-v, --version')
    .showHelpAfterError('(add --help for the options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.complain(text.trimEnd()),
      getOutHasColors: () => context.isColoured,
      getErrHasColors: () => context.isColoured,
    })
    .addHelpText('after', ENVIRONMENT_HELP);
  addToken(program, context);
  const webhook = program
    .command('webhook')
    .description("Stream's webhooks: send one, or have Stream send them");
  addWebhookSend(webhook, context);
  addWebhookConfigure(webhook, context);
  addDoctor(program, context);
  addRecount(program, context);
  addReconcile(program, context);
  addMissing(program, context);
  addImport(program, context);
  addRedrive(program, context);
  addNotifications(program, context);
  addMigrate(program, context);
  return program;
}

function version(): string {
  const file = path.join(installFolder(), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Runs a command line. @returns the exit code; it never rejects */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
    return EXIT_OK;
  } catch (error) {
    // Commander has already printed its message, or the requested help.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_USAGE;
    if (error instanceof Unsuccessful) return EXIT_UNSUCCESSFUL;
    if (error instanceof ConfigError) {
      context.complain(error.message);
      if (context.files.length === 0) {
        context.complain('No .env was found and no local stack runs: `npm start` starts one.');
      }
      return EXIT_USAGE;
    }
    if (error instanceof CliError) {
      context.complain(error.message);
      return EXIT_UNSUCCESSFUL;
    }
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    context.complain(`This should not happen: ${withoutSecrets(text, context.env)}`);
    return EXIT_UNSUCCESSFUL;
  }
}
