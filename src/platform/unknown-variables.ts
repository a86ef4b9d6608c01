import { variableNames } from './config';

/** Variables of `.env.example` that the local stack reads, and Parley itself does not. */
const OF_THE_LOCAL_STACK = [
  'MONGO_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'STREAM_SANDBOX_PORT',
  'SMTP_PORT',
  'MAIL_PAGE_PORT',
  'PARLEY_DATA_DIR',
  'PARLEY_CACHE_DIR',
  'MONGOD_BINARY',
  'TEMPORAL_BINARY',
  'TEMPORAL_TEST_SERVER_BINARY',
];

const KNOWN: ReadonlySet<string> = new Set([...variableNames, ...OF_THE_LOCAL_STACK]);

/** First words that many programs use: a variable that begins with one need not be meant for Parley. */
const TOO_COMMON = new Set(['NODE', 'HOST', 'PORT', 'LOG', 'PUBLIC', 'ALLOW', 'START', 'WORKFLOW', 'WORKER']);
const PREFIXES: ReadonlySet<string> = new Set(
  [...KNOWN].map(firstWord).filter((word) => !TOO_COMMON.has(word)),
);

/**
 * Variables of other programs that begin as Parley's do: of Temporal's own tools and environment configuration, of the database
 * images in `docker-compose.yml`, and what Kubernetes sets for a service called, for example, `temporal`.
 */
const OF_OTHERS =
  /^TEMPORAL_(?:CLI_|ENV_|TLS_|CODEC_|GRPC_META_|PROFILE$|CONFIG_FILE$|CLIENT_)|^MONGO_(?:PASSWORD$|INITDB_)|_SERVICE_(?:HOST|PORT)|_PORT_\d+_/u;

/**
 * Finds variables that begin like Parley's and that nothing reads: usually misspelt ones. A line for each, without its value.
 * Empty variables count as not set.
 */
export function unknownVariables(env: NodeJS.ProcessEnv): readonly string[] {
  return Object.entries(env)
    .filter(
      ([name, value]) => value && PREFIXES.has(firstWord(name)) && !KNOWN.has(name) && !OF_OTHERS.test(name),
    )
    .map(([name]) => `${name} is set, and Parley does not read it. It reads ${alike(name).join(', ')}.`)
    .toSorted();
}

function alike(name: string): string[] {
  return [...KNOWN].filter((known) => firstWord(known) === firstWord(name)).toSorted();
}

function firstWord(name: string): string {
  return name.split('_')[0] ?? '';
}
