import { InvalidArgumentError, Option, type Command } from 'commander';
import { SignJWT } from 'jose';
import { isStreamUserId, STREAM_USER_ID } from '../platform/values/stream-user-id';
import { ROLES, type Role } from '../platform/http/auth';
import type { CliContext } from './context';
import { CliError } from './outcome';
import { configOf } from './partial-config';

interface TokenOptions {
  readonly role: Role;
  readonly user: string;
  /** s */
  readonly expires: number;
}

const HOUR = 3_600;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: HOUR, d: 24 * HOUR };
const LONGEST_USER_ID = 255;

export function addToken(program: Command, context: CliContext): void {
  program
    .command('token')
    .description("Print a bearer token for Parley's REST API, signed with AUTH_JWT_SECRET")
    .addOption(new Option('--role <role>', 'what its bearer may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--user <id>', 'whose token it is', userId)
    .addOption(
      new Option('--expires <time>', 'how long it is valid: 90s, 30m, 1h, 7d')
        .argParser(duration)
        .default(HOUR, '1h'),
    )
    .action(async (options: TokenOptions) => context.print(await signToken(options, context)));
}

/** @throws CliError where Parley verifies tokens by the key set of another issuer */
async function signToken(options: TokenOptions, context: CliContext): Promise<string> {
  const config = configOf(
    context.env,
    'AUTH_JWT_SECRET',
    'AUTH_JWKS_URL',
    'AUTH_JWT_ISSUER',
    'AUTH_JWT_AUDIENCE',
    'AUTH_MAX_TOKEN_HOURS',
  );
  if (options.expires > config.AUTH_MAX_TOKEN_HOURS * HOUR) {
    throw new CliError(
      `Parley takes no token that is valid for longer than ${config.AUTH_MAX_TOKEN_HOURS} hours: give a shorter ` +
        '--expires, or set AUTH_MAX_TOKEN_HOURS.',
    );
  }
  if (options.role === 'user' && !isStreamUserId(options.user)) {
    throw new CliError(`--user is no user id (${STREAM_USER_ID}).`);
  }
  if (config.AUTH_JWKS_URL !== undefined || config.AUTH_JWT_SECRET === undefined) {
    throw new CliError(
      'AUTH_JWKS_URL is set, so Parley takes only tokens of that key set, whose private keys are not here. ' +
        'Get a token from the issuer, or unset it and set AUTH_JWT_SECRET.',
    );
  }
  const issuedAt = Math.floor(context.now().getTime() / 1_000);
  return new SignJWT({ role: options.role })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(options.user)
    .setIssuer(config.AUTH_JWT_ISSUER)
    .setAudience(config.AUTH_JWT_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + options.expires)
    .sign(new TextEncoder().encode(config.AUTH_JWT_SECRET));
}

function userId(value: string): string {
  if (value === '' || value.length > LONGEST_USER_ID) {
    throw new InvalidArgumentError(`It has 1 to ${LONGEST_USER_ID} characters.`);
  }
  return value;
}

/** @returns seconds */
function duration(value: string): number {
  const [, amount = '', unit = ''] = /^(\d{1,6})([smhd])$/u.exec(value) ?? [];
  const seconds = Number(amount) * (SECONDS[unit] ?? 0);
  if (seconds === 0) throw new InvalidArgumentError('Write a number with s, m, h or d, for example 1h.');
  return seconds;
}
