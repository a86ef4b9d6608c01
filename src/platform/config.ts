import { existsSync } from 'node:fs';
import { z } from 'zod';
import { crossFaults } from './config-faults';
import { plainFault } from './plain-fault';
import { isStreamUserId, STREAM_USER_ID } from './values/stream-user-id';
import { isEmailAddress } from './values/email-address';

/** Splits `a, b ,c` into its non-empty parts. */
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** Splits `Title=https://address, Other=…` into its links. */
const links = list.pipe(
  z.array(
    z
      .string()
      .regex(/^[^=]{1,64}=https?:\/\/\S+$/, 'must be links such as Title=https://address, comma-separated')
      .transform((link) => ({
        title: link.slice(0, link.indexOf('=')).trim(),
        url: link.slice(link.indexOf('=') + 1),
      })),
  ),
);

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65_535);
const email = z.string().refine(isEmailAddress, 'must be an e-mail address');
const emails = list.pipe(z.array(email));
/** A length of time in the variable's unit; fractions are allowed. */
const length = z.coerce.number().positive().max(100_000);
const perSecond = z.coerce.number().positive().max(1_000);

/**
 * Every variable Parley reads, by its name in the environment. `.env.example` explains each;
 * `test/unit/platform/config.test.ts` fails when the two differ.
 */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(5050),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),

  MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://'),

  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: flag.optional(),
  TEMPORAL_UI_URL: z.url().default('http://127.0.0.1:8233'),
  WORKFLOW_BUNDLE: z.string().optional(),
  WORKER_BUILD_ID: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, _ . -')
    .optional(),
  PAYLOAD_ENCRYPTION_KEYS: list
    .pipe(z.array(z.string().regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')).min(1))
    .optional(),

  GETSTREAM_API_KEY: z.string().min(1),
  GETSTREAM_API_SECRET: z.string().min(1),
  GETSTREAM_WEBHOOK_SECRET: list.pipe(z.array(z.string()).min(1)).optional(),
  GETSTREAM_BASE_URL: z.url().optional(),
  GETSTREAM_SQS_QUEUE_URL: z.url({ protocol: /^https?$/ }).optional(),
  GETSTREAM_SQS_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be an AWS region, such as eu-west-1')
    .optional(),
  GETSTREAM_SQS_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  // A byte that is not UTF-8 is stored as three bytes, and a MongoDB document has at most 16 MB.
  WEBHOOK_MAX_BYTES: z.coerce.number().int().positive().max(5_242_880).default(1_048_576),
  WEBHOOK_ANSWER_TIMEOUT_MS: z.coerce.number().int().min(500).max(5_500).default(2_500),
  WEBHOOK_MAX_IN_FLIGHT: z.coerce.number().int().positive().default(6_000),
  // MongoDB's longest time to live is 2,147,483,647 s.
  WEBHOOK_EVENT_RETENTION_DAYS: z.coerce.number().int().positive().max(24_855).default(30),
  RECONCILE_EVERY_MINUTES: z.coerce.number().int().min(0).max(1_440).default(5),
  RECONCILE_DEPTH_DAYS: z.coerce.number().int().min(1).max(365).default(7),
  RECONCILE_MAX_CHANGES: z.coerce.number().int().min(0).default(20),
  RECONCILE_MAX_CHANGES_PERCENT: z.coerce.number().min(0).max(100).default(1),

  SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://'),
  MAIL_FROM: email.default('parley@localhost.localdomain'),
  MODERATOR_EMAILS: emails.default([]),

  MARKETPLACE_NAME: z.string().min(1).max(64).default('Parley'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:5050'),
  UNSUBSCRIBE_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  MAIL_PER_SECOND: perSecond.default(20),
  VAPID_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/, 'must start with mailto: or https:')
    .optional(),
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
  PUSH_PER_SECOND: perSecond.default(50),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_BASE_URL: z.url({ protocol: /^https?$/ }).default('https://api.twilio.com'),
  SMS_PER_SECOND: perSecond.default(1),
  MODERATOR_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  MODERATOR_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, 'must be whsec_ and at least 24 bytes in base64')
    .optional(),
  ALLOW_PRIVATE_ADDRESSES: flag.default(false),
  NOTIFICATION_FIRST_RETRY_SECONDS: length.default(10),
  NOTIFICATION_DIGEST_MINUTES: z.coerce.number().min(0).default(15),

  OFFER_HOURS: length.default(48),
  OFFER_REMINDER_HOURS: z.coerce.number().min(0).default(6),
  FOLLOW_UP_UNREAD_MINUTES: length.default(60),
  FOLLOW_UP_UNANSWERED_HOURS: length.default(24),
  FOLLOW_UP_MOST: z.coerce.number().int().min(0).default(3),
  CHAT_TOKEN_MINUTES: length.default(60),

  AUTH_JWT_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  AUTH_JWKS_URL: z.url().optional(),
  AUTH_JWT_ISSUER: z.string().default('parley'),
  AUTH_JWT_AUDIENCE: z.string().default('parley'),
  AUTH_MAX_TOKEN_HOURS: length.default(168),
  SERVICE_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),

  PARLEY_USER_ID: z
    .string()
    .refine(isStreamUserId, `must be a Stream user id: ${STREAM_USER_ID}`)
    .default('parley'),
  SPAM_KEYWORDS: list.optional(),

  START_PAGE_LINKS: links.optional(),
});

export type Config = z.infer<typeof environment>;

/** The names of all variables, for the check of `.env.example`. */
export const variableNames: readonly string[] = Object.keys(environment.shape);

/** The environment is no valid configuration. `faults` has one line for each variable, without its value. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n  ${faults.join('\n  ')}\nSee .env.example.`);
    this.name = 'ConfigError';
  }
}

/**
 * Reads the configuration, by default from `process.env` after an `.env` file in the working directory
 * (which never overrides what is set). Empty variables count as not set.
 * @throws ConfigError naming every faulty variable at once
 */
export function loadConfig(env?: NodeJS.ProcessEnv): Config {
  if (env === undefined && existsSync('.env')) process.loadEnvFile('.env');
  const set = Object.fromEntries(
    Object.entries(env ?? process.env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environment.safeParse(set, { error: plainFault });
  const faults = (result.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    return `${name} ${issue.message}`;
  });
  faults.push(...crossFaults(set));
  if (result.success && faults.length === 0) return result.data;
  throw new ConfigError(faults);
}
