import { readFileSync } from 'node:fs';
import path from 'node:path';
import { portVariables } from '../../../local/ports';
import { loadConfig, variableNames } from '../../../src/platform/config';

const lines = readFileSync(path.join(__dirname, '../../../.env.example'), 'utf8').split('\n');
const variables = lines.flatMap((line) => {
  const [, name, value] = /^#?([A-Z][A-Z0-9_]*)=(.*)$/u.exec(line) ?? [];
  return name === undefined ? [] : [{ name, value, isDefault: line.startsWith('#') }];
});
const LOCAL = [
  ...Object.values(portVariables).map(({ variable }) => variable),
  'PARLEY_DATA_DIR',
  'PARLEY_CACHE_DIR',
  'MONGOD_BINARY',
  'TEMPORAL_BINARY',
  'TEMPORAL_TEST_SERVER_BINARY',
];

test('.env.example has every variable once', () => {
  const names = variables.map(({ name }) => name).toSorted();
  expect(names).toEqual([...new Set([...variableNames, ...LOCAL])].toSorted());
});

test('its defaults are those of the code, and what is not a default is empty', () => {
  const required = {
    MONGODB_URI: 'mongodb://127.0.0.1',
    GETSTREAM_API_KEY: 'key',
    GETSTREAM_API_SECRET: 'secret',
    SMTP_URL: 'smtp://127.0.0.1',
    AUTH_JWT_SECRET: 'a-secret-for-tests-of-32-characters!',
  };
  const config: Record<string, unknown> = loadConfig(required);
  const ports = new Map<string, number>(
    Object.values(portVariables).map(({ variable, fallback }) => [variable, fallback]),
  );
  for (const { name, value, isDefault } of variables) {
    const inCode = name in required ? undefined : (config[name] ?? ports.get(name));
    const expected = ['string', 'number', 'boolean'].includes(typeof inCode)
      ? JSON.stringify(inCode).replaceAll('"', '')
      : '';
    expect({ name, value, isDefault }).toEqual({ name, value: expected, isDefault: expected !== '' });
  }
});
