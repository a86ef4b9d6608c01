import { readFileSync } from 'node:fs';
import path from 'node:path';
import { portVariables } from '../../../local/ports';
import { ConfigError, loadConfig, variableNames } from '../../../src/platform/config';

const KEY = Buffer.alloc(32, 1).toString('base64');

const least = {
  MONGODB_URI: 'mongodb://127.0.0.1/parley',
  GETSTREAM_API_KEY: 'key',
  GETSTREAM_API_SECRET: 'secret',
  SMTP_URL: 'smtp://127.0.0.1',
  AUTH_JWT_SECRET: 'x'.repeat(32),
};

const production = {
  ...least,
  NODE_ENV: 'production',
  PAYLOAD_ENCRYPTION_KEYS: KEY,
  PUBLIC_URL: 'https://chat.example.com',
  TEMPORAL_UI_URL: 'http://temporal.internal:8233',
  MAIL_FROM: 'chat@example.com',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('needs little and has defaults for the rest', () => {
    expect(loadConfig(least)).toMatchObject({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: 5050,
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
      WEBHOOK_MAX_BYTES: 1_048_576,
      MODERATOR_EMAILS: [],
    });
  });

  test('takes empty variables as not set', () => {
    expect(loadConfig({ ...least, PORT: '', GETSTREAM_WEBHOOK_SECRET: '' })).toMatchObject({ PORT: 5050 });
    expect(faultsOf({ ...least, MONGODB_URI: '' })).toHaveLength(1);
  });

  test('reads lists with blanks and empty parts', () => {
    const config = loadConfig({
      ...least,
      GETSTREAM_WEBHOOK_SECRET: ' new ,, old ',
      SPAM_KEYWORDS: 'buy now, click here,',
      MODERATOR_EMAILS: 'a@example.com, b@example.com',
    });
    expect(config.GETSTREAM_WEBHOOK_SECRET).toEqual(['new', 'old']);
    expect(config.SPAM_KEYWORDS).toEqual(['buy now', 'click here']);
    expect(config.MODERATOR_EMAILS).toEqual(['a@example.com', 'b@example.com']);
  });

  test('reports every fault at once, by its variable', () => {
    const faults = faultsOf({ PORT: 'http', MONGODB_URI: 'postgres://x', NODE_ENV: 'production' });
    const names = faults.map((fault) => fault.split(' ')[0]);
    expect(new Set(names)).toEqual(
      new Set([
        'AUTH_JWT_SECRET',
        'GETSTREAM_API_KEY',
        'GETSTREAM_API_SECRET',
        'MAIL_FROM',
        'MONGODB_URI',
        'PAYLOAD_ENCRYPTION_KEYS',
        'PORT',
        'PUBLIC_URL',
        'SMTP_URL',
        'TEMPORAL_UI_URL',
      ]),
    );
    expect(names).toHaveLength(10);
    expect(faults).toContainEqual(expect.stringMatching(/^SMTP_URL is missing/));
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['TRUST_PROXY', 'all'],
    ['LOG_LEVEL', 'loud'],
    ['MONGODB_URI', 'http://127.0.0.1'],
    ['SMTP_URL', '127.0.0.1:25'],
    ['PAYLOAD_ENCRYPTION_KEYS', 'c2hvcnQ='],
    ['PAYLOAD_ENCRYPTION_KEYS', `${KEY},not-base64`],
    ['GETSTREAM_WEBHOOK_SECRET', ' , '],
    ['GETSTREAM_BASE_URL', 'not an address'],
    ['WEBHOOK_MAX_BYTES', '0'],
    ['MODERATOR_EMAILS', 'nobody'],
    ['MODERATOR_EMAILS', 'a@example.com\r\nBcc: c@example.com'],
    ['AUTH_JWT_SECRET', 'too short'],
    ['PARLEY_USER_ID', 'Has Blanks'],
  ])('refuses %s=%s', (name, value) => {
    const faults = faultsOf({ ...least, [name]: value });
    expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} `))]);
  });

  test.each([
    ['http://chat.example.com/hook', 'must begin with https://'],
    ['https://10.0.0.7/hook', 'must be an address of the public internet'],
  ])('refuses a webhook that could never be called: %s', (url, fault) => {
    const env = {
      ...least,
      MODERATOR_WEBHOOK_URL: url,
      MODERATOR_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24).toString('base64')}`,
    };
    expect(faultsOf(env)).toEqual([`MODERATOR_WEBHOOK_URL ${fault} (or set ALLOW_PRIVATE_ADDRESSES=true)`]);
    expect(faultsOf({ ...env, ALLOW_PRIVATE_ADDRESSES: 'true' })).toEqual([]);
  });

  test('never shows a value', () => {
    const secret = 'hunter2-hunter2';
    const env = Object.fromEntries(variableNames.map((name) => [name, `${secret}-${name.toLowerCase()}`]));
    const error = (() => {
      try {
        return loadConfig(env);
      } catch (caught) {
        return caught as ConfigError;
      }
    })();
    expect(error).toBeInstanceOf(ConfigError);
    expect(JSON.stringify([(error as ConfigError).faults, (error as ConfigError).message])).not.toContain(
      secret,
    );
  });

  test.each([
    ['PUBLIC_URL', ''],
    ['PUBLIC_URL', 'http://127.0.0.1:5050'],
    ['PUBLIC_URL', 'https://LOCALHOST/'],
    ['PUBLIC_URL', 'http://127.1.2.3'],
    ['PUBLIC_URL', 'http://2130706433'],
    ['PUBLIC_URL', 'http://[::1]:5050'],
    ['PUBLIC_URL', 'http://[::ffff:127.0.0.1]'],
    ['PUBLIC_URL', 'http://0.0.0.0:5050'],
    ['PUBLIC_URL', 'http://parley.localhost'],
    ['TEMPORAL_UI_URL', ''],
    ['TEMPORAL_UI_URL', 'http://localhost:8233'],
    ['MAIL_FROM', ''],
    ['MAIL_FROM', 'parley@localhost.localdomain'],
    ['GETSTREAM_API_SECRET', 'parley-local-secret'],
    ['GETSTREAM_WEBHOOK_SECRET', 'new-secret, parley-local-secret'],
  ])('production refuses %s=%s, which a laptop may have', (name, value) => {
    expect(faultsOf({ ...production, [name]: value })).toEqual([expect.stringMatching(`^${name} `)]);
    expect(faultsOf({ ...least, [name]: value })).toEqual([]);
  });

  test('needs keys for payloads in production, and one of the two ways to verify tokens', () => {
    const { PAYLOAD_ENCRYPTION_KEYS: _keys, ...withoutKeys } = production;
    expect(faultsOf(withoutKeys)).toEqual([expect.stringMatching(/^PAYLOAD_ENCRYPTION_KEYS/)]);
    expect(faultsOf(production)).toEqual([]);
    const { AUTH_JWT_SECRET: _, ...without } = least;
    expect(faultsOf(without)).toEqual([expect.stringMatching(/^AUTH_JWT_SECRET/)]);
    expect(faultsOf({ ...without, AUTH_JWKS_URL: 'https://example.com/keys' })).toEqual([]);
  });
});

describe('.env.example', () => {
  /** Names with what stands behind the equals sign; also those that are commented out to show a default. */
  const lines = [
    ...readFileSync(path.join(__dirname, '../../../.env.example'), 'utf8').matchAll(
      /^(#?)([A-Z][A-Z0-9_]+)=(.*)$/gm,
    ),
  ].map(([, comment, name = '', value = '']) => ({ name, value, isDefault: comment === '#' }));

  const local = [
    ...Object.values(portVariables).map(({ variable }) => variable),
    'PARLEY_DATA_DIR',
    'PARLEY_CACHE_DIR',
    'MONGOD_BINARY',
    'TEMPORAL_BINARY',
    'TEMPORAL_TEST_SERVER_BINARY',
  ];

  test('names exactly the variables that Parley and its local stack read, each once', () => {
    const read = new Set([...variableNames, ...local]);
    expect(lines.map(({ name }) => name).toSorted()).toEqual([...read].toSorted());
  });

  test('sets nothing, and shows the defaults as they are', () => {
    expect(lines.filter(({ isDefault, value }) => !isDefault && value !== '')).toEqual([]);
    const { AUTH_JWT_SECRET: _, ...without } = least;
    const defaults: Record<string, unknown> = {
      ...loadConfig({ ...without, AUTH_JWKS_URL: 'https://example.com' }),
      ...Object.fromEntries(
        Object.values(portVariables).map(({ variable, fallback }) => [variable, fallback]),
      ),
    };
    for (const { name, value, isDefault } of lines) {
      if (isDefault) expect(`${name}=${value}`).toBe(`${name}=${String(defaults[name])}`);
      else if (!(name in without) && name !== 'AUTH_JWKS_URL' && name !== 'MODERATOR_EMAILS')
        expect(`${name}: ${String(defaults[name])}`).toBe(`${name}: undefined`);
    }
  });
});
