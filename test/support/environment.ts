import { randomBytes, randomUUID } from 'node:crypto';
import { loadConfig, type Config } from '../../src/platform/config';

export const API_KEY = 'parley-test';
export const API_SECRET = 'parley-test-secret';
export const JWT_SECRET = 'a-secret-for-tests-of-32-characters!';

/** The Temporal namespace of a jest worker: no suite sees the runs and task queues of one that runs beside it. */
export const namespaceOf = (jestWorker: string): string => `jest-${jestWorker}`;

/** The servers that jest's global set-up started, as a suite sees them. */
export function testServers(): {
  mongoUri: string;
  temporalAddress: string;
  temporalNamespace: string;
  workflowBundle: string;
} {
  const {
    TEST_MONGODB_URI: mongoUri,
    TEST_TEMPORAL_ADDRESS: temporalAddress,
    TEST_WORKFLOW_BUNDLE: workflowBundle,
  } = process.env;
  if (mongoUri === undefined || temporalAddress === undefined || workflowBundle === undefined) {
    throw new Error('The global set-up did not run');
  }
  const temporalNamespace = namespaceOf(process.env['JEST_WORKER_ID'] ?? '1');
  return { mongoUri, temporalAddress, temporalNamespace, workflowBundle };
}

/** Where the command line finds Temporal. */
export function temporalVariables(): { TEMPORAL_ADDRESS: string; TEMPORAL_NAMESPACE: string } {
  const { temporalAddress, temporalNamespace } = testServers();
  return { TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: temporalNamespace };
}

/** A database of one's own on the shared server. */
export function freshDatabaseUri(): string {
  const uri = new URL(testServers().mongoUri.replace('mongodb://', 'http://'));
  uri.pathname = `/t_${randomUUID().replaceAll('-', '')}`;
  return uri.toString().replace('http://', 'mongodb://');
}

/** The variables of a Parley for tests; nothing of the machine's own environment gets in. */
export function testEnvironment(overrides: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { workflowBundle } = testServers();
  return {
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    MONGODB_URI: freshDatabaseUri(),
    ...temporalVariables(),
    WORKFLOW_BUNDLE: workflowBundle,
    PAYLOAD_ENCRYPTION_KEYS: randomBytes(32).toString('base64'),
    GETSTREAM_API_KEY: API_KEY,
    GETSTREAM_API_SECRET: API_SECRET,
    GETSTREAM_BASE_URL: 'http://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MODERATOR_EMAILS: 'moderators@example.com',
    RECONCILE_EVERY_MINUTES: '0',
    AUTH_JWT_SECRET: JWT_SECRET,
    ...overrides,
  };
}

export function testConfig(overrides: Readonly<Record<string, string>> = {}): Config {
  return loadConfig(testEnvironment(overrides));
}
