import { isIP } from 'node:net';
import { addressFault } from './outbound/public-address';

type Environment = Partial<Record<string, string>>;

/** Groups of variables that must be set together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['VAPID_SUBJECT', 'VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  ['MODERATOR_WEBHOOK_URL', 'MODERATOR_WEBHOOK_SECRET'],
];

/**
 * Finds faults that show only when several variables are seen together.
 * @param env the variables that are set, without empty ones
 * @returns a line for each fault, which begins with the variable's name and never has its value
 */
export function crossFaults(env: Environment): string[] {
  return [
    ...tokenFaults(env),
    ...moderatorWebhookFaults(env),
    ...TOGETHER.flatMap((group) => incompleteGroup(env, group)),
    ...(env['NODE_ENV'] === 'production' ? productionFaults(env) : []),
  ];
}

function tokenFaults(env: Environment): string[] {
  const isSet = env['AUTH_JWT_SECRET'] !== undefined || env['AUTH_JWKS_URL'] !== undefined;
  return isSet ? [] : ['AUTH_JWT_SECRET is missing (set it or AUTH_JWKS_URL)'];
}

function moderatorWebhookFaults(env: Environment): string[] {
  const { MODERATOR_WEBHOOK_URL: webhook = '', ALLOW_PRIVATE_ADDRESSES: allow } = env;
  const fault = URL.canParse(webhook) && addressFault(webhook, { allowPrivate: allow === 'true' });
  return fault ? [`MODERATOR_WEBHOOK_URL ${fault} (or set ALLOW_PRIVATE_ADDRESSES=true)`] : [];
}

function incompleteGroup(env: Environment, group: readonly string[]): string[] {
  if (!group.some((name) => env[name] !== undefined)) return [];
  return group
    .filter((name) => env[name] === undefined)
    .map((name) => `${name} is missing (set all of ${group.join(', ')}, or none)`);
}

/** The secret of the local sandbox's app. It is in the repository, so anybody could sign webhooks with it. */
const PUBLISHED_SECRET = 'parley-local-secret';

/** Values that are good on a laptop, and in production would send people to their own machine or let anybody in. */
function productionFaults(env: Environment): string[] {
  const faults: string[] = [];
  if (env['PAYLOAD_ENCRYPTION_KEYS'] === undefined)
    faults.push('PAYLOAD_ENCRYPTION_KEYS is missing (required in production: openssl rand -base64 32)');
  const addresses = [
    ['PUBLIC_URL', 'the address at which people and Stream reach Parley'],
    ['TEMPORAL_UI_URL', "the address of the Temporal UI in moderators' browsers"],
  ] as const;
  for (const [name, what] of addresses) {
    const value = env[name];
    if (value === undefined) faults.push(`${name} is missing (required in production: ${what})`);
    else if (URL.canParse(value) && isThisMachine(new URL(value).hostname))
      faults.push(`${name} must not be this machine itself in production (set ${what})`);
  }
  const from = env['MAIL_FROM'];
  if (from === undefined)
    faults.push('MAIL_FROM is missing (required in production: an address of the marketplace)');
  else if (isThisMachine(from.slice(from.lastIndexOf('@') + 1)))
    faults.push('MAIL_FROM must not be an address of this machine in production');
  for (const name of ['GETSTREAM_API_SECRET', 'GETSTREAM_WEBHOOK_SECRET'] as const) {
    if (env[name]?.split(',').some((secret) => secret.trim() === PUBLISHED_SECRET))
      faults.push(`${name} must not be the sandbox's published secret in production`);
  }
  return faults;
}

/** Whether a host name or address means the machine that it is used on. */
function isThisMachine(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[(?:ipv6:)?(.*)\]$/u, '$1')
    .replace(/\.$/u, '');
  if (isIP(name) === 4) return name.startsWith('127.') || name === '0.0.0.0';
  if (isIP(name) === 6) return /^(?:::1?|::ffff:(?:127\.|7f|0\.0\.0\.0|0:0).*)$/u.test(name);
  return /^(?:localhost|localhost\.localdomain|.*\.localhost|.*\.localdomain)$/u.test(name);
}
