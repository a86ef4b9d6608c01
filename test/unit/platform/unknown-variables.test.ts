import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unknownVariables } from '../../../src/platform/unknown-variables';

test('a misspelt variable is named, with those that there are, and without its value', () => {
  expect(unknownVariables({ GETSTREAM_SECRET: 'hunter2', TWILIO_SID: 'x' })).toEqual([
    expect.stringMatching(
      /^GETSTREAM_SECRET is set, and Parley does not read it\. It reads .*GETSTREAM_API_SECRET/u,
    ),
    expect.stringMatching(/^TWILIO_SID .*TWILIO_ACCOUNT_SID/u),
  ]);
});

test('every variable of .env.example is known', () => {
  const example = readFileSync(path.join(__dirname, '../../../.env.example'), 'utf8');
  const names = [...example.matchAll(/^#?([A-Z][A-Z0-9_]+)=/gmu)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(50);
  expect(unknownVariables(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual([]);
});

test.each([
  'PATH',
  'NODE_OPTIONS',
  'LOG_FORMAT',
  'TEMPORAL_CLI_ADDRESS',
  'TEMPORAL_TLS_SERVER_NAME',
  'TEMPORAL_SERVICE_HOST',
  'PARLEY_SERVICE_PORT_HTTP',
  'TEMPORAL_PORT_7233_TCP_ADDR',
  'MONGO_PASSWORD',
])('%s is somebody else’s', (name) => {
  expect(unknownVariables({ [name]: 'x' })).toEqual([]);
});

test('an empty variable counts as not set', () => {
  expect(unknownVariables({ GETSTREAM_SECRET: '' })).toEqual([]);
});
